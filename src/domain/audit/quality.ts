import { countLabels } from '../dataset/classes';
import { GREY_LEVELS, IMAGE_SIDE, PIXELS_PER_IMAGE, type Dataset } from '../dataset/dataset';
import { meanGrey } from '../dataset/grey-histogram';
import { median } from '../statistics';
import type { AuditReport } from './audit-report';
import { correlation } from './correlation';

/**
 * Where an image is far enough from the usual to be looked at. Chosen on CoronaHack, of whose 5,907
 * images each takes the outermost half per cent or less.
 */
export const QUALITY_LIMITS = {
  /** Mean grey values below and above. */
  darkMean: 70,
  brightMean: 185,
  /** Standard deviation of the grey values below. */
  contrast: 27,
  /** Variance of the Laplacian below (Pertuz et al. 2013, operator LAPV). */
  sharpness: 40,
  /** Share of the pixels within five neighbouring grey levels above. */
  emptyShare: 0.5,
  /** Correlation with the mean of all images below. */
  inverted: -0.3,
  /** Width / height of the original below. */
  sideViewAspect: 0.8,
  /** Robust z-score of the distance to the class mean above. */
  outlierScore: 6,
} as const;

/** Fewer images say nothing about what is usual in a class. */
const MIN_CLASS_SIZE = 10;
const EMPTY_LEVELS = 5;

type QualityInput = Pick<Dataset, 'images' | 'pixels' | 'labels' | 'histograms'>;

/** The images with each fault, by position. */
export function auditQuality(dataset: QualityInput): AuditReport['quality'] {
  const { images, pixels, histograms } = dataset;
  const rows = images.map((_, index) =>
    pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE),
  );
  const statistics = rows.map((row, index) =>
    imageStatistics(row, histograms.subarray(index * GREY_LEVELS, (index + 1) * GREY_LEVELS)),
  );
  const meanOfAll = meanImage(rows);
  const where = (isFaulty: (index: number) => boolean) => [...images.keys()].filter(isFaulty);
  const aspects = images.map(({ source }) => source.width / source.height);
  const byStatistics = (isFaulty: (statistics: ImageStatistics) => boolean) =>
    where((index) => isFaulty(statistics[index] as ImageStatistics));
  const limits = QUALITY_LIMITS;
  return {
    'very-dark': byStatistics(({ mean }) => mean < limits.darkMean),
    'very-bright': byStatistics(({ mean }) => mean > limits.brightMean),
    'low-contrast': byStatistics(({ deviation }) => deviation < limits.contrast),
    blurred: byStatistics(({ sharpness }) => sharpness < limits.sharpness),
    'nearly-empty': byStatistics(({ emptyShare }) => emptyShare > limits.emptyShare),
    inverted: where((index) => correlation(rows[index] as Uint8Array, meanOfAll) < limits.inverted),
    // Where all frames have been brought to one shape, it tells nothing.
    'side-view':
      new Set(aspects).size > 1
        ? where((index) => (aspects[index] as number) < limits.sideViewAspect)
        : null,
    outlier: findOutliers(dataset, rows),
  };
}

/** What one picture shows of its quality. */
export interface ImageStatistics {
  mean: number;
  deviation: number;
  /** Variance of the Laplacian, without the outermost pixels. */
  sharpness: number;
  /** The largest share of pixels within EMPTY_LEVELS neighbouring grey levels. */
  emptyShare: number;
}

/** @param pixels Uint8Array [100 * 100] @param histogram [256], their counts by grey value */
export function imageStatistics(pixels: Uint8Array, histogram: Uint16Array): ImageStatistics {
  const mean = meanGrey(histogram);
  const squares = histogram.reduce((total, count, level) => total + count * (level - mean) ** 2, 0);
  return {
    mean,
    deviation: Math.sqrt(squares / pixels.length),
    sharpness: laplacianVariance(pixels),
    emptyShare: peakCount(histogram) / pixels.length,
  };
}

/** With the kernel 0 1 0 / 1 -4 1 / 0 1 0, as cv2.Laplacian has it by default. */
function laplacianVariance(pixels: Uint8Array): number {
  const inner = IMAGE_SIDE - 2;
  const at = (position: number) => pixels[position] as number;
  let total = 0;
  let squares = 0;
  for (let y = 1; y <= inner; y++) {
    for (let x = 1; x <= inner; x++) {
      const p = y * IMAGE_SIDE + x;
      const value = at(p - IMAGE_SIDE) + at(p + IMAGE_SIDE) + at(p - 1) + at(p + 1) - 4 * at(p);
      total += value;
      squares += value * value;
    }
  }
  const count = inner * inner;
  return squares / count - (total / count) ** 2;
}

function peakCount(histogram: Uint16Array): number {
  let window = 0;
  let peak = 0;
  histogram.forEach((count, level) => {
    window += count - (histogram[level - EMPTY_LEVELS] ?? 0);
    peak = Math.max(peak, window);
  });
  return peak;
}

/** Float64Array [100 * 100]; zeros without images. */
function meanImage(rows: readonly Uint8Array[]): Float64Array {
  const total = new Float64Array(PIXELS_PER_IMAGE);
  for (const row of rows) {
    for (let i = 0; i < PIXELS_PER_IMAGE; i++) {
      total[i] = (total[i] as number) + (row[i] as number);
    }
  }
  return total.map((value) => value / Math.max(1, rows.length));
}

/**
 * Images far from the mean image of their class. The distance is 1 - correlation, so that brightness
 * and contrast do not count; how far is far follows from the class itself: median and median
 * absolute deviation (Iglewicz & Hoaglin 1993, 0.6745 makes it a z-score).
 *
 * @returns null where every class is too small
 */
function findOutliers({ labels }: QualityInput, rows: readonly Uint8Array[]): number[] | null {
  const classes = Array.from({ length: countLabels(labels) }, (_, label) =>
    [...rows.keys()].filter((index) => labels[index] === label),
  ).filter(({ length }) => length >= MIN_CLASS_SIZE);
  if (classes.length === 0) return null;
  const outliers = classes.flatMap((members) => {
    const classMean = meanImage(members.map((index) => rows[index] as Uint8Array));
    const distances = members.map((index) => 1 - correlation(rows[index] as Uint8Array, classMean));
    const middle = median(distances);
    const spread = median(distances.map((distance) => Math.abs(distance - middle)));
    const limit = middle + (QUALITY_LIMITS.outlierScore * spread) / 0.6745;
    return members.filter((_, i) => spread > 0 && (distances[i] as number) > limit);
  });
  return outliers.sort((a, b) => a - b);
}
