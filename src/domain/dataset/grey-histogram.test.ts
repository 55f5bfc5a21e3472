import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Split } from './classes';
import { GREY_LEVELS, PIXELS_PER_IMAGE, type Dataset, type ImageRecord } from './dataset';
import { classHistograms, countGreyValues } from './grey-histogram';

interface Sample {
  label: number;
  split: Split;
  /** Pixels by grey value: 10,000 in all. */
  counts: Record<number, number>;
}

function datasetOf(samples: readonly Sample[]): Pick<Dataset, 'images' | 'labels' | 'histograms'> {
  const histograms = new Uint16Array(samples.length * GREY_LEVELS);
  samples.forEach(({ counts }, row) => {
    for (const [value, count] of Object.entries(counts)) {
      histograms[row * GREY_LEVELS + Number(value)] = count;
    }
  });
  const images = samples.map(({ split }, index): ImageRecord => ({
    name: `${index}.png`,
    path: `${index}.png`,
    label: 'Normal',
    split,
    patientGroup: '',
    source: {
      width: 1,
      height: 1,
      format: 'png',
      components: 1,
      bitDepth: 8,
      progressive: false,
      iccProfile: false,
      sizeBytes: 1,
    },
  }));
  return { images, histograms, labels: Uint8Array.from(samples, ({ label }) => label) };
}

describe('countGreyValues', () => {
  it('counts each value and adds to what is there', () => {
    const counts = new Uint16Array(GREY_LEVELS);
    counts[255] = 40;
    countGreyValues(Uint8Array.of(0, 7, 7, 255), counts);
    expect([counts[0], counts[7], counts[255]]).toEqual([1, 2, 41]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(44);
  });

  it('counts an image of one value: 10,000 fit into 16 bits', () => {
    const counts = new Uint16Array(GREY_LEVELS);
    countGreyValues(new Uint8Array(PIXELS_PER_IMAGE).fill(3), counts);
    expect(counts[3]).toBe(10_000);
  });
});

describe('classHistograms', () => {
  const SAMPLES: Sample[] = [
    { label: 0, split: 'train', counts: { 10: 10_000 } },
    { label: 0, split: 'train', counts: { 10: 5_000, 20: 5_000 } },
    { label: 2, split: 'train', counts: { 0: 2_500, 255: 7_500 } },
    { label: 0, split: 'test', counts: { 200: 10_000 } },
  ];

  it('gives shares, mean and standard deviation of a class', () => {
    const [covid] = classHistograms(datasetOf(SAMPLES), ['train']);
    expect(covid?.images).toBe(2);
    // Of 20,000 pixels, 15,000 are 10 and 5,000 are 20.
    expect(covid?.density[10]).toBeCloseTo(0.75, 12);
    expect(covid?.density[20]).toBeCloseTo(0.25, 12);
    expect(covid?.mean).toBeCloseTo(12.5, 12);
    // Variance 0.75 * 2.5^2 + 0.25 * 7.5^2 = 18.75.
    expect(covid?.standardDeviation).toBeCloseTo(Math.sqrt(18.75), 12);
  });

  it('is in the order of the classes, zero for a class without images', () => {
    const [, normal, pneumonia] = classHistograms(datasetOf(SAMPLES), ['train']);
    expect(normal).toEqual({
      images: 0,
      density: new Float64Array(GREY_LEVELS),
      mean: 0,
      standardDeviation: 0,
    });
    // 0.75 * 255 = 191.25; deviations -191.25 and 63.75, so sqrt(0.25 * 191.25^2 + 0.75 * 63.75^2).
    expect(pneumonia?.mean).toBeCloseTo(191.25, 10);
    expect(pneumonia?.standardDeviation).toBeCloseTo(110.418239, 5);
  });

  it('takes only the splits that are asked for', () => {
    const meanOf = (splits: readonly Split[]) =>
      classHistograms(datasetOf(SAMPLES), splits)[0]?.mean ?? NaN;
    expect(meanOf(['test'])).toBeCloseTo(200, 10);
    // Three images of 10,000 pixels: (10 + 15 + 200) / 3.
    expect(meanOf(['train', 'test'])).toBeCloseTo(75, 10);
    expect(meanOf([])).toBe(0);
  });

  it('has shares that sum to 1 for every class with images', () => {
    const sample = fc.record({
      label: fc.nat(2),
      split: fc.constantFrom<Split>('train', 'test'),
      counts: fc
        .record({ value: fc.integer({ min: 1, max: 255 }), count: fc.nat(10_000) })
        .map(({ value, count }) => ({ 0: 10_000 - count, [value]: count })),
    });
    fc.assert(
      fc.property(fc.array(sample, { maxLength: 10 }), (samples) => {
        for (const { images, density, mean } of classHistograms(datasetOf(samples), ['train'])) {
          const total = density.reduce((sum, share) => sum + share, 0);
          expect(total).toBeCloseTo(images === 0 ? 0 : 1, 12);
          expect(mean).toBeGreaterThanOrEqual(0);
          expect(mean).toBeLessThanOrEqual(255);
        }
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
