import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest } from './count-tests.mjs';

describe('countVitest', () => {
  const loaded = { status: 'passed', assertionResults: [{}, {}] };
  const report = { success: true, numTotalTests: 2, numPassedTests: 2, testResults: [loaded] };

  test('counts passed tests', () => {
    expect(countVitest(report, 0)).toEqual({ passed: 2, failed: 0 });
  });

  test('counts whatever did not pass, skipped tests too, as failed', () => {
    const partly = { ...report, numTotalTests: 5, numPassedTests: 2 };
    expect(countVitest(partly, 0)).toEqual({ passed: 2, failed: 3 });
  });

  test('counts a file that does not load', () => {
    const broken = { status: 'failed', assertionResults: [] };
    const partly = { ...report, success: false, testResults: [loaded, broken] };
    expect(countVitest(partly, 1)).toEqual({ passed: 2, failed: 1 });
  });

  test('does not take no tests for success', () => {
    const empty = { success: true, numTotalTests: 0, numPassedTests: 0, testResults: [] };
    expect(countVitest(empty, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('believes the exit code and the verdict, not the counts alone', () => {
    expect(countVitest(report, 1)).toEqual({ passed: 2, failed: 1 });
    expect(countVitest({ ...report, success: false }, 0)).toEqual({ passed: 2, failed: 1 });
  });

  test('does not add what is no number', () => {
    const odd = { ...report, numPassedTests: NaN };
    expect(countVitest(odd, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('countPlaywright', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 0, skipped: 0 };

  test('counts passed tests', () => {
    expect(countPlaywright({ stats, errors: [] }, 0)).toEqual({ passed: 3, failed: 0 });
  });

  test('counts unexpected, flaky and skipped tests and errors outside of tests as failed', () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 2, skipped: 4 }, errors: [{}] };
    expect(countPlaywright(report, 1)).toEqual({ passed: 3, failed: 8 });
  });

  test('does not take no tests for success', () => {
    const report = { stats: { ...stats, expected: 0 }, errors: [] };
    expect(countPlaywright(report, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('believes the exit code, not the counts alone', () => {
    expect(countPlaywright({ stats, errors: [] }, 1)).toEqual({ passed: 3, failed: 1 });
  });
});
