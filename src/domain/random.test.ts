import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom, mixBits, nextGaussian, shuffleInPlace, type Random } from './random';

const DRAWS = 20_000;

function take(random: Random, count = DRAWS): number[] {
  return Array.from({ length: count }, random);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('createRandom', () => {
  it('draws from [0, 1) in steps of 2^-32, for any seed and stream', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), (seed, stream) => {
        for (const value of take(createRandom(seed, stream), 50)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
          expect(Number.isInteger(value * 2 ** 32)).toBe(true);
        }
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it('repeats itself for the same seed and stream', () => {
    expect(take(createRandom(5, 'a'), 20)).toEqual(take(createRandom(5, 'a'), 20));
  });

  it.each([
    ['seed', createRandom(6, 'a')],
    ['stream', createRandom(5, 'b')],
    ['longer stream', createRandom(5, 'a/1')],
  ])('draws other numbers for another %s, unrelated ones', (_, other) => {
    const one = take(createRandom(5, 'a'));
    const two = take(other);
    expect(one.slice(0, 20)).not.toEqual(two.slice(0, 20));
    // The mean of (x - 1/2)(y - 1/2) has deviation 1/12 / sqrt(n) when x and y are independent.
    const covariance = meanOf(one.map((x, i) => (x - 0.5) * ((two[i] ?? NaN) - 0.5)));
    expect(Math.abs(covariance)).toBeLessThan(4 / 12 / Math.sqrt(DRAWS));
  });

  it.each([0, 1, 2 ** 31 - 1])('is uniform with seed %i', (seed) => {
    const bins = new Array<number>(10).fill(0);
    for (const value of take(createRandom(seed, 'bins'))) {
      const bin = Math.floor(value * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    // Each bin holds 2000, give or take four deviations of sqrt(20000 * 0.1 * 0.9) = 42.4.
    for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(170);
  });
});

describe('mixBits', () => {
  it('gives words of 32 bits, no two alike', () => {
    const mixed = Array.from({ length: 65_536 }, (_, word) => mixBits(word));
    expect(new Set(mixed).size).toBe(65_536);
    expect(mixed.every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 32)).toBe(true);
  });

  it('changes half of the output bits with any input bit', () => {
    const words = take(createRandom(1, 'words'), 2000).map((value) => value * 2 ** 32);
    for (let bit = 0; bit < 32; bit++) {
      const changed = words.map((word) => countBits(mixBits(word) ^ mixBits(word ^ (1 << bit))));
      // 2000 words of 32 bits: 16 of a word change, with a deviation of sqrt(8 / 2000) = 0.063. The
      // mix is only near ideal, so it gets more room than four of them.
      expect(Math.abs(meanOf(changed) - 16)).toBeLessThan(0.5);
    }
  });

  function countBits(word: number): number {
    return (word >>> 0).toString(2).replaceAll('0', '').length;
  }
});

describe('nextGaussian', () => {
  it('is standard normal', () => {
    const random = createRandom(2, 'gaussian');
    const values = take(() => nextGaussian(random));
    // Deviations: of the mean 1 / sqrt(n), of the variance sqrt(2 / n), of the share within one
    // deviation (0.6827) sqrt(0.6827 * 0.3173 / n).
    expect(Math.abs(meanOf(values))).toBeLessThan(4 / Math.sqrt(DRAWS));
    const variance = meanOf(values.map((value) => value ** 2));
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS));
    const within = meanOf(values.map((value) => (Math.abs(value) < 1 ? 1 : 0)));
    expect(Math.abs(within - 0.6827)).toBeLessThan(4 * Math.sqrt((0.6827 * 0.3173) / DRAWS));
  });

  it('is finite at both ends of what a generator gives', () => {
    expect(Math.abs(nextGaussian(() => 0))).toBe(0);
    // The radius is sqrt(2 * 32 ln 2) = 6.66 at the most.
    expect(Math.abs(nextGaussian(() => 1 - 2 ** -32))).toBeCloseTo(6.6604, 3);
  });
});

describe('shuffleInPlace', () => {
  it('returns its array with the same items', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        const items = [...list];
        expect(shuffleInPlace(items, createRandom(seed, 'shuffle'))).toBe(items);
        expect(items.toSorted((a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b));
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('gives every order equally often', () => {
    const random = createRandom(3, 'orders');
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffleInPlace([1, 2, 3], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // 1000 of each of the six, give or take four deviations of sqrt(6000 * 1/6 * 5/6) = 28.9.
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(116);
  });

  it('shuffles typed arrays too', () => {
    const items = shuffleInPlace(
      Int32Array.from({ length: 20 }, (_, index) => index),
      createRandom(1, 'x'),
    );
    expect(Array.from(items)).not.toEqual(Array.from({ length: 20 }, (_, index) => index));
    expect(items.toSorted()).toEqual(Int32Array.from({ length: 20 }, (_, index) => index));
  });
});
