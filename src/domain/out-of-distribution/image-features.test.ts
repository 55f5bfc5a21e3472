import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { lcg } from '../testing/lcg';
import {
  BRIGHTEST_BLOCK,
  blockSums,
  FEATURES,
  featuresOf,
  featuresOfBlocks,
  imageFeatures,
  pictureOfBlocks,
} from './image-features';

/** Left half of one level, right half of the other: 12 columns of features, then one mixed, then 12. */
function halves(left: number, right: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: PIXELS_PER_IMAGE }, (_, i) => (i % 100 < 50 ? left : right));
}

describe('imageFeatures', () => {
  it('brings averages to mean 0 and spread 1, worked out by hand', () => {
    // Columns of -1, 0 and 1, 12 : 1 : 12, have the variance 24 / 25.
    const features = imageFeatures(halves(100, 200));
    expect(features).toHaveLength(FEATURES);
    const spread = Math.sqrt(24 / 25);
    expect(features[0]).toBeCloseTo(-1 / spread, 5);
    expect(features[12]).toBeCloseTo(0, 5);
    expect(features[24]).toBeCloseTo(1 / spread, 5);
    expect(features[FEATURES - 1]).toBeCloseTo(1 / spread, 5);
  });

  it('knows neither exposure nor contrast, but which side is bright', () => {
    const bright = imageFeatures(halves(40, 240));
    imageFeatures(halves(100, 110)).forEach((value, i) => {
      expect(value).toBeCloseTo(bright[i] ?? NaN, 5);
    });
    imageFeatures(halves(215, 15)).forEach((value, i) => {
      expect(value).toBeCloseTo(-(bright[i] ?? NaN), 5);
    });
  });

  it('makes nothing of blank pictures, and does not stretch the faintest change', () => {
    expect(imageFeatures(halves(77, 77)).every((value) => Math.abs(value) < 1e-5)).toBe(true);
    // Half a level about the mean, with a spread below one level.
    expect(imageFeatures(halves(100, 101))[0]).toBeCloseTo(-0.5, 4);
  });

  it('takes images one by one', () => {
    const both = new Uint8Array([...halves(0, 255), ...halves(255, 0)]);
    expect(featuresOf(imageFeatures(both), 1)).toEqual(imageFeatures(halves(255, 0)));
    expect(imageFeatures(new Uint8Array())).toHaveLength(0);
  });
});

describe('blockSums', () => {
  it('adds the levels of 4 x 4 pixels', () => {
    // Column 12 is half of one level and half of the other: 8 * 100 + 8 * 200.
    const sums = blockSums(halves(100, 200));
    expect([sums[0], sums[12], sums[24], sums[FEATURES - 1]]).toEqual([1600, 2400, 3200, 3200]);
    expect(blockSums(halves(255, 255)).every((sum) => sum === BRIGHTEST_BLOCK)).toBe(true);
  });

  it('loses nothing: averages in single precision are the same to the last bit', () => {
    const pixels = Uint8Array.from(lcg(3 * PIXELS_PER_IMAGE, 3), (value) =>
      Math.floor(value * 256),
    );
    const averages = Float32Array.from({ length: 3 * FEATURES }, (_, feature) => {
      const [image, within] = [Math.floor(feature / FEATURES), feature % FEATURES];
      const [top, left] = [Math.floor(within / 25) * 4, (within % 25) * 4];
      let average = 0;
      for (let i = 0; i < 16; i++) {
        const at = (top + Math.floor(i / 4)) * 100 + left + (i % 4);
        average += (pixels[image * PIXELS_PER_IMAGE + at] ?? NaN) / 16;
      }
      return average;
    });
    expect(Float32Array.from(blockSums(pixels), (sum) => sum / 16)).toEqual(averages);
    expect(featuresOfBlocks(blockSums(pixels))).toEqual(imageFeatures(pixels));
  });
});

describe('pictureOfBlocks', () => {
  it('draws each average as a square', () => {
    const both = blockSums(new Uint8Array([...halves(7, 7), ...halves(100, 200)]));
    const picture = pictureOfBlocks(both, 1);
    expect([picture[0], picture[47], picture[48], picture[51], picture[52]]).toEqual([
      100, 100, 150, 150, 200,
    ]);
    expect(picture[PIXELS_PER_IMAGE - 1]).toBe(200);
    expect(pictureOfBlocks(both, 0).every((level) => level === 7)).toBe(true);
  });
});
