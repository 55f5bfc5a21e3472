import { formatPercent } from '../../format';
import type { ShownInterval } from './shown-intervals';

/** How a figure and the ends of its interval are written. */
export type FigureUnit = 'percent' | 'score';

/** Wider ones deserve no more digits. */
const WIDE = 0.1;

const WITHOUT_ENDS: Record<Extract<ShownInterval, string>, string> = {
  pending: 'being worked out',
  failed: 'failed',
  'no-figure': '',
  'one-group': 'none: one patient in a class',
  'no-spread': 'none: no resample differs',
};

/** "74 % to 100 %", "0.61 to 0.68", or in words why there is none. */
export function intervalText(interval: ShownInterval, unit: FigureUnit): string {
  if (typeof interval === 'string') return WITHOUT_ENDS[interval];
  const { low, high } = interval;
  const isWide = high - low >= WIDE;
  const format =
    unit === 'percent'
      ? (value: number) => formatPercent(value, isWide ? 0 : 1)
      : (value: number) => value.toFixed(isWide ? 2 : 3);
  return `${format(low)} to ${format(high)}`;
}
