import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { blankPixels } from './blanking';

/** Two images without a black pixel. */
const PIXELS = new Uint8Array(2 * PIXELS_PER_IMAGE).fill(7);

function at(pixels: Uint8Array, image: number, row: number, column: number): number | undefined {
  return pixels[image * PIXELS_PER_IMAGE + row * 100 + column];
}

describe('blankPixels', () => {
  it('leaves everything without a blanking', () => {
    expect(blankPixels(PIXELS, null)).toBe(PIXELS);
  });

  it('blanks a centred rectangle of every image, and changes no original', () => {
    const blanked = blankPixels(PIXELS, { blanked: 'centre', width: 0.6, height: 0.8 });
    for (const image of [0, 1]) {
      // Columns 20 to 79 and rows 10 to 89.
      expect(at(blanked, image, 10, 20)).toBe(0);
      expect(at(blanked, image, 89, 79)).toBe(0);
      expect(at(blanked, image, 9, 50)).toBe(7);
      expect(at(blanked, image, 90, 50)).toBe(7);
      expect(at(blanked, image, 50, 19)).toBe(7);
      expect(at(blanked, image, 50, 80)).toBe(7);
    }
    expect(blanked.filter((value) => value === 0)).toHaveLength(2 * 60 * 80);
    expect(PIXELS.every((value) => value === 7)).toBe(true);
  });

  it('keeps that rectangle alone the other way round', () => {
    const size = { width: 0.6, height: 0.8 };
    const border = blankPixels(PIXELS, { blanked: 'border', ...size });
    const centre = blankPixels(PIXELS, { blanked: 'centre', ...size });
    expect(border.map((value, pixel) => value + (centre[pixel] ?? 0))).toEqual(PIXELS);
  });

  it('blanks nothing with a share of 0 and all with 1', () => {
    expect(blankPixels(PIXELS, { blanked: 'centre', width: 0, height: 1 })).toEqual(PIXELS);
    const all = blankPixels(PIXELS, { blanked: 'centre', width: 1, height: 1 });
    expect(all.every((value) => value === 0)).toBe(true);
  });
});
