import { describe, expect, it } from 'vitest';
import { median, quantileOfSorted, sum } from './statistics';

describe('quantileOfSorted', () => {
  /** numpy.quantile(values, share) of numpy 2.4.6. */
  const ORACLE: [values: number[], share: number, quantile: number][] = [
    [[1, 1, 2, 3, 4, 5, 6, 9], 0, 1],
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.1, 1],
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.25, 1.75],
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.5, 3.5],
    [[1, 1, 2, 3, 4, 5, 6, 9], 0.9, 6.9],
    [[1, 1, 2, 3, 4, 5, 6, 9], 1, 9],
    [[1, 2], 0.1, 1.1],
    [[1, 2], 0.9, 1.9],
    [[0, 0, 0, 100], 0.25, 0],
    [[0, 0, 0, 100], 0.9, 70],
  ];

  it.each(ORACLE)('of %j at %d is %d', (values, share, quantile) => {
    expect(quantileOfSorted(values, share)).toBeCloseTo(quantile, 12);
  });

  it.each([0, 0.1, 0.5, 1])('of a single number is that number, at %d', (share) => {
    expect(quantileOfSorted([10], share)).toBe(10);
  });
});

describe('median', () => {
  it('is the middle number, by size and not by text', () => {
    expect(median([100, 5, 20])).toBe(20);
  });

  it('is the mean of the two middle ones of an even count', () => {
    expect(median([5, 1, 3, 10])).toBe(4);
  });

  it('leaves the numbers as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('sum', () => {
  it('adds an array of any kind, zero for none', () => {
    expect(sum(Uint16Array.of(65_535, 65_535))).toBe(131_070);
    expect(sum([])).toBe(0);
  });
});
