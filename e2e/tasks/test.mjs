/**
 * `npm test`: every check of the project, each to its end whatever failed before, and how long each
 * took. The last line is `N passed, N failed`: a check counts one, a test run its tests.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaywright, countVitest } from './count-tests.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { formatTimes } from './format-times.mjs';
import { findOtherBrowsers } from './find-other-browsers.mjs';
import { ensureInstalled } from './install.mjs';
import { runNpm } from './project.mjs';
import { takeTurns } from './take-turns.mjs';

/** @typedef {import('./count-tests.mjs').Counts} Counts */
/** @typedef {import('./count-tests.mjs').VitestReport} VitestReport */
/** @typedef {import('./count-tests.mjs').PlaywrightReport} PlaywrightReport */

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

const reports = mkdtempSync(join(tmpdir(), 'xray-trainer-reports-'));
/** @type {import('./format-times.mjs').Part[]} */
const parts = [];
const start = performance.now();

const installed = await check('packages', () => settle(ensureInstalled));
if (installed) await runChecks();
rmSync(reports, { recursive: true, force: true });
console.log(`\n${formatTimes(parts, secondsSince(start))}\n`);
const { missing } = findOtherBrowsers();
if (missing.length > 0) {
  console.log(
    `Not tested in ${missing.join(' and ')}: npm run test:browsers installs what is missing.\n`,
  );
}
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function runChecks() {
  const hasChromium = await check('Chromium', () => settle(ensureChromium));
  // The longest first; hardly one of them uses more than one core.
  const scripts = [
    () => checkScript('format', 'check:format'),
    () => checkScript('types and lint', 'check:lint'),
    () => checkScript('build', 'build'),
    () => checkScript('dead code', 'check:dead-code'),
    () => checkScript('layers', 'check:layers'),
    () => checkScript('python', 'check:python'),
    () => checkScript('lock file', 'check:lock-file'),
  ];
  await takeTurns(scripts, 2);
  const isBuilt = parts.some(({ name, failed }) => name === 'build' && failed === 0);
  if (isBuilt) await checkScript('first load', 'check:first-load');
  else await check('first load', () => skip('there is no build to look at'));
  // Both cores are at work in each of these.
  await check('unit tests in Node', () => runVitest('node'));
  await check('unit tests in Chromium', () =>
    hasChromium ? runVitest('browser') : skip('there is no Chromium'),
  );
  await check('browser tests', () => {
    if (!hasChromium) return skip('there is no Chromium');
    return isBuilt ? runPlaywright() : skip('there is no build to test');
  });
}

/**
 * Runs a check and adds it up.
 *
 * @param {string} name
 * @param {() => Promise<Counts>} run
 * @returns {Promise<boolean>} whether all of it passed
 */
async function check(name, run) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  return addUp(name, start, await run());
}

/**
 * Runs a script as a check. Others may run beside it, so what it prints is shown when it has ended.
 *
 * @param {string} name
 * @param {string} script of package.json
 * @returns {Promise<boolean>} whether it passed
 */
async function checkScript(name, script) {
  const start = performance.now();
  /** @type {Buffer[]} */
  const printed = [];
  const exitCode = await runNpm(['run', '--silent', script], { printed });
  console.log(`\n== ${name}\n${Buffer.concat(printed).toString().trimEnd()}`);
  return addUp(name, start, exitCode === 0 ? PASSED : FAILED);
}

/**
 * @param {string} name
 * @param {number} start in milliseconds, see `performance.now`
 * @param {Counts} counts
 * @returns {boolean} whether all of it passed
 */
function addUp(name, start, { passed, failed }) {
  const seconds = secondsSince(start);
  console.log(`== ${name}: ${failed === 0 ? 'passed' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  parts.push({ name, seconds, passed, failed });
  return failed === 0;
}

/** @param {number} start in milliseconds, see `performance.now` */
function secondsSince(start) {
  return (performance.now() - start) / 1000;
}

/**
 * @param {() => Promise<unknown>} work
 * @returns {Promise<Counts>}
 */
async function settle(work) {
  try {
    await work();
    return PASSED;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return FAILED;
  }
}

/** @param {'node' | 'browser'} project of vite.config.ts */
async function runVitest(project) {
  const file = join(reports, `vitest-${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const args = ['run', '--silent', 'test:unit', '--', `--project=${project}`, ...reporters];
  const exitCode = await runNpm(args);
  return readCounts(file, (/** @type {VitestReport} */ report) => countVitest(report, exitCode));
}

async function runPlaywright() {
  const file = join(reports, 'playwright.json');
  const env = { PLAYWRIGHT_REPORT: file };
  const exitCode = await runNpm(['run', '--silent', 'test:browser'], { env });
  return readCounts(file, (/** @type {PlaywrightReport} */ report) =>
    countPlaywright(report, exitCode),
  );
}

/**
 * A runner that died left no report, or half of one.
 *
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} count
 * @returns {Counts}
 */
function readCounts(file, count) {
  try {
    const counts = count(JSON.parse(readFileSync(file, 'utf8')));
    console.log(`${counts.passed} tests passed, ${counts.failed} failed.`);
    return counts;
  } catch (error) {
    console.error(`No report of the tests: ${String(error)}`);
    return FAILED;
  }
}

/**
 * @param {string} reason
 * @returns {Promise<Counts>}
 */
async function skip(reason) {
  console.error(`Not run: ${reason}.`);
  return FAILED;
}
