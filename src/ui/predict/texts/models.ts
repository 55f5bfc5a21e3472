import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import type { ConfusionMatrix } from '../../../domain/evaluation/confusion-matrix';
import { sum } from '../../../domain/statistics';
import type { Model } from '../../../domain/model/model';
import { formatInterval, formatPercent } from '../../../domain/format-figures';
import { formatCount, plural } from '../../format';

/** How each kind of model comes about, in a word. */
const MADE: Record<Model['kind'], string> = { network: 'trained', forest: 'grown' };

export const MODELS = {
  title: 'Models',
  others: 'Use another model',
  saved: 'Use a saved model',
  opening: (name: string) => `Opening ${name} ...`,
  bundle: 'Model bundle',
  drop: 'Drop a bundle here, or click to choose',
  dropHint: 'The zip from Export on Evaluate or Compare',
  kept: 'Models kept in this browser',
  fewer: 'Show fewer',
  all: (count: number) => `Show all ${formatCount(count)}`,
  choose: 'Use',
  chooseNamed: (name: string) => `Use ${name}`,
  chosen: 'In use',
  none: 'No model is open.',
  lastAnswers: (kind: Model['kind']) => `The ${kind} ${MADE[kind]} last answers.`,
  /** Behind its name. */
  answers: (fileName: string | null) =>
    fileName === null ? ' answers.' : ` answers, from ${fileName}.`,
  close: 'Close this model',
  lastAgain: (kind: Model['kind']) => `Use the ${kind} ${MADE[kind]} last`,
};

/**
 * "81.7 % of 635 test images right (78.5 to 84.5), trained 2020-05-01 on archive.zip"
 *
 * @param fileName null where it is not told
 */
export function describeModel(
  kind: Model['kind'],
  testMatrix: ConfusionMatrix,
  day: string,
  fileName: string | null,
): string {
  const images = sum(testMatrix.map(sum));
  const accuracy = sum(testMatrix.map((row, label) => row[label] ?? 0)) / images;
  const { accuracy: bounds } = wilsonIntervals({ confusionMatrix: testMatrix, images });
  const interval = formatInterval(bounds, 'percent');
  const figures =
    images === 0
      ? 'No test image'
      : `${formatPercent(accuracy)} of ${plural(images, 'test image')} right (${interval})`;
  return `${figures}, ${MADE[kind]} ${day.slice(0, 10)}${fileName === null ? '' : ` on ${fileName}`}`;
}
