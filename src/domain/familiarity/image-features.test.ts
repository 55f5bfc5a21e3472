import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { FEATURES, featuresOf, imageFeatures } from './image-features';

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
