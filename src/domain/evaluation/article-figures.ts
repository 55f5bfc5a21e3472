import type { Bounds } from './bootstrap';

/** A number as it is printed: what is behind it lies within half a unit of its last digit. */
export interface PrintedFigure {
  value: number;
  digits: number;
}

/**
 * What the article, a notebook of May 2020, reports for its network. Its F1 is shown beside the
 * weighted mean of the classes, the nearest to its accuracy.
 */
export const ARTICLE_FIGURES = {
  train: { accuracy: { value: 0.9781, digits: 4 }, weightedF1: { value: 0.98, digits: 2 } },
  test: { accuracy: { value: 0.8173, digits: 4 }, weightedF1: { value: 0.81, digits: 2 } },
} as const satisfies Record<string, Record<'accuracy' | 'weightedF1', PrintedFigure>>;

/** How a figure stands to a printed one: `alike` where its interval reaches what may be behind that. */
export function compareWithPrinted(
  { low, high }: Bounds,
  { value, digits }: PrintedFigure,
): 'higher' | 'lower' | 'alike' {
  const half = 0.5 * 10 ** -digits;
  if (low > value + half) return 'higher';
  if (high < value - half) return 'lower';
  return 'alike';
}
