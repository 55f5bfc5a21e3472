import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeMissing, ensureChromium, findChromium, mayInstall } from './find-chromium.mjs';

describe('findChromium', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'xray-trainer-browsers-'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  function addProgram(name: string): string {
    const path = join(folder, name);
    writeFileSync(path, '');
    return path;
  }

  test('takes CHROMIUM_PATH before what is on the path', async () => {
    addProgram('chromium');
    const own = addProgram('my-chromium');
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROMIUM_PATH', own);
    expect(await findChromium()).toBe(own);
  });

  test('takes nothing else where CHROMIUM_PATH names no file, and says so', async () => {
    addProgram('chromium');
    const missing = join(folder, 'missing');
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROMIUM_PATH', missing);
    expect(await findChromium()).toBeNull();
    await expect(ensureChromium()).rejects.toThrow(
      `CHROMIUM_PATH is set to ${missing}, where there is no file.`,
    );
  });

  test('finds a Chrome on the path', async () => {
    const chrome = addProgram('google-chrome');
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROMIUM_PATH', '');
    expect(await findChromium()).toBe(chrome);
  });
});

describe('where no Chromium is found', () => {
  test('one is installed where that can be done, and told before', () => {
    expect(mayInstall({}, true)).toBe(true);
    expect(describeMissing({}, true)).toBe(
      'No Chromium found: installing the Debian package with apt-get; SKIP_BROWSER_INSTALL=1 forbids it.',
    );
  });

  test('SKIP_BROWSER_INSTALL=1 forbids it, and the message says what to do', () => {
    const env = { SKIP_BROWSER_INSTALL: '1' };
    expect(mayInstall(env, true)).toBe(false);
    expect(describeMissing(env, true)).toBe(
      'No Chromium found, and SKIP_BROWSER_INSTALL forbids to install one: run "npx playwright install chromium", or set CHROMIUM_PATH to a Chromium or Chrome.',
    );
  });

  test.each(['', '0'])('SKIP_BROWSER_INSTALL="%s" forbids nothing', (value) => {
    expect(mayInstall({ SKIP_BROWSER_INSTALL: value }, true)).toBe(true);
  });

  test('none is installed where that cannot be done', () => {
    expect(mayInstall({}, false)).toBe(false);
    expect(describeMissing({}, false)).toBe(
      'No Chromium found: run "npx playwright install chromium", or set CHROMIUM_PATH to a Chromium or Chrome.',
    );
  });

  test('none is installed in place of the one that was asked for', () => {
    expect(mayInstall({ CHROMIUM_PATH: '/gone' }, true)).toBe(false);
  });
});
