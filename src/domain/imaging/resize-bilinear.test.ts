import { describe, expect, it } from 'vitest';
import { lcg } from '../testing/lcg';
import { resizeBilinear, type GreyImage } from './resize-bilinear';
import oracle from './resize.oracle.json';

describe(`resizeBilinear against cv2.resize, OpenCV ${oracle.versions.opencv}`, () => {
  it.each(oracle.images)(
    '$width x $height: every pixel',
    ({ width, height, seed, ...expected }) => {
      const pixels = Uint8Array.from(lcg(width * height, seed), (value) => value * 256);
      const resized = resizeBilinear({ width, height, pixels }, 100, 100).pixels;
      const row = (y: number) => Array.from(resized.subarray(y * 100, (y + 1) * 100));
      expect(row(0)).toEqual(expected.row0);
      expect(row(57)).toEqual(expected.row57);
      expect(row(99)).toEqual(expected.row99);
      expect(resized.reduce((sum, value) => sum + value, 0)).toBe(expected.sum);
    },
  );
});

describe('resizeBilinear', () => {
  const image = (width: number, height: number, values: number[]): GreyImage => ({
    width,
    height,
    pixels: Uint8Array.from(values),
  });

  it('keeps a picture of the same size', () => {
    const same = image(3, 2, [0, 50, 255, 7, 8, 9]);
    expect(resizeBilinear(same, 3, 2)).toEqual(same);
  });

  it('enlarges by mixing neighbours at sample centres, borders repeated', () => {
    // Centres of 4 samples over 2 pixels: -0.25, 0.25, 0.75, 1.25.
    expect(Array.from(resizeBilinear(image(2, 1, [0, 200]), 4, 1).pixels)).toEqual([
      0, 50, 150, 200,
    ]);
  });

  it('does not average when shrinking', () => {
    // One sample of six at 2.5: between the third and the fourth, the others do not count.
    expect(resizeBilinear(image(6, 1, [255, 255, 10, 20, 255, 255]), 1, 1).pixels[0]).toBe(15);
  });

  it('spreads a single pixel', () => {
    expect(Array.from(resizeBilinear(image(1, 1, [77]), 2, 2).pixels)).toEqual([77, 77, 77, 77]);
  });
});
