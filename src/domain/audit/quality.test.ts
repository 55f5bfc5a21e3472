import { describe, expect, it } from 'vitest';
import { datasetOf, type TestImage } from '../testing/dataset';
import { pictureOf, RIPPLES, SLOPE, STRIPES } from '../testing/pictures';
import { auditQuality, imageStatistics } from './quality';
import { countGreyValues } from '../dataset/grey-histogram';

function statisticsOf(pixels: Uint8Array) {
  const histogram = new Uint16Array(256);
  countGreyValues(pixels, histogram);
  return imageStatistics(pixels, histogram);
}

describe('imageStatistics', () => {
  // NumPy 1.24.2: mean, std, var of the 4-neighbour Laplacian inside, bincount in windows of five.
  it.each([
    ['stripes', STRIPES, 127.6032, 73.84286119700401, 13258.688169114603, 196],
    ['a slope', SLOPE, 68.1435, 55.19697734251396, 1.7649032030767409, 663],
    ['ripples', RIPPLES, 96.8561, 58.24027637975287, 64720.22841031286, 404],
  ])('of %s are those of NumPy', (_, pixels, mean, deviation, sharpness, peak) => {
    const statistics = statisticsOf(pixels);
    expect(statistics.mean).toBeCloseTo(mean, 8);
    expect(statistics.deviation).toBeCloseTo(deviation, 8);
    expect(statistics.sharpness).toBeCloseTo(sharpness, 6);
    expect(statistics.emptyShare).toBeCloseTo(peak / 10_000, 12);
  });

  it('of one grey value have no spread', () => {
    expect(statisticsOf(new Uint8Array(10_000).fill(40))).toEqual({
      mean: 40,
      deviation: 0,
      sharpness: 0,
      emptyShare: 1,
    });
  });
});

/** A bright ring on a darker ground with a fine grain, differently lit from image to image. */
function chestLike(index: number): Uint8Array<ArrayBuffer> {
  return pictureOf((x, y) => {
    const ring = Math.abs(Math.hypot(x - 50, y - 50 - (index % 3)) - 30) < 12 ? 90 : 0;
    const grain = (x * 7 + y * 13 + index * 5) % 17;
    return 60 + (index % 5) + ring + grain;
  });
}

function auditWith(odd: TestImage) {
  const usual = Array.from({ length: 30 }, (_, index): TestImage => ({ pixels: chestLike(index) }));
  const quality = auditQuality(datasetOf([...usual, { label: 'Normal', ...odd }]));
  return Object.entries(quality).flatMap(([fault, images]) =>
    images && images.length > 0 ? [{ fault, images }] : [],
  );
}

describe('auditQuality', () => {
  it('finds nothing in usual images', () => {
    expect(auditWith({ pixels: chestLike(31) })).toEqual([]);
  });

  it.each([
    ['very-dark', chestLike(1).map((value) => value * 0.6)],
    ['very-bright', chestLike(1).map((value) => Math.min(255, value + 100))],
    ['low-contrast', chestLike(1).map((value) => 100 + value / 4)],
  ])('finds a %s one', (fault, pixels) => {
    expect(auditWith({ pixels })).toContainEqual({ fault, images: [30] });
  });

  it('finds one without fine structure', () => {
    const pixels = pictureOf((x, y) => {
      const distance = Math.abs(Math.hypot(x - 50, y - 50) - 30);
      return 60 + 90 * Math.exp(-((distance / 14) ** 2));
    });
    expect(auditWith({ pixels })).toContainEqual({ fault: 'blurred', images: [30] });
  });

  it('finds one that is mostly margin', () => {
    const pixels = pictureOf((x, y) => (x < 30 && y < 40 ? 90 + ((x * 37 + y * 91) % 160) : 60));
    expect(auditWith({ pixels })).toContainEqual({ fault: 'nearly-empty', images: [30] });
  });

  it('finds a negative', () => {
    const pixels = chestLike(1).map((value) => 235 - value);
    expect(auditWith({ pixels })).toContainEqual({ fault: 'inverted', images: [30] });
  });

  it('finds a frame that is much taller than wide', () => {
    const odd = { pixels: chestLike(1), source: { width: 700, height: 1000 } };
    expect(auditWith(odd)).toEqual([{ fault: 'side-view', images: [30] }]);
    expect(auditWith({ ...odd, source: { width: 800, height: 1000 } })).toEqual([]);
  });

  it('tells no side view where all frames have one shape, whatever their size', () => {
    const frames = [
      { source: { width: 600, height: 1000 } },
      { source: { width: 300, height: 500 } },
    ];
    expect(auditQuality(datasetOf(frames))['side-view']).toBeNull();
    const [first] = frames;
    const withAnother = [...(first ? [first] : []), { source: { width: 900, height: 1000 } }];
    expect(auditQuality(datasetOf(withAnother))['side-view']).toEqual([0]);
  });

  it('finds another picture than those of its class, not one in other light', () => {
    const usual = chestLike(1);
    const shifted = pictureOf((x, y) => usual[y * 100 + ((x + 25) % 100)] ?? 0);
    expect(auditWith({ pixels: shifted })).toContainEqual({ fault: 'outlier', images: [30] });
    expect(auditWith({ pixels: usual.map((value) => value * 0.8 + 20) })).toEqual([]);
  });

  it('calls nothing an outlier of a class of nine', () => {
    const nine = Array.from({ length: 9 }, (_, index): TestImage => ({
      label: 'Normal',
      pixels: index === 4 ? RIPPLES : chestLike(index),
    }));
    expect(auditQuality(datasetOf(nine)).outlier).toBeNull();
  });
});
