import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBounds,
  formatDifference,
  formatDifferenceBounds,
  formatFigure,
  formatInterval,
  formatPercent,
  formatPointInterval,
  formatPoints,
  formatScore,
  formatSize,
  shownDifference,
  shownShares,
  unitOfFigure,
} from './format-figures';

describe('a figure', () => {
  it('is a share with one decimal, or a score with three', () => {
    expect(formatPercent(0.8173)).toBe('81.7\u00a0%');
    expect(formatPercent(0)).toBe('0.0\u00a0%');
    expect(formatPercent(1)).toBe('100.0\u00a0%');
    expect(formatScore(0.8173)).toBe('0.817');
    expect(formatScore(1)).toBe('1.000');
    expect(formatScore(-0.0521)).toBe('−0.052');
    expect(formatScore(-0.0001)).toBe('0.000');
  });

  it('is a share where it is counted, and a score where it is worked out', () => {
    expect(formatFigure(0.8173, unitOfFigure('balancedAccuracy'))).toBe('81.7\u00a0%');
    expect(formatFigure(0.8173, unitOfFigure('macroF1'))).toBe('0.817');
  });

  it('has an interval of both ends without a unit, however wide it is', () => {
    expect(formatBounds({ low: 0.5714, high: 0.7836 }, 'percent')).toBe('57.1 to 78.4');
    expect(formatBounds({ low: 0.61, high: 0.6849 }, 'score')).toBe('0.610 to 0.685');
    expect(formatBounds({ low: -0.052, high: 0.349 }, 'score')).toBe('−0.052 to 0.349');
  });
});

describe('an interval', () => {
  it('is its ends, or why there are none', () => {
    expect(formatInterval({ low: 0.661, high: 0.732 }, 'percent')).toBe('66.1 to 73.2');
    expect(formatInterval('one-group', 'percent')).toBe('none: one patient in a class');
    expect(formatPointInterval({ low: -0.118, high: 0.241 })).toBe('−11.8 to +24.1');
    expect(formatPointInterval('no-spread')).toBe('none: no resample differs');
  });
});

describe('a difference', () => {
  it('is points with their sign', () => {
    expect(formatPoints(0.0321)).toBe('+3.2\u00a0points');
    expect(formatPoints(-0.005)).toBe('−0.5\u00a0points');
    expect(formatDifferenceBounds({ low: -0.0123, high: 0.2 }, 'percent')).toBe('−1.2 to +20.0');
    expect(formatDifference(-0.005, 'percent')).toBe('−0.5\u00a0points');
    expect(formatDifference(0.0321, 'score')).toBe('+0.032');
    expect(formatDifferenceBounds({ low: -0.0123, high: 0.2 }, 'score')).toBe('−0.012 to +0.200');
  });

  it('has no sign where nothing is left of it', () => {
    expect(formatPoints(-0.0001)).toBe('0.0\u00a0points');
    expect(formatPoints(0.0001)).toBe('0.0\u00a0points');
  });

  it('is a size without one', () => {
    expect(formatSize(-0.0321)).toBe('3.2\u00a0points');
  });

  it('is made of what is shown: 58.2 less 41.2 is 17.0, whatever is behind them', () => {
    expect(formatSize(0.58164 - 0.41235)).toBe('16.9\u00a0points');
    expect(formatSize(shownDifference(0.58164, 0.41235))).toBe('17.0\u00a0points');
  });
});

describe('shownShares', () => {
  it('add up to all, the largest remainder first', () => {
    // Each by itself: 33.3 three times, which is 99.9.
    expect(shownShares([1 / 3, 1 / 3, 1 / 3])).toEqual([0.334, 0.333, 0.333]);
    // 58.16, 41.24 and 0.60: by itself 58.2, 41.2, 0.6.
    expect(shownShares([0.5816, 0.4124, 0.006])).toEqual([0.582, 0.412, 0.006]);
    expect(shownShares([1, 0, 0])).toEqual([1, 0, 0]);
  });

  it('add up and stay near and in order, whatever they are', () => {
    const weights = fc.tuple(...[1, 2, 3].map(() => fc.double({ min: 0, max: 1, noNaN: true })));
    fc.assert(
      fc.property(weights, (drawn) => {
        const total = drawn.reduce((sum, one) => sum + one, 0);
        fc.pre(total > 1e-6);
        const shares = drawn.map((one) => one / total);
        const shown = shownShares(shares);
        expect(shown.reduce((sum, one) => sum + Math.round(one * 1000), 0)).toBe(1000);
        shown.forEach((one, at) => {
          expect(Math.abs(one - (shares[at] ?? NaN))).toBeLessThan(0.001 + 1e-9);
          shown.forEach((other, beside) => {
            if ((shares[at] ?? 0) > (shares[beside] ?? 0))
              expect(one).toBeGreaterThanOrEqual(other);
          });
        });
      }),
    );
  });
});
