import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { studentTBound, studentTCentralShare } from './student-t';

describe('studentTBound', () => {
  // SciPy 1.10.1: where scipy.stats.t.sf is 0.025, by optimize.brentq; t.ppf is right to 1e-9 only.
  it.each([
    [1, 12.706204736174708],
    [2, 4.302652729749464],
    [3, 3.182446305283709],
    [4, 2.776445105197794],
    [5, 2.570581835636315],
    [9, 2.262157162798205],
    [10, 2.2281388519862744],
    [19, 2.09302405440831],
    [30, 2.042272456301238],
  ])('with %i degrees of freedom is %f for 95 %%', (degrees, bound) => {
    expect(studentTBound(0.95, degrees)).toBeCloseTo(bound, 11);
  });

  it('is larger at a higher level', () => {
    // The same, of 0.005 and 4 degrees of freedom.
    expect(studentTBound(0.99, 4)).toBeCloseTo(4.604094871349993, 11);
  });

  it('gives back the bound of any share', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 40 }),
        (t, degrees) => {
          const share = studentTCentralShare(t, degrees);
          fc.pre(share < 1 - 1e-6);
          expect(studentTBound(share, degrees) / t).toBeCloseTo(1, 6);
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});

describe('studentTCentralShare', () => {
  // SciPy 1.10.1, 1 - 2 * scipy.stats.t.sf(t, degrees).
  it.each([
    [0, 5, 0],
    [0.5, 1, 0.2951672353008664],
    [1, 2, 0.5773502691896257],
    [2, 3, 0.860674031441157],
    [2.5, 4, 0.9332334551880119],
    [1.3, 7, 0.7652321646076228],
    [0.1, 20, 0.07866005865438608],
  ])('between -%f and it with %i degrees of freedom is %f', (t, degrees, share) => {
    expect(studentTCentralShare(t, degrees)).toBeCloseTo(share, 12);
  });
});
