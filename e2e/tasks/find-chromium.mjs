import { existsSync } from 'node:fs';
import { canInstallPackages, findProgram, installPackages } from './debian.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: CHROMIUM_PATH, the system's, or the one Playwright downloaded.
 *
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return existsSync(CHROMIUM_PATH) ? CHROMIUM_PATH : null;
  const found = findProgram(NAMES);
  if (found) return found;
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
  const canInstall = canInstallPackages();
  const message = describeMissing(process.env, canInstall);
  if (!mayInstall(process.env, canInstall)) throw new Error(message);
  // On stderr: stdout belongs to the task that asks.
  console.error(message);
  installPackages(['chromium']);
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(`No Chromium found: ${WHAT_TO_DO}`);
}

const WHAT_TO_DO =
  'run "npx playwright install chromium", or set CHROMIUM_PATH to a Chromium or Chrome.';

/**
 * Whether a Chromium may be installed where none is found: not in place of one that was asked for by
 * CHROMIUM_PATH, nor where SKIP_BROWSER_INSTALL forbids it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} canInstall
 */
export function mayInstall({ CHROMIUM_PATH, SKIP_BROWSER_INSTALL }, canInstall) {
  return canInstall && !CHROMIUM_PATH && [undefined, '', '0'].includes(SKIP_BROWSER_INSTALL);
}

/**
 * What is told where no Chromium is found, before one is installed or in place of it.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {boolean} canInstall
 */
export function describeMissing(env, canInstall) {
  const { CHROMIUM_PATH } = env;
  if (CHROMIUM_PATH) return `CHROMIUM_PATH is set to ${CHROMIUM_PATH}, where there is no file.`;
  if (mayInstall(env, canInstall)) {
    return 'No Chromium found: installing the Debian package with apt-get; SKIP_BROWSER_INSTALL=1 forbids it.';
  }
  const forbidden = canInstall ? ', and SKIP_BROWSER_INSTALL forbids to install one' : '';
  return `No Chromium found${forbidden}: ${WHAT_TO_DO}`;
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
