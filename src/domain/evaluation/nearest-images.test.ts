import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { nearestImages } from './nearest-images';

/** Images of one grey value each. */
function flatImages(levels: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: levels.length * PIXELS_PER_IMAGE }, (_, i) => {
    return levels[Math.floor(i / PIXELS_PER_IMAGE)] ?? 0;
  });
}

describe('nearestImages', () => {
  const pixels = flatImages([100, 90, 130, 100, 111, 0]);

  it('gives the nearest first, with their distance in grey levels', () => {
    expect(nearestImages(pixels, 0, Int32Array.of(1, 2, 4, 5), 3)).toEqual([
      { image: 1, distance: 10 },
      { image: 4, distance: 11 },
      { image: 2, distance: 30 },
    ]);
  });

  it('passes over the image itself but not over its copy', () => {
    expect(nearestImages(pixels, 0, Int32Array.of(0, 3, 5), 5)).toEqual([
      { image: 3, distance: 0 },
      { image: 5, distance: 100 },
    ]);
  });

  it('takes the root of the mean square, not the mean of the differences', () => {
    const two = flatImages([0, 0]);
    // A quarter of the pixels differs by 80: sqrt(80² / 4).
    two.fill(80, PIXELS_PER_IMAGE, PIXELS_PER_IMAGE + PIXELS_PER_IMAGE / 4);
    expect(nearestImages(two, 0, Int32Array.of(1), 1)).toEqual([{ image: 1, distance: 40 }]);
  });

  it('gives nothing without candidates', () => {
    expect(nearestImages(pixels, 0, new Int32Array(), 5)).toEqual([]);
    expect(nearestImages(pixels, 0, Int32Array.of(0), 5)).toEqual([]);
  });

  it('finds what sorting all of them finds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 1, maxLength: 12 }), (levels) => {
        const candidates = Int32Array.from(levels, (_, image) => image);
        const sorted = levels
          .map((level, image) => ({ image, distance: Math.abs(level - (levels[0] ?? NaN)) }))
          .slice(1)
          .sort((a, b) => a.distance - b.distance);
        expect(nearestImages(flatImages(levels), 0, candidates, 4)).toEqual(sorted.slice(0, 4));
      }),
      { seed: 20, numRuns: 40 },
    );
  });
});
