/**
 * Tests of a run; whatever did not pass failed, a skipped test too.
 *
 * @typedef {{ passed: number, failed: number }} Counts
 */

/**
 * What is read of Vitest's JSON report.
 *
 * @typedef {{
 *   success: boolean,
 *   numTotalTests: number,
 *   numPassedTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[],
 * }} VitestReport
 */

/**
 * What is read of Playwright's JSON report. `flaky` tests passed only when repeated.
 *
 * @typedef {{
 *   stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: unknown[],
 * }} PlaywrightReport
 */

/**
 * @param {VitestReport} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(report, exitCode) {
  const { success, numTotalTests, numPassedTests, testResults } = report;
  // A file that does not load has no tests to fail.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status !== 'passed' && assertionResults.length === 0,
  );
  const failed = numTotalTests - numPassedTests + brokenFiles.length;
  return reconcile({ passed: numPassedTests, failed }, success && exitCode === 0);
}

/**
 * @param {PlaywrightReport} report
 * @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(report, exitCode) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped + report.errors.length;
  return reconcile({ passed: expected, failed }, exitCode === 0);
}

/**
 * A runner that ran nothing, or that fails with every test passed, is a failure of its own.
 *
 * @param {Counts} counts
 * @param {boolean} succeeded what the runner itself says
 * @returns {Counts}
 */
function reconcile({ passed, failed }, succeeded) {
  const isPlausible = Number.isInteger(passed) && Number.isInteger(failed);
  if (!isPlausible || passed + failed === 0) return { passed: 0, failed: 1 };
  return { passed, failed: failed === 0 && !succeeded ? 1 : failed };
}
