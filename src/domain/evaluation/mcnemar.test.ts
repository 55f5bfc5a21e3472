import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mcNemarPValue } from './mcnemar';

describe('mcNemarPValue', () => {
  it('counts the sides of coins', () => {
    // 3 coins, none on one side: 2 * 1 / 8.
    expect(mcNemarPValue(0, 3)).toBeCloseTo(0.25, 14);
    // 4 coins, at most 1 on one side: 2 * (1 + 4) / 16.
    expect(mcNemarPValue(3, 1)).toBeCloseTo(0.625, 14);
    // 5 coins, at most 1: 2 * (1 + 5) / 32.
    expect(mcNemarPValue(1, 4)).toBeCloseTo(0.375, 14);
  });

  it('is 1 where both sides are equal, however few or many', () => {
    expect(mcNemarPValue(0, 0)).toBe(1);
    expect(mcNemarPValue(3, 3)).toBe(1);
    expect(mcNemarPValue(1000, 1000)).toBe(1);
    expect(mcNemarPValue(1, 0)).toBeCloseTo(1, 14);
  });

  it.each([
    // scipy.stats.binomtest(min(b, c), b + c, 0.5).pvalue, SciPy 1.17.1
    [5, 9, 0.4239501953125],
    [10, 2, 0.03857421875],
    [0, 6, 0.03125],
    [25, 40, 0.08168153394154003],
    [121, 59, 4.4344492637551645e-6],
    [1500, 1400, 0.06598734966518463],
    [2, 600, 2.1870504759781694e-176],
  ])('equals SciPy for %i and %i', (b, c, pValue) => {
    expect(mcNemarPValue(b, c) / pValue).toBeCloseTo(1, 10);
  });

  it('does not ask which of the two comes first, and falls as they part', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(count, count, (b, c) => {
        const pValue = mcNemarPValue(b, c);
        expect(mcNemarPValue(c, b)).toBe(pValue);
        expect(pValue).toBeGreaterThan(0);
        expect(pValue).toBeLessThanOrEqual(1);
        const [fewer, more] = b < c ? [b, c] : [c, b];
        if (fewer > 0) expect(mcNemarPValue(fewer - 1, more + 1)).toBeLessThan(pValue);
      }),
    );
  });
});
