import type {
  IntervalMethod,
  LeakComparison,
  LeakDifference,
  LeakMeasure,
} from '../../../domain/experiments/leak-comparison';
import { formatPercent, plural } from '../../format';
import { formatPointBounds, formatPoints } from './experiment-texts';

export const LEAK_MEASURE_NAMES: Record<LeakMeasure, string> = {
  validationAccuracy: 'Accuracy, held out',
  validationMacroF1: 'Macro F1, held out',
  testAccuracy: 'Accuracy, test set',
  brokenPromise: 'Held out minus test',
};

const METHODS: Record<IntervalMethod, string> = {
  'paired-t': 'paired t over the seeds',
  newcombe: "Newcombe's method 10, as if every image counted for itself",
  'paired-bootstrap': 'bootstrap of the same test images, by patient',
};

/** What the random split does to the held-out accuracy. */
export function describeLeak({ verdict, rows, pairs }: LeakComparison): string {
  const difference = rows.validationAccuracy.difference;
  const points = formatPoints(Math.abs(difference.value)).replace('+', '');
  const over = `over ${plural(pairs, 'seed')}`;
  switch (verdict) {
    case 'flatters':
      return `The random split flatters: held-out accuracy is ${points} higher than with patients kept apart, ${over}.`;
    case 'unclear':
      return `No clear difference ${over}: ${formatPoints(difference.value)} of held-out accuracy with the random split. More seeds make the interval narrower.`;
    case 'lower':
      return `The random split does not flatter here: held-out accuracy is ${points} lower than with patients kept apart, ${over}.`;
  }
}

/** What the test set, the same for both, says of the networks and of their validation. */
export function describeLeakOnTest({ rows }: LeakComparison): string {
  return `On the test set they reach ${formatPercent(rows.testAccuracy.leaky.mean)} after the random split and ${formatPercent(rows.testAccuracy.clean.mean)} with patients apart. Held-out images promise ${formatPoints(rows.brokenPromise.leaky.mean)} against the test set, or ${formatPoints(rows.brokenPromise.clean.mean)}.`;
}

/** "−0.5 to +3.2 (paired t over the seeds)". */
export function describeLeakInterval({ interval }: LeakDifference): string {
  return interval === null
    ? 'no interval'
    : `${formatPointBounds(interval)} (${METHODS[interval.method]})`;
}
