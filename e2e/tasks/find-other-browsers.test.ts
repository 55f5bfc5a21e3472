import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findFirefox, findOtherBrowsers, findWebKit } from './find-other-browsers.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xray-trainer-browsers-'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('FIREFOX_PATH', '');
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

test('a Firefox is found on the path, and FIREFOX_PATH comes before it', () => {
  const esr = addProgram('firefox-esr');
  expect(findFirefox()).toBe(esr);
  const own = addProgram('my-firefox');
  vi.stubEnv('FIREFOX_PATH', own);
  expect(findFirefox()).toBe(own);
});

test('nothing else is taken where FIREFOX_PATH names no file', () => {
  addProgram('firefox');
  vi.stubEnv('FIREFOX_PATH', join(folder, 'missing'));
  expect(findFirefox()).toBeNull();
  expect(findOtherBrowsers().missing).toContain('Firefox');
});

test('WebKitGTK takes its driver, its browser and a screen: one alone is none', () => {
  addProgram('WebKitWebDriver');
  expect(findWebKit()).toBeNull();
  expect(findOtherBrowsers().missing).toContain('WebKitGTK');
});
