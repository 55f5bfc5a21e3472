/**
 * `npm test`: every check of the project, each to its end whatever failed before.
 * The last line is `N passed, N failed`: a check counts one, a test run its tests.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaywright, countVitest } from './count-tests.mjs';
import { ensureChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { runNpm } from './project.mjs';

/** @typedef {import('./count-tests.mjs').Counts} Counts */
/** @typedef {import('./count-tests.mjs').VitestReport} VitestReport */
/** @typedef {import('./count-tests.mjs').PlaywrightReport} PlaywrightReport */

const PASSED = { passed: 1, failed: 0 };
const FAILED = { passed: 0, failed: 1 };

const reports = mkdtempSync(join(tmpdir(), 'xray-trainer-reports-'));
const total = { passed: 0, failed: 0 };

const installed = await check('packages', () => settle(ensureInstalled));
if (installed) await runChecks();
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runChecks() {
  await check('Chromium', () => settle(ensureChromium));
  // Lint takes as long as the others together, and none of them uses more than one core.
  await Promise.all([
    checkScripts({ lint: 'check:lint' }),
    checkScripts({
      format: 'check:format',
      types: 'check:types',
      layers: 'check:layers',
      'dead code': 'check:dead-code',
      'lock file': 'check:lock-file',
    }),
  ]);
  await check('unit tests in Node', () => runVitest('node'));
  await check('unit tests in Chromium', () => runVitest('browser'));
  const built = await check('build', () => runScript('build'));
  await check('browser tests', () => (built ? runPlaywright() : skip('there is no build to test')));
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
 * Runs scripts one after the other. Others may run beside them, so each is shown when it has ended.
 *
 * @param {Record<string, string>} scripts of package.json, by the name of the check
 */
async function checkScripts(scripts) {
  for (const [name, script] of Object.entries(scripts)) {
    const start = performance.now();
    /** @type {Buffer[]} */
    const printed = [];
    const exitCode = await runNpm(['run', '--silent', script], { printed });
    console.log(`\n== ${name}\n${Buffer.concat(printed).toString().trimEnd()}`);
    addUp(name, start, exitCode === 0 ? PASSED : FAILED);
  }
}

/**
 * @param {string} name
 * @param {number} start in milliseconds, see `performance.now`
 * @param {Counts} counts
 * @returns {boolean} whether all of it passed
 */
function addUp(name, start, { passed, failed }) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${failed === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
  total.passed += passed;
  total.failed += failed;
  return failed === 0;
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

/**
 * @param {string} script of package.json
 * @returns {Promise<Counts>}
 */
async function runScript(script) {
  return (await runNpm(['run', '--silent', script])) === 0 ? PASSED : FAILED;
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
