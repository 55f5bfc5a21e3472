import type { Classes } from '../../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import type { ClassFigures } from '../../../domain/explore/class-figures';
import type { Measure } from '../../../state/explore/explore-view';
import type { HistogramSeries } from '../../charts/histogram-series';
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

/** Which class is brightest on average; null where there are not two to compare. */
export function brightestClass(classes: Classes, figures: readonly ClassFigures[]): string | null {
  const present = classes.flatMap(({ displayName }, index) => {
    const own = figures[index];
    return own !== undefined && own.images > 0 ? [{ displayName, mean: own.mean }] : [];
  });
  const [brightest, next] = present.sort((a, b) => b.mean - a.mean);
  return brightest === undefined || next === undefined ? null : brightest.displayName;
}
