import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEATURES } from './image-features';
import { nearestFeatures } from './nearest-features';

/** Rows of one value throughout: the distance of two is the difference of their values. */
function flat(...values: number[]): Float32Array<ArrayBuffer> {
  return Float32Array.from(values.flatMap((value) => Array<number>(FEATURES).fill(value)));
}

describe('nearestFeatures', () => {
  it('lists the nearest first, of equals the earlier first', () => {
    expect(
      nearestFeatures(flat(4, -2, 0.5, 2, 9), Int32Array.of(0, 1, 2, 3, 4), flat(0), 3),
    ).toEqual([
      { row: 2, distance: 0.5 },
      { row: 1, distance: 2 },
      { row: 3, distance: 2 },
    ]);
  });

  it('looks at the candidates alone', () => {
    expect(nearestFeatures(flat(4, -2, 0.5, 2, 9), Int32Array.of(4, 1), flat(0), 3)).toEqual([
      { row: 1, distance: 2 },
      { row: 4, distance: 9 },
    ]);
  });

  it('counts every feature, the last included', () => {
    const rows = flat(0, 0);
    rows[FEATURES - 1] = 25;
    expect(nearestFeatures(rows, Int32Array.of(0, 1), flat(0), 2)).toEqual([
      { row: 1, distance: 0 },
      // sqrt(25^2 / 625)
      { row: 0, distance: 1 },
    ]);
  });

  it('has no more than there are', () => {
    expect(nearestFeatures(flat(1), Int32Array.of(0), flat(0), 5)).toEqual([
      { row: 0, distance: 1 },
    ]);
    expect(nearestFeatures(flat(1), new Int32Array(), flat(0), 5)).toEqual([]);
  });

  it('finds what sorting all of them finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 1, maxLength: 12 }), (values) => {
        const candidates = Int32Array.from(values, (_, row) => row);
        const sorted = values
          .map((distance, row) => ({ row, distance }))
          .sort((a, b) => a.distance - b.distance);
        const found = nearestFeatures(flat(...values), candidates, flat(0), 4);
        expect(found).toEqual(sorted.slice(0, 4));
      }),
      { seed: 20, numRuns: 40 },
    );
  });
});
