import {
  LEAK_MEASURES,
  type IntervalMethod,
  type LeakComparison,
  type LeakDifference,
  type LeakMeasure,
} from '../../../domain/experiments/leak-comparison';
import {
  type FigureUnit,
  formatDifferenceBounds,
  formatPercent,
  formatSize,
  shownDifference,
} from '../../../domain/format-figures';
import { plural } from '../../format';

export const LEAK_MEASURE_NAMES: Record<LeakMeasure, string> = {
  validationAccuracy: 'Accuracy, held out',
  validationMacroF1: 'Macro F1, held out',
  testAccuracy: 'Accuracy, test set',
  brokenPromise: 'Held out minus test',
};

const METHODS: Record<IntervalMethod, string> = {
  'paired-t': 'paired t over the seeds',
  newcombe: "Newcombe's method 10 for held-out images, as if each counted for itself",
  'paired-bootstrap': 'a bootstrap of the test images, the same for both, by patient',
};

/** What the random split does to the held-out accuracy. */
export function describeLeak({ verdict, rows, pairs }: LeakComparison): string {
  const { leaky, clean, difference } = rows.validationAccuracy;
  const value = shownDifference(leaky.mean, clean.mean);
  const size = `${formatSize(value)} ${value < 0 ? 'lower' : 'higher'} than with patients kept apart`;
  const interval = `95\u00a0% interval of the difference: ${formatLeakInterval(difference, 'percent')}`;
  const figure = `held-out accuracy is ${size} over ${plural(pairs, 'seed')} (${interval})`;
  switch (verdict) {
    case 'flatters':
      return `The random split flatters: ${figure}.`;
    case 'unclear':
      return `Unclear whether the random split flatters: ${figure}. More seeds tell it more exactly.`;
    case 'lower':
      return `The random split does not flatter here: ${figure}.`;
  }
}

/** What the test set, the same for both, says of the networks and of their validation. */
export function describeLeakOnTest({ rows }: LeakComparison): string {
  const { testAccuracy } = rows;
  return `On the test set they reach ${formatPercent(testAccuracy.leaky.mean)} after the random split and ${formatPercent(testAccuracy.clean.mean)} with patients apart: held-out accuracy was ${asPromise(shownMeanOf(rows, 'brokenPromise', 'leaky'))} with the random split, ${asPromise(shownMeanOf(rows, 'brokenPromise', 'clean'))} with patients apart.`;
}

function asPromise(difference: number): string {
  return `${formatSize(difference)} ${difference < 0 ? 'below' : 'above'} that`;
}

/** The mean of one way; of a difference, as a reader works it out from what is shown. */
export function shownMeanOf(
  rows: LeakComparison['rows'],
  measure: LeakMeasure,
  way: 'leaky' | 'clean',
): number {
  return measure === 'brokenPromise'
    ? shownDifference(rows.validationAccuracy[way].mean, rows.testAccuracy[way].mean)
    : rows[measure][way].mean;
}

/** How the intervals were made; null where there are none. */
export function describeMethods({ rows }: LeakComparison): string | null {
  const used = LEAK_MEASURES.flatMap((measure) => rows[measure].difference.interval?.method ?? []);
  if (used.length === 0) return null;
  return `Intervals: ${[...new Set(used)].map((method) => METHODS[method]).join('; ')}.`;
}

/** "−0.5 to +3.2", or that there is none. */
export function formatLeakInterval({ interval }: LeakDifference, unit: FigureUnit): string {
  return interval === null ? 'none' : formatDifferenceBounds(interval, unit);
}

export const LEAK = {
  question:
    'How much does a random split flatter? Images of one patient on both sides of it let the network recognise patients.',
  about: 'About patient leaks',
  count: { label: 'Seeds', unit: 'two trainings each' },
  incomplete: 'The first pair is not complete yet: there is nothing to compare.',
  chart: (seeds: number) => `Accuracy by the way images are held out, ${plural(seeds, 'seed')}`,
  legend: { dot: 'one seed', middle: 'mean', band: 'mean ± standard deviation' },
  strip: (measure: LeakMeasure, way: 'leaky' | 'clean') =>
    `${LEAK_MEASURE_NAMES[measure]}: ${way === 'leaky' ? 'random split' : 'patients apart'}`,
  table: 'Random split against patients kept apart',
  columns: {
    figure: 'Figure',
    leaky: 'Random split',
    clean: 'Patients apart',
    difference: 'Difference, 95\u00a0% interval',
  },
};
