import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisTicks } from './axis-ticks';

describe('axisTicks', () => {
  it.each([
    [5, [0, 1, 2, 3, 4, 5]],
    [5.1, [0, 2, 4, 6]],
    [47, [0, 10, 20, 30, 40, 50]],
    [90_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
    [120, [0, 50, 100, 150]],
  ])('up to %d', (highest, ticks) => {
    expect(axisTicks(highest)).toEqual(ticks);
  });

  it('counts in round shares', () => {
    const ticks = axisTicks(0.0093);
    [0, 0.002, 0.004, 0.006, 0.008, 0.01].forEach((tick, i) => {
      expect(ticks[i]).toBeCloseTo(tick, 12);
    });
    expect(ticks).toHaveLength(6);
  });

  it.each([0, -1, NaN, -Infinity])('of %d has an axis all the same', (highest) => {
    expect(axisTicks(highest)).toEqual([0, 1]);
  });

  it('begins at 0, ends above all there is, in at most five steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (highest) => {
        const ticks = axisTicks(highest);
        const top = ticks.at(-1) ?? 0;
        expect(ticks[0]).toBe(0);
        expect(top).toBeGreaterThanOrEqual(highest * (1 - 1e-6));
        expect(ticks.length).toBeLessThanOrEqual(6);
        // Without a step that is all air.
        expect(ticks.at(-2) ?? 0).toBeLessThan(highest);
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});
