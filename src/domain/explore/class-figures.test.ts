import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES, namesOf } from '../dataset/classes';
import { GREY_LEVELS, PIXELS_PER_IMAGE } from '../dataset/dataset';
import { datasetOf, type TestImage } from '../testing/dataset';
import { classFigures, figuresBySplit, splitsOf } from './class-figures';

/** The first `count` pixels `before`, the others `after`. */
function twoGreys(count: number, before: number, after: number): Uint8Array {
  return new Uint8Array(PIXELS_PER_IMAGE).fill(before, 0, count).fill(after, count);
}

describe('classFigures', () => {
  const DATASET = datasetOf([
    { label: 'COVID-19', split: 'train', pixels: 10 },
    { label: 'COVID-19', split: 'train', pixels: twoGreys(5000, 10, 20) },
    { label: 'Pnemonia', split: 'train', pixels: twoGreys(2500, 0, 255) },
    { label: 'COVID-19', split: 'test', pixels: 200 },
  ]);

  it('gives the mean of the normalised histograms, and of the pixels', () => {
    const [covid] = classFigures(DATASET, ['train']);
    expect(covid?.images).toBe(2);
    // Shares of grey value 10: 1 and 0.5; of 20: 0 and 0.5.
    expect(covid?.density[10]).toBeCloseTo(0.75, 12);
    expect(covid?.density[20]).toBeCloseTo(0.25, 12);
    expect(covid?.mean).toBeCloseTo(12.5, 12);
    // Variance 0.75 * 2.5^2 + 0.25 * 7.5^2 = 18.75.
    expect(covid?.standardDeviation).toBeCloseTo(Math.sqrt(18.75), 12);
  });

  it('gives the 10th and 90th percentile of the shares, linear between two images', () => {
    const [covid] = classFigures(DATASET, ['train']);
    expect(covid?.low[10]).toBeCloseTo(0.55, 12);
    expect(covid?.high[10]).toBeCloseTo(0.95, 12);
    expect(covid?.low[20]).toBeCloseTo(0.05, 12);
    expect(covid?.high[20]).toBeCloseTo(0.45, 12);
  });

  it('orders the shares of many images by size', () => {
    // Shares of grey value 7: 1, 0, 0.5, 0.25 and 0.75, so 0.4 of the way from 0 to 0.25.
    const counts = [10_000, 0, 5000, 2500, 7500];
    const dataset = datasetOf(
      counts.map((count) => ({ label: 'Normal', pixels: twoGreys(count, 7, 8) })),
    );
    const normal = classFigures(dataset, ['train'])[1];
    expect(normal?.density[7]).toBeCloseTo(0.5, 12);
    expect(normal?.low[7]).toBeCloseTo(0.1, 12);
    expect(normal?.high[7]).toBeCloseTo(0.9, 12);
  });

  it('gives mean and standard deviation of each pixel', () => {
    const [covid, , pneumonia] = classFigures(DATASET, ['train']);
    expect([covid?.meanImage[0], covid?.deviationImage[0]]).toEqual([10, 0]);
    // 10 and 20, over all images of the class, not one less.
    expect([covid?.meanImage[9999], covid?.deviationImage[9999]]).toEqual([15, 5]);
    // One image alone does not vary.
    expect([pneumonia?.meanImage[2499], pneumonia?.meanImage[2500]]).toEqual([0, 255]);
    expect(pneumonia?.deviationImage.every((value) => value === 0)).toBe(true);
  });

  it('is in the order of the classes, zero for a class without images', () => {
    const [, normal, pneumonia] = classFigures(DATASET, ['train']);
    const noLevels = new Float64Array(GREY_LEVELS);
    const noPixels = new Float32Array(PIXELS_PER_IMAGE);
    expect(normal).toEqual({
      images: 0,
      mean: 0,
      standardDeviation: 0,
      density: noLevels,
      low: noLevels,
      high: noLevels,
      meanImage: noPixels,
      deviationImage: noPixels,
    });
    // 0.75 * 255 = 191.25; deviations -191.25 and 63.75, so sqrt(0.25 * 191.25^2 + 0.75 * 63.75^2).
    expect(pneumonia?.mean).toBeCloseTo(191.25, 10);
    expect(pneumonia?.standardDeviation).toBeCloseTo(110.418239, 5);
  });

  it('takes only the splits that are asked for', () => {
    const covid = (splits: Parameters<typeof classFigures>[1]) => classFigures(DATASET, splits)[0];
    expect(covid(['test'])?.mean).toBeCloseTo(200, 10);
    // Three images: (10 + 15 + 200) / 3.
    expect(covid(['train', 'test'])?.mean).toBeCloseTo(75, 10);
    expect(covid([])?.images).toBe(0);
  });

  it('has shares that sum to 1 and a band around them where there are images', () => {
    const image: fc.Arbitrary<TestImage> = fc.record({
      label: fc.constantFrom(...namesOf(ARTICLE_CLASSES)),
      pixels: fc
        .record({ count: fc.nat(PIXELS_PER_IMAGE), before: fc.nat(255), after: fc.nat(255) })
        .map(({ count, before, after }) => twoGreys(count, before, after)),
    });
    fc.assert(
      fc.property(fc.array(image, { maxLength: 8 }), (images) => {
        for (const figures of classFigures(datasetOf(images), ['train'])) {
          const total = figures.density.reduce((sum, share) => sum + share, 0);
          expect(total).toBeCloseTo(figures.images === 0 ? 0 : 1, 12);
          expect(figures.low.every((share, level) => share <= (figures.high[level] ?? 0))).toBe(
            true,
          );
          // Two ways to the same mean: over the histograms and over the mean image.
          const meanOfImage =
            figures.meanImage.reduce((sum, value) => sum + value, 0) / PIXELS_PER_IMAGE;
          expect(figures.mean).toBeCloseTo(meanOfImage, 3);
        }
      }),
      { seed: 6, numRuns: 50 },
    );
  });
});

describe('figuresBySplit', () => {
  it('has TRAIN, TEST and both', () => {
    const figures = figuresBySplit(
      datasetOf([
        { label: 'Normal', split: 'train', pixels: 40 },
        { label: 'Normal', split: 'train', pixels: 50 },
        { label: 'Normal', split: 'test', pixels: 90 },
      ]),
    );
    const normal = [figures.train[1], figures.test[1], figures.both[1]];
    expect(normal.map((of) => of?.images)).toEqual([2, 1, 3]);
    expect(normal.map((of) => of?.meanImage[0])).toEqual([45, 90, 60]);
  });

  it('names the splits of a choice', () => {
    expect(splitsOf('both')).toEqual(['train', 'validation', 'test']);
    expect(splitsOf('test')).toEqual(['test']);
  });
});
