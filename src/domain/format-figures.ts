import type { Bounds } from './evaluation/bootstrap';
import type { FigureInterval } from './evaluation/report-intervals';

/**
 * Figures as people read them, on the page as in a bundle: shares in percent with one decimal, scores
 * with three, the ends of an interval alike and without a unit. A no-break space keeps a number and
 * its unit on one line.
 */

/** How a figure is written: as a share of 1, or as a number that is none. */
export type FigureUnit = 'percent' | 'score';

/** What is counted is a share; everything else that a report has is a score. */
const SHARES: ReadonlySet<string> = new Set([
  'accuracy',
  'balancedAccuracy',
  'recall',
  'precision',
]);

/** @param figure as a report names it */
export function unitOfFigure(figure: string): FigureUnit {
  return SHARES.has(figure) ? 'percent' : 'score';
}

export function formatFigure(value: number, unit: FigureUnit): string {
  return unit === 'percent' ? formatPercent(value) : formatScore(value);
}

/** A share of 1 as "81.7 %". */
export function formatPercent(share: number): string {
  return `${numberOf(share, 'percent')}\u00a0%`;
}

/** A score as "0.817". */
export function formatScore(score: number): string {
  return numberOf(score, 'score');
}

/** Both ends of an interval: "57.1 to 78.4" of shares, "0.571 to 0.784" of scores. */
export function formatBounds({ low, high }: Bounds, unit: FigureUnit): string {
  return `${numberOf(low, unit)} to ${numberOf(high, unit)}`;
}

const MISSING_INTERVALS: Record<Extract<FigureInterval, string>, string> = {
  'no-figure': 'none',
  'one-group': 'none: one patient in a class',
  'no-spread': 'none: no resample differs',
};

/** The interval of a figure, or why it has none. */
export function formatInterval(interval: FigureInterval, unit: FigureUnit): string {
  return typeof interval === 'string' ? MISSING_INTERVALS[interval] : formatBounds(interval, unit);
}

/** The same of a difference of shares, in points. */
export function formatPointInterval(interval: FigureInterval): string {
  return typeof interval === 'string'
    ? MISSING_INTERVALS[interval]
    : formatDifferenceBounds(interval, 'percent');
}

/** A difference of shares: "+3.2 points". */
export function formatPoints(difference: number): string {
  return `${signed(difference, 'percent')}\u00a0points`;
}

/** The size of a difference of shares, whatever its sign: "3.2 points". */
export function formatSize(difference: number): string {
  return `${numberOf(Math.abs(difference), 'percent')}\u00a0points`;
}

/** A difference: of shares in points, of scores as "+0.032". */
export function formatDifference(difference: number, unit: FigureUnit): string {
  return unit === 'percent' ? formatPoints(difference) : signed(difference, unit);
}

/** Both ends of the interval of a difference: "−0.5 to +3.2" points of shares, "−0.005 to +0.032". */
export function formatDifferenceBounds({ low, high }: Bounds, unit: FigureUnit): string {
  return `${signed(low, unit)} to ${signed(high, unit)}`;
}

/** The difference of two figures as a reader works it out from what is shown: 17.0 of 58.2 and 41.2. */
export function shownDifference(one: number, other: number): number {
  return shownFigure(one) - shownFigure(other);
}

/** A figure as it is shown: shares in percent with one decimal, and scores with three, are thousandths. */
export function shownFigure(figure: number): number {
  return Number((figure * 100).toFixed(1)) / 100;
}

const TENTHS_OF_A_PERCENT = 1000;

/**
 * Shares of one whole, rounded to what is shown so that they still add up: what is left of the whole
 * goes to those that rounding down took most from (largest remainder, Hamilton's method). Each is less
 * than 0.1 points from what it was, and none comes before one that it was behind.
 *
 * @param shares sum to 1
 */
export function shownShares(shares: readonly number[]): number[] {
  const exact = shares.map((share) => share * TENTHS_OF_A_PERCENT);
  const units = exact.map(Math.floor);
  const missing = TENTHS_OF_A_PERCENT - units.reduce((total, unit) => total + unit, 0);
  const remainderOf = (at: number) => (exact[at] as number) - (units[at] as number);
  const byRemainder = [...units.keys()].sort((one, other) => remainderOf(other) - remainderOf(one));
  for (const at of byRemainder.slice(0, Math.max(0, missing)))
    units[at] = (units[at] as number) + 1;
  return units.map((unit) => unit / TENTHS_OF_A_PERCENT);
}

function numberOf(value: number, unit: FigureUnit): string {
  const text = unit === 'percent' ? (value * 100).toFixed(1) : value.toFixed(3);
  // A negative number that rounds to nothing has no sign.
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

function signed(difference: number, unit: FigureUnit): string {
  const text = numberOf(difference, unit);
  return difference > 0 && Number(text) !== 0 ? `+${text}` : text;
}
