import { SPLITS, type Split } from '../dataset/classes';
import { GREY_LEVELS, PIXELS_PER_IMAGE, type Dataset } from '../dataset/dataset';
import { quantileOfSorted, sum } from '../statistics';

/** Which images the figures of Explore are drawn from; `both`: all, however many splits there are. */
export const SPLIT_CHOICES = ['both', ...SPLITS] as const;
export type SplitChoice = (typeof SPLIT_CHOICES)[number];

export function splitsOf(choice: SplitChoice): readonly Split[] {
  return choice === 'both' ? SPLITS : [choice];
}

/** The grey values and the average picture of one class. */
export interface ClassFigures {
  images: number;
  /** Mean grey value of all pixels, 0 to 255. */
  mean: number;
  /** Standard deviation of all pixels. */
  standardDeviation: number;
  /**
   * By grey value, over the images' histograms, each normalised to sum to 1: the mean, and the
   * 10th and 90th percentile. Float64Array [256] each.
   */
  density: Float64Array<ArrayBuffer>;
  low: Float64Array<ArrayBuffer>;
  high: Float64Array<ArrayBuffer>;
  /** By pixel, over the images: mean and standard deviation. Float32Array [100 * 100] each. */
  meanImage: Float32Array<ArrayBuffer>;
  deviationImage: Float32Array<ArrayBuffer>;
}

/** One a class, in the order of the classes, for each choice of splits. */
export type FiguresBySplit = Record<SplitChoice, ClassFigures[]>;

/** The shares of images below and above the band of the histograms. */
const BAND = { low: 0.1, high: 0.9 };

/** One a class, in the order of the classes, over the images of the given splits. */
export function classFigures(dataset: ClassFiguresInput, splits: readonly Split[]): ClassFigures[] {
  return dataset.classes.map((_, label) => {
    const members = dataset.images.flatMap(({ split }, index) =>
      dataset.labels[index] === label && splits.includes(split) ? [index] : [],
    );
    return {
      images: members.length,
      ...histogramFigures(dataset.histograms, members),
      ...imageFigures(dataset.pixels, members),
    };
  });
}

/** The figures for every choice of splits. */
export function figuresBySplit(dataset: ClassFiguresInput): FiguresBySplit {
  return {
    both: classFigures(dataset, splitsOf('both')),
    train: classFigures(dataset, splitsOf('train')),
    validation: classFigures(dataset, splitsOf('validation')),
    test: classFigures(dataset, splitsOf('test')),
  };
}

type ClassFiguresInput = Pick<Dataset, 'classes' | 'images' | 'labels' | 'histograms' | 'pixels'>;

function histogramFigures(histograms: Uint16Array, members: readonly number[]) {
  const density = new Float64Array(GREY_LEVELS);
  const low = new Float64Array(GREY_LEVELS);
  const high = new Float64Array(GREY_LEVELS);
  const counts = new Uint16Array(members.length);
  for (let level = 0; level < GREY_LEVELS && members.length > 0; level++) {
    members.forEach((image, i) => (counts[i] = histograms[image * GREY_LEVELS + level] as number));
    counts.sort();
    density[level] = sum(counts) / members.length / PIXELS_PER_IMAGE;
    low[level] = quantileOfSorted(counts, BAND.low) / PIXELS_PER_IMAGE;
    high[level] = quantileOfSorted(counts, BAND.high) / PIXELS_PER_IMAGE;
  }
  const mean = density.reduce((total, share, value) => total + share * value, 0);
  const variance = density.reduce((total, share, value) => total + share * (value - mean) ** 2, 0);
  return { density, low, high, mean, standardDeviation: Math.sqrt(variance) };
}

function imageFigures(pixels: Uint8Array, members: readonly number[]) {
  const sums = new Float64Array(PIXELS_PER_IMAGE);
  const squares = new Float64Array(PIXELS_PER_IMAGE);
  for (const image of members) {
    const start = image * PIXELS_PER_IMAGE;
    for (let i = 0; i < PIXELS_PER_IMAGE; i++) {
      const value = pixels[start + i] as number;
      sums[i] = (sums[i] as number) + value;
      squares[i] = (squares[i] as number) + value * value;
    }
  }
  const count = Math.max(1, members.length);
  const meanImage = Float32Array.from(sums, (total) => total / count);
  // The sums are whole numbers, so nothing is lost in the difference of their means.
  const deviationImage = Float32Array.from(squares, (total, i) =>
    Math.sqrt(Math.max(0, total / count - ((sums[i] as number) / count) ** 2)),
  );
  return { meanImage, deviationImage };
}
