import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { createRandom } from '../random';
import { fitDetector, detect, verdictOf } from './detector';
import { FEATURES, featuresOf, imageFeatures } from './image-features';

/** A bright disc on black, its centre and radius drawn. */
function discs(count: number, seed: number): Uint8Array<ArrayBuffer> {
  const random = createRandom(seed, 'discs');
  const pixels = new Uint8Array(count * PIXELS_PER_IMAGE);
  for (let image = 0; image < count; image++) {
    const [x, y, radius] = [45 + 10 * random(), 45 + 10 * random(), 25 + 10 * random()];
    for (let i = 0; i < PIXELS_PER_IMAGE; i++) {
      const inside = Math.hypot((i % 100) - x, Math.floor(i / 100) - y) < radius;
      pixels[image * PIXELS_PER_IMAGE + i] = inside ? 200 : 10;
    }
  }
  return pixels;
}

const training = imageFeatures(discs(150, 1));
const heldOut = imageFeatures(discs(100, 2));
const fitted = fitDetector(training, heldOut, 0);
const judge = (pixels: Uint8Array<ArrayBuffer>) => detect(fitted, imageFeatures(pixels), 5);

describe('detect', () => {
  it('flags at most 4 % of the images it is calibrated on', () => {
    const verdicts = Array.from(
      { length: 100 },
      (_, image) => detect(fitted, featuresOf(heldOut, image), 1).verdict,
    );
    expect(verdicts.filter((verdict) => verdict !== 'familiar').length).toBeLessThanOrEqual(4);
    expect(verdicts).toContain('familiar');
  });

  it('knows a training image as itself', () => {
    const { strangeness, percentiles, nearest, verdict } = detect(
      fitted,
      featuresOf(training, 7),
      5,
    );
    expect(strangeness.distance).toBe(0);
    expect(percentiles.distance).toBe(0);
    expect(nearest).toHaveLength(5);
    expect(nearest[0]).toEqual({ row: 7, distance: 0 });
    expect(verdict).toBe('familiar');
  });

  it('finds inverted, blank, noisy and cut pictures unlike, stranger than all held-out images', () => {
    const [one] = [discs(1, 3)];
    const random = createRandom(4, 'noise');
    const strange = {
      inverted: one.map((level) => 255 - level),
      black: new Uint8Array(PIXELS_PER_IMAGE),
      grey: new Uint8Array(PIXELS_PER_IMAGE).fill(128),
      noise: Uint8Array.from({ length: PIXELS_PER_IMAGE }, () => 256 * random()),
      stripes: Uint8Array.from({ length: PIXELS_PER_IMAGE }, (_, i) => (i % 20 < 10 ? 0 : 255)),
    };
    for (const pixels of Object.values(strange)) {
      const { verdict, percentiles } = judge(pixels);
      expect(verdict).toBe('unlike');
      expect(percentiles.distance).toBe(1);
    }
    expect(judge(one).verdict).toBe('familiar');
  });

  it('is not misled by exposure', () => {
    expect(judge(discs(1, 3).map((level) => 20 + level / 2)).verdict).toBe('familiar');
  });
});

describe('fitDetector', () => {
  it('keeps what is usual of held-out images in order and says how far it is', () => {
    const shares: number[] = [];
    const again = fitDetector(training, heldOut, 0, (share) => shares.push(share));
    expect(again).toEqual(fitted);
    expect(shares).toHaveLength(100);
    expect(shares[50]).toBe(0.5);
    for (const measure of ['distance', 'reconstructionError'] as const) {
      expect(again.heldOut[measure]).toHaveLength(100);
      expect(Array.from(again.heldOut[measure])).toEqual(
        Array.from(again.heldOut[measure]).sort((a, b) => a - b),
      );
    }
  });

  it('does with one image on each side', () => {
    const one = fitDetector(training.slice(0, FEATURES), heldOut.slice(0, FEATURES), 0);
    expect(detect(one, featuresOf(training, 0), 5).verdict).toBe('familiar');
    expect(detect(one, new Float32Array(FEATURES), 5).nearest).toHaveLength(1);
  });
});

describe('verdictOf', () => {
  it.each([
    [0, 0.97, 'familiar'],
    [0.98, 0, 'unusual'],
    [0.1, 0.99, 'unusual'],
    [0.995, 0, 'unlike'],
    [0, 1, 'unlike'],
  ] as const)('%d and %d are %s', (distance, reconstructionError, verdict) => {
    expect(verdictOf({ distance, reconstructionError })).toBe(verdict);
  });
});
