import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOfProportions, momentsOf, pairedTInterval } from './differences';

describe('momentsOf', () => {
  it('divides by n - 1', () => {
    // Squares of the distances from 3: 4 + 0 + 4 = 8, over 2.
    expect(momentsOf([1, 3, 5])).toEqual({ mean: 3, sd: 2 });
  });

  it('knows no standard deviation of one number', () => {
    expect(momentsOf([0.7])).toEqual({ mean: 0.7, sd: null });
  });
});

describe('pairedTInterval', () => {
  it('agrees with SciPy', () => {
    // SciPy 1.10.1: stats.t.interval(0.95, 3, loc=mean(d), scale=stats.sem(d)).
    const { value, low, high } = pairedTInterval([0.02, 0.05, -0.01, 0.04]);
    expect(value).toBeCloseTo(0.025, 12);
    expect(low).toBeCloseTo(-0.017099807422992504, 12);
    expect(high).toBeCloseTo(0.06709980742299251, 12);
  });

  it('has no width where all differences are the same', () => {
    expect(pairedTInterval([0.5, 0.5, 0.5])).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
  });
});

describe('differenceOfProportions', () => {
  // Newcombe 1998, Table II, method 10, which prints four digits.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
  ])('of %i in %i and %i in %i is as published', (a, m, b, n, value, low, high) => {
    const interval = differenceOfProportions({ count: a, total: m }, { count: b, total: n });
    expect(interval.value).toBeCloseTo(value, 4);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('turns round with its two sides', () => {
    const proportion = fc
      .tuple(fc.integer({ min: 1, max: 500 }), fc.nat(500))
      .map(([total, count]) => ({ total, count: Math.min(count, total) }));
    fc.assert(
      fc.property(proportion, proportion, (one, other) => {
        const there = differenceOfProportions(one, other);
        const back = differenceOfProportions(other, one);
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.high).toBeCloseTo(-back.low, 12);
        expect(there.low).toBeLessThanOrEqual(there.value);
        expect(there.high).toBeGreaterThanOrEqual(there.value);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});
