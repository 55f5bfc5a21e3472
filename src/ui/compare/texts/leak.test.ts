import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../domain/experiments/figures';
import type {
  LeakComparison,
  LeakDifference,
  LeakRow,
} from '../../../domain/experiments/leak-comparison';
import { formatSize } from '../../../domain/format-figures';
import { describeLeak, describeLeakOnTest, describeMethods, shownMeanOf } from './leak';

function row(leaky: number, clean: number, interval: LeakDifference['interval'] = null): LeakRow {
  return {
    leaky: spreadOf([leaky]),
    clean: spreadOf([clean]),
    difference: { value: leaky - clean, interval },
  };
}

const COMPARISON: LeakComparison = {
  pairs: 3,
  verdict: 'flatters',
  rows: {
    validationAccuracy: row(0.95, 0.9, { low: 0.01, high: 0.09, method: 'paired-t' }),
    validationMacroF1: row(0.9, 0.8, { low: -0.1, high: 0.3, method: 'paired-t' }),
    testAccuracy: row(0.8, 0.82),
    brokenPromise: row(0.15, 0.08),
  },
};

describe('describeLeak', () => {
  it('says how much a random split flatters', () => {
    expect(describeLeak(COMPARISON)).toBe(
      'The random split flatters: held-out accuracy is 5.0\u00a0points higher than with patients kept apart over 3\u00a0seeds (95\u00a0% interval of the difference: +1.0 to +9.0).',
    );
  });

  it('claims nothing where chance may have done it', () => {
    const rows = { ...COMPARISON.rows, validationAccuracy: row(0.9, 0.92) };
    expect(describeLeak({ pairs: 1, verdict: 'unclear', rows })).toBe(
      'Unclear whether the random split flatters: held-out accuracy is 2.0\u00a0points lower than with patients kept apart over 1\u00a0seed (95\u00a0% interval of the difference: none). More seeds tell it more exactly.',
    );
  });
});

describe('describeLeakOnTest', () => {
  it('sets what was held out against the test set', () => {
    expect(describeLeakOnTest(COMPARISON)).toBe(
      'On the test set they reach 80.0\u00a0% after the random split and 82.0\u00a0% with patients apart: held-out accuracy was 15.0\u00a0points above that with the random split, 8.0\u00a0points above that with patients apart.',
    );
  });
});

describe('shownMeanOf', () => {
  it('takes a difference from what is shown', () => {
    // 85.3 less 80.1 is 5.2, though 0.05274 is behind it.
    const rows = {
      ...COMPARISON.rows,
      validationAccuracy: row(0.85346, 0.9),
      testAccuracy: row(0.80072, 0.82),
    };
    expect(formatSize(shownMeanOf(rows, 'brokenPromise', 'leaky'))).toBe('5.2\u00a0points');
    expect(formatSize(0.85346 - 0.80072)).toBe('5.3\u00a0points');
  });
});

describe('describeMethods', () => {
  it('names each method once', () => {
    expect(describeMethods(COMPARISON)).toBe('Intervals: paired t over the seeds.');
  });

  it('says nothing without an interval', () => {
    const none = row(0.5, 0.5);
    const rows = { ...COMPARISON.rows, validationAccuracy: none, validationMacroF1: none };
    expect(describeMethods({ ...COMPARISON, rows })).toBeNull();
  });
});
