import { RESAMPLES } from '../../../domain/evaluation/report-intervals';
import { type FigureUnit, formatInterval } from '../../../domain/format-figures';
import { formatCount } from '../../format';
import type { ShownInterval } from '../intervals/shown-intervals';

export const INTERVALS = {
  note: `Intervals are 95\u00a0%: Wilson's of accuracy, precision and recall, of the rest from ${formatCount(RESAMPLES)} resamples of whole patients, studies or figures within each class. They cover which patients happen to be here, not another seed and not another hospital.`,
  pending: 'The resampled ones are being worked out.',
  again: 'Work out the intervals again',
  terms: [
    ['wilson-interval', 'Wilson interval'],
    ['bootstrap', 'resamples (bootstrap)'],
  ] as const,
};

/** Both ends of an interval, or in words why there are none. */
export function intervalText(interval: ShownInterval, unit: FigureUnit): string {
  switch (interval) {
    case 'pending':
      return 'being worked out';
    case 'failed':
      return 'failed';
    case 'no-figure':
      return '';
    default:
      return formatInterval(interval, unit);
  }
}
