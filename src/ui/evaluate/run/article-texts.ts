import { compareWithPrinted, type PrintedFigure } from '../../../domain/evaluation/article-figures';
import type { ShownInterval } from '../intervals/shown-intervals';

export function formatPrinted({ value, digits }: PrintedFigure): string {
  return value.toFixed(digits);
}

/** Whether a run's figure differs from the article's, as far as its interval can tell. */
export function comparisonSentence(interval: ShownInterval, printed: PrintedFigure): string {
  if (interval === 'pending') return 'Being worked out.';
  if (typeof interval === 'string') return 'Cannot be told without an interval.';
  const { low, high } = interval;
  const article = formatPrinted(printed);
  switch (compareWithPrinted(interval, printed)) {
    case 'higher':
      return `Higher than the article's: ${article} lies below the interval, which begins at ${low.toFixed(printed.digits)}.`;
    case 'lower':
      return `Lower than the article's: ${article} lies above the interval, which ends at ${high.toFixed(printed.digits)}.`;
    case 'alike':
      return `No difference to be told: ${article} lies in the interval.`;
  }
}
