import { describe, expect, it } from 'vitest';
import { FEATURES } from './image-features';
import { nearestFeatures } from './nearest-features';

/** Rows of one value throughout: the distance of two is the difference of their values. */
function flat(...values: number[]): Float32Array {
  return Float32Array.from(values.flatMap((value) => Array<number>(FEATURES).fill(value)));
}

describe('nearestFeatures', () => {
  it('lists the nearest first, of equals the earlier first', () => {
    expect(nearestFeatures(flat(4, -2, 0.5, 2, 9), flat(0), 3)).toEqual([
      { row: 2, distance: 0.5 },
      { row: 1, distance: 2 },
      { row: 3, distance: 2 },
    ]);
  });

  it('counts every feature, the last included', () => {
    const rows = flat(0, 0);
    rows[FEATURES - 1] = 25;
    expect(nearestFeatures(rows, flat(0), 2)).toEqual([
      { row: 1, distance: 0 },
      // sqrt(25^2 / 625)
      { row: 0, distance: 1 },
    ]);
  });

  it('has no more than there are', () => {
    expect(nearestFeatures(flat(1), flat(0), 5)).toEqual([{ row: 0, distance: 1 }]);
    expect(nearestFeatures(flat(), flat(0), 5)).toEqual([]);
  });
});
