import {
  LEAK_MEASURES,
  type IntervalMethod,
  type LeakComparison,
  type LeakDifference,
  type LeakMeasure,
} from '../../../domain/experiments/leak-comparison';
import { formatPercent, plural } from '../../format';
import { formatPointBounds, formatSize } from './experiment-texts';

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
  const { value } = rows.validationAccuracy.difference;
  const size = formatSize(value);
  const over = `over ${plural(pairs, 'seed')}`;
  switch (verdict) {
    case 'flatters':
      return `The random split flatters: held-out accuracy is ${size} higher than with patients kept apart, ${over}.`;
    case 'unclear':
      return `No clear difference ${over}: with the random split held-out accuracy is ${size} ${value < 0 ? 'lower' : 'higher'}, no more than chance may do. More seeds tell it more exactly.`;
    case 'lower':
      return `The random split does not flatter here: held-out accuracy is ${size} lower than with patients kept apart, ${over}.`;
  }
}

/** What the test set, the same for both, says of the networks and of their validation. */
export function describeLeakOnTest({
  rows: { testAccuracy, brokenPromise },
}: LeakComparison): string {
  return `On the test set they reach ${formatPercent(testAccuracy.leaky.mean)} after the random split and ${formatPercent(testAccuracy.clean.mean)} with patients apart: held-out accuracy was ${asPromise(brokenPromise.leaky.mean)} with the random split, ${asPromise(brokenPromise.clean.mean)} with patients apart.`;
}

function asPromise(difference: number): string {
  return `${formatSize(difference)} ${difference < 0 ? 'below' : 'above'} that`;
}

/** How the intervals were made; null where there are none. */
export function describeMethods({ rows }: LeakComparison): string | null {
  const used = LEAK_MEASURES.flatMap((measure) => rows[measure].difference.interval?.method ?? []);
  if (used.length === 0) return null;
  return `Intervals: ${[...new Set(used)].map((method) => METHODS[method]).join('; ')}.`;
}

/** "−0.5 to +3.2". */
export function formatLeakInterval({ interval }: LeakDifference): string {
  return interval === null ? 'no interval' : formatPointBounds(interval);
}
