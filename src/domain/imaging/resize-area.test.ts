import { describe, expect, it } from 'vitest';
import { lcg } from '../testing/lcg';
import { resizeArea } from './resize-area';
import oracle from './resize-area.oracle.json';
import type { GreyImage } from './resize-bilinear';

/** Enlarging, OpenCV rounds the shares to 1/2048: a level more or less. */
const isEnlarged = ({ width, height }: { width: number; height: number }) =>
  width < 100 && height < 100;

describe(`resizeArea against cv2.resize with INTER_AREA, OpenCV ${oracle.versions.opencv}`, () => {
  const resize = ({ width, height, seed }: (typeof oracle.images)[number]) => {
    const pixels = Uint8Array.from(lcg(width * height, seed), (value) => value * 256);
    const resized = resizeArea({ width, height, pixels }, 100, 100).pixels;
    const row = (y: number) => Array.from(resized.subarray(y * 100, (y + 1) * 100));
    return { row0: row(0), row57: row(57), sum: resized.reduce((sum, value) => sum + value, 0) };
  };

  it.each(oracle.images.filter((image) => !isEnlarged(image)))(
    '$width x $height: every pixel',
    (image) => {
      const { row0, row57, sum } = image;
      expect(resize(image)).toEqual({ row0, row57, sum });
    },
  );

  it.each(oracle.images.filter(isEnlarged))('$width x $height: to a level', (image) => {
    const resized = resize(image);
    const furthest = (actual: number[], expected: number[]) =>
      Math.max(...actual.map((value, x) => Math.abs(value - (expected[x] ?? NaN))));
    expect(furthest(resized.row0, image.row0)).toBeLessThanOrEqual(1);
    expect(furthest(resized.row57, image.row57)).toBeLessThanOrEqual(1);
    expect(Math.abs(resized.sum - image.sum) / 10_000).toBeLessThan(0.05);
  });
});

describe('resizeArea', () => {
  const image = (width: number, height: number, values: number[]): GreyImage => ({
    width,
    height,
    pixels: Uint8Array.from(values),
  });

  it('keeps a picture of the same size', () => {
    const same = image(3, 2, [0, 50, 255, 7, 8, 9]);
    expect(resizeArea(same, 3, 2)).toEqual(same);
  });

  it('averages what a pixel covers, cut pixels by their share', () => {
    // Three pixels on two: (100 + 40 / 2) / 1.5 = 80 and (40 / 2 + 10) / 1.5 = 20.
    expect(Array.from(resizeArea(image(3, 1, [100, 40, 10]), 2, 1).pixels)).toEqual([80, 20]);
  });

  it('rounds halves to the even level', () => {
    expect(resizeArea(image(2, 1, [1, 2]), 1, 1).pixels[0]).toBe(2);
    expect(resizeArea(image(2, 1, [2, 3]), 1, 1).pixels[0]).toBe(2);
  });
});
