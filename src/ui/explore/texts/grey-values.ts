import type { ImageClass } from '../../../domain/dataset/classes';
import type { ClassFigures } from '../../../domain/explore/class-figures';
import type { Measure } from '../../../state/explore/explore-view';
import { formatCount } from '../../format';

/** The card of the histograms. */
export const GREY_VALUES = {
  label: 'Grey values',
  beingCounted: 'Grey values: being counted',
  split: 'Split of the histograms',
  layout: 'Layout of the histograms',
  shownAs: 'View of the histograms',
  chartHint:
    'The spread is the standard deviation of the grey values of all pixels, not an uncertainty of the mean, which a dashed line marks. Peaks beyond the axis, mostly black margins, are cut off; the table has them.',
};

/** @param brightest of at least two classes; null where there are fewer */
export function brightnessTitle(brightest: string | null): string {
  if (brightest === null) return 'Grey values';
  return `Grey values: ${brightest} is the brightest class on average`;
}

export const MEASURE_HINTS: Record<Measure, string> = {
  density:
    'Density: the share of the pixels of an average image with each grey value, 0 black to 255 white, after resizing to 100 x 100. The band: at each grey value, the middle 80 % of the images.',
  counts:
    'Counts: all pixels of the class with each grey value, 10,000 an image. The sizes of the classes hide the shapes here: to compare the classes, choose Density.',
};

/** The y axes. */
export const QUANTITIES: Record<Measure, string> = { density: 'share of pixels', counts: 'pixels' };

/** A class with mean and standard deviation, e.g. "● COVID-19: 133 ± 57". */
export function classTitle(
  { mark, displayName }: ImageClass,
  figures: Pick<ClassFigures, 'images' | 'mean' | 'standardDeviation'> | undefined,
): string {
  const title = `${mark}\u00a0${displayName}`;
  if (figures === undefined || figures.images === 0) return `${title}: no images`;
  return `${title}: ${figures.mean.toFixed(0)} ± ${figures.standardDeviation.toFixed(0)}`;
}

/** What the numbers of a title are and of how many images of each class; blank without images. */
export function spreadNote(images: readonly number[]): string {
  const counts = images.filter((count) => count > 0);
  if (counts.length === 0) return '\u00a0';
  const numbers = lists.format(counts.map(formatCount));
  const noun = counts.length === 1 && counts[0] === 1 ? 'image' : 'images';
  return `mean ± spread of the grey values, ${numbers}\u00a0${noun}`;
}

const lists = new Intl.ListFormat('en-GB');

/** The histograms as a table. */
export const GREY_VALUE_TABLE = {
  level: 'Grey value',
  pixels: 'pixels',
  mean: 'mean',
  low: '10 %',
  high: '90 %',
};

export const TABLE_NAMES: Record<Measure, string> = {
  density:
    'Share of the pixels of an average image by grey value, with the 10th and 90th percentile of the images',
  counts: 'Pixels of all images of a class by grey value',
};
