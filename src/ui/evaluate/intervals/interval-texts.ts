import { type FigureUnit, formatInterval } from '../../../domain/format-figures';
import type { ShownInterval } from './shown-intervals';

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
