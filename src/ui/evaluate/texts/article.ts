import { compareWithPrinted, type PrintedFigure } from '../../../domain/evaluation/article-figures';
import type { RunSplit } from '../../../domain/run/predictions';
import { plural } from '../../format';
import type { ShownInterval } from '../intervals/shown-intervals';
import { OVERALL_FIGURES } from './scores';

/** The run's figures beside those that the article reports. */
export const ARTICLE = {
  name: 'Article',
  title: 'This run beside the article',
  figure: 'Figure',
  run: 'This run',
  interval: '95\u00a0% interval',
  article: 'Article',
  /** "Accuracy, test". */
  figureOf: (figure: 'accuracy' | 'weightedF1', split: RunSplit) =>
    `${OVERALL_FIGURES[figure].name}, ${split}`,
  note: 'The article is a notebook of May 2020 on the full archive. Its F1 is compared with the weighted mean, the nearest to its accuracy. The train figures of this run count every image once, without dropout. The intervals cover which images are tested; another seed moves a run by several points more.',
  /** @param left test images left out @param remained those that are tested */
  otherTestSet: (left: number, remained: number) =>
    `The article's test set is another one: here ${plural(left, 'TEST image was', 'TEST images were')} left out, and ${plural(remained, 'image')} remained.`,
};

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
