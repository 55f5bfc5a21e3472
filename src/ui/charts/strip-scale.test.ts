import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dotLanes, stripScale } from './strip-scale';

describe('stripScale', () => {
  it('ends at round numbers about the values', () => {
    // 0.68 to 0.82 in steps of 0.02 would be seven steps, one too many.
    expect(stripScale([0.699, 0.813]).ticks).toEqual([0.65, 0.7, 0.75, 0.8, 0.85]);
    expect(stripScale([0.12, 0.9]).ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(stripScale([0.905, 0.93]).ticks).toEqual([0.9, 0.91, 0.92, 0.93]);
  });

  it('places values between its ends', () => {
    const { place } = stripScale([0.12, 0.9]);
    expect([0, 0.25, 1].map(place)).toEqual([0, 25, 100]);
  });

  it.each([
    [0, [0, 0.01]],
    [1, [0.99, 1]],
    [0.5, [0.49, 0.5]],
  ])('makes room about the single value %f', (value, ticks) => {
    expect(stripScale([value]).ticks).toEqual(ticks);
  });

  it('holds all values, within 0 to 1 and with few ticks', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 20 }), (values) => {
        const { ticks, place } = stripScale(values);
        for (const value of values) {
          expect(place(value)).toBeGreaterThanOrEqual(-1e-6);
          expect(place(value)).toBeLessThanOrEqual(100 + 1e-6);
        }
        expect(ticks[0]).toBeGreaterThanOrEqual(0);
        expect(ticks.at(-1)).toBeLessThanOrEqual(1);
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('dotLanes', () => {
  it('keeps dots in the first lane unless they would cover each other', () => {
    expect(dotLanes([10, 50, 12, 90, 11.5, 52], 3)).toEqual([0, 0, 1, 0, 2, 1]);
  });

  it('goes back to the first lane beside dots of others', () => {
    // 14 covers 12 in the second lane, but not 10 in the first.
    expect(dotLanes([10, 12, 14], 3)).toEqual([0, 1, 0]);
  });

  it('has no more lanes than there are', () => {
    expect(dotLanes([5, 5, 5, 5], 3)).toEqual([0, 1, 2, 2]);
  });
});
