import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from './debian.mjs';

/**
 * The browsers that the page is tested in beside Chromium, where they are installed.
 *
 * @typedef {'Firefox' | 'WebKitGTK'} OtherBrowser
 */

/**
 * What WebKitGTK is tested with: WebDriver, the browser that it starts, and a screen in memory.
 *
 * @typedef {{ driver: string, browser: string, screen: string }} WebKitPrograms
 */

/** Which of them are there. */
export function findOtherBrowsers() {
  const isThere = { Firefox: findFirefox() !== null, WebKitGTK: findWebKit() !== null };
  /** @param {boolean} there */
  const those = (there) => OTHER_BROWSERS.filter((name) => isThere[name] === there);
  return { installed: those(true), missing: those(false) };
}

/** @type {readonly OtherBrowser[]} */
const OTHER_BROWSERS = ['Firefox', 'WebKitGTK'];

/** @returns {string | null} the path of a Firefox: FIREFOX_PATH, or the system's */
export function findFirefox() {
  const { FIREFOX_PATH } = process.env;
  if (FIREFOX_PATH) return existsSync(FIREFOX_PATH) ? FIREFOX_PATH : null;
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return findProgram(['firefox-esr', 'firefox']) ?? (existsSync(mac) ? mac : null);
}

/** @returns {WebKitPrograms | null} null where one of them is missing */
export function findWebKit() {
  const driver = findProgram(['WebKitWebDriver']);
  const screen = findProgram(['Xvfb']);
  const browser = findMiniBrowser();
  return driver && screen && browser ? { driver, browser, screen } : null;
}

/** It is on no path: it lies beside the library, in a folder by the machine or not. */
function findMiniBrowser() {
  const folders = [...foldersIn('/usr/lib'), '/usr/libexec'].flatMap(foldersIn);
  const programs = folders
    .filter((folder) => /\/webkit(2gtk|gtk)-[\d.]+$/.test(folder))
    .map((folder) => join(folder, 'MiniBrowser'));
  return programs.find((path) => existsSync(path)) ?? null;
}

/** @param {string} folder */
function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}
