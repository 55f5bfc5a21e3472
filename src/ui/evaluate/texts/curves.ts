import { classNamed, type Classes, type ImageClass } from '../../../domain/dataset/classes';
import type { ClassificationReport } from '../../../domain/evaluation/classification-report';
import type { ThresholdCurve, ThresholdPoint } from '../../../domain/evaluation/curves';
import { formatPercent, formatScore } from '../../../domain/format-figures';
import { formatCount, plural } from '../../format';

export const CURVES = {
  title: (prefix: string) => `${prefix}Curves`,
  recall: 'recall',
  precision: 'precision',
  falsePositiveRate: 'false-positive rate',
  truePositiveRate: 'recall (true-positive rate)',
  terms: [
    ['roc', 'ROC curve'],
    ['auc', 'ROC area'],
    ['average-precision', 'average precision'],
    ['threshold', 'threshold'],
  ] as const,
};

export const THRESHOLD = {
  class: (prefix: string) => `${prefix}Class of the threshold`,
  name: (prefix: string) => `${prefix}Threshold`,
  precision: 'Precision',
  recall: 'Recall',
  falseAlarms: 'False alarms',
  /** In the place of a share of nothing. */
  none: 'none',
  note: 'The answer itself is always the most probable class, whatever its probability.',
  show: (images: number) => `Show these ${plural(images, 'image')}`,
};

/** A threshold as a person sets it; the one above all images has no percentage. */
function thresholdText(threshold: number): string {
  return threshold > 1 ? 'more than 100\u00a0%' : `${formatPercent(threshold)} or more`;
}

/** What a threshold does: "COVID-19 from 42.0 % or more: 9 of 11 found, 30 of 624 others taken for it". */
export function thresholdTitle(
  { displayName }: ImageClass,
  { threshold, found, falseAlarms }: ThresholdPoint,
  { positives, negatives }: Pick<ThresholdCurve, 'positives' | 'negatives'>,
): string {
  return `${displayName} at ${thresholdText(threshold)}: ${formatCount(found)} of ${formatCount(positives)} found, ${formatCount(falseAlarms)} of ${plural(negatives, 'other image', 'other images')} taken for it`;
}

/** Classes whose figures a heading has room for. */
const MOST_TOLD = 5;

/** The area under the curve of each class: their intervals, in the table, tell whether one is larger. */
export function areaTitle(
  classes: Classes,
  perClass: ClassificationReport['perClass'],
  area: 'rocAuc' | 'averagePrecision',
): string {
  const name = area === 'rocAuc' ? 'ROC area' : 'Average precision';
  const told = perClass.flatMap((scores) => {
    const value = scores[area];
    const { displayName } = classNamed(classes, scores.className);
    return value === null ? [] : [{ displayName, value }];
  });
  if (told.length === 0) return `${name}: none, as all images are of one class`;
  if (told.length > MOST_TOLD) {
    const values = told.map(({ value }) => value);
    const [lowest, highest] = [Math.min(...values), Math.max(...values)];
    return `${name} of ${told.length} classes: ${formatScore(lowest)} to ${formatScore(highest)}`;
  }
  return `${name}: ${told
    .map(({ displayName, value }) => `${displayName} ${formatScore(value)}`)
    .join(', ')}`;
}
