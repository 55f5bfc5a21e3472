import { classAt, type Classes } from '../../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import type { ClassFigures } from '../../../domain/explore/class-figures';
import type { Measure } from '../../../state/explore/explore-view';
import type { HistogramSeries } from '../../charts/histogram-series';
import { formatCount } from '../../format';
import { MARGIN_LEVELS } from './margin-levels';

/** One a class that has images, in the order of the classes. */
export function histogramSeries(
  classes: Classes,
  figures: readonly ClassFigures[],
  measure: Measure,
): HistogramSeries[] {
  return classes.flatMap((imageClass, index): HistogramSeries[] => {
    const own = figures[index];
    if (own === undefined || own.images === 0) return [];
    const { density, low, high, mean } = own;
    return measure === 'density'
      ? [{ imageClass, values: density, band: { low, high }, mean }]
      : [{ imageClass, values: countsOf(own), band: null, mean }];
  });
}

/** Pixels of a class by grey value, over all of its images; whole numbers. */
function countsOf({ density, images }: ClassFigures): Float64Array {
  return density.map((share) => Math.round(share * images * PIXELS_PER_IMAGE));
}

/** The highest value or end of a band between the margins; 0 without classes. */
export function highestBetweenMargins(series: readonly HistogramSeries[]): number {
  let highest = 0;
  for (const { values, band } of series) {
    const upper = band?.high ?? values;
    for (let level = MARGIN_LEVELS; level < values.length - MARGIN_LEVELS; level++) {
      highest = Math.max(highest, values[level] as number, upper[level] as number);
    }
  }
  return highest;
}

/** A class with mean and standard deviation, e.g. "● COVID-19: 133 ± 57". */
export function classTitle(
  classes: Classes,
  figures: readonly ClassFigures[],
  index: number,
): string {
  const { mark, displayName } = classAt(classes, index);
  const own = figures[index];
  const title = `${mark}\u00a0${displayName}`;
  if (own === undefined || own.images === 0) return `${title}: no images`;
  return `${title}: ${own.mean.toFixed(0)} ± ${own.standardDeviation.toFixed(0)}`;
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

/** Which class is brightest, in one line. */
export function brightnessTitle(classes: Classes, figures: readonly ClassFigures[]): string {
  const present = classes.flatMap(({ displayName }, index) => {
    const own = figures[index];
    return own !== undefined && own.images > 0 ? [{ displayName, mean: own.mean }] : [];
  });
  const [brightest, next] = present.sort((a, b) => b.mean - a.mean);
  if (brightest === undefined || next === undefined) return 'Grey values';
  return `Grey values: ${brightest.displayName} is the brightest class on average`;
}
