import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: CHROMIUM_PATH, the system's, or the one Playwright downloaded.
 *
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const { CHROMIUM_PATH, PATH = '' } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  for (const folder of PATH.split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name);
      if (existsSync(path)) return path;
    }
  }
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  if (existsSync(mac)) return mac;
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * As findChromium; on Debian as root with none it installs the package first.
 *
 * @returns {Promise<string>}
 * @throws with one line that says what to do
 */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) {
    throw new Error(`CHROMIUM_PATH is set to ${CHROMIUM_PATH}, where there is no file.`);
  }
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    // On stderr: stdout belongs to the task that asks.
    console.error('No Chromium found: installing the Debian package.');
    /** @type {import('node:child_process').ExecFileSyncOptions} */
    const options = { stdio: ['ignore', 'ignore', 'inherit'] };
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      ...options,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = await findChromium();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium found: run "npx playwright install chromium", or set CHROMIUM_PATH to a Chromium or Chrome.',
  );
}

/**
 * WebGL in software, for machines without a GPU; the page itself is put together on the processor, as
 * doing that through the same software WebGL takes half of a small machine. Without a sandbox for root,
 * which Chromium asks for.
 */
export const CHROMIUM_ARGS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
