import { CLASS_COUNT, type Split } from './classes';
import { GREY_LEVELS, PIXELS_PER_IMAGE, type Dataset } from './dataset';

/** The grey values of one class: `density[v]` is the share of its pixels with value v; sums to 1. */
export interface ClassHistogram {
  images: number;
  density: Float64Array;
  /** Mean grey value, 0 to 255. */
  mean: number;
  /** Standard deviation of the grey values. */
  standardDeviation: number;
}

/** Counts grey values of one image. @param pixels 0 to 255. @param counts [256], added to. */
export function countGreyValues(pixels: Uint8Array, counts: Uint16Array): void {
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
}

/** One histogram a class, in the order of CLASS_NAMES, over the images of the given splits. */
export function classHistograms(
  dataset: Pick<Dataset, 'images' | 'labels' | 'histograms'>,
  splits: readonly Split[],
): ClassHistogram[] {
  const totals = Array.from({ length: CLASS_COUNT }, () => new Float64Array(GREY_LEVELS));
  const images = new Array<number>(CLASS_COUNT).fill(0);
  dataset.images.forEach(({ split }, index) => {
    const label = dataset.labels[index];
    const total = label === undefined ? undefined : totals[label];
    if (label === undefined || total === undefined || !splits.includes(split)) return;
    images[label] = (images[label] ?? 0) + 1;
    const histogram = dataset.histograms.subarray(index * GREY_LEVELS, (index + 1) * GREY_LEVELS);
    histogram.forEach((count, value) => (total[value] = (total[value] ?? 0) + count));
  });
  return totals.map((total, label) => summarise(total, images[label] ?? 0));
}

function summarise(total: Float64Array, images: number): ClassHistogram {
  const pixels = Math.max(1, images * PIXELS_PER_IMAGE);
  const density = total.map((count) => count / pixels);
  const mean = density.reduce((sum, share, value) => sum + share * value, 0);
  const variance = density.reduce((sum, share, value) => sum + share * (value - mean) ** 2, 0);
  return { images, density, mean, standardDeviation: Math.sqrt(variance) };
}
