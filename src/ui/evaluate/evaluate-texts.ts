import { classNamed, type Classes, type ImageClass } from '../../domain/dataset/classes';
import type { ReliabilityBin } from '../../domain/evaluation/calibration';
import { judgeConfidence } from '../../domain/evaluation/confidence';
import type { ClassificationReport } from '../../domain/evaluation/classification-report';
import type { ThresholdCurve, ThresholdPoint } from '../../domain/evaluation/curves';
import type { RunSplit } from '../../domain/run/predictions';
import { confidenceText } from '../confidence-text';
import { formatPercent, formatScore } from '../../domain/format-figures';
import { formatCount, formatWholePercent, plural } from '../format';

/** What the titles of charts and lists of an evaluation say. */

export const RUN_SPLIT_TITLES: Record<RunSplit, string> = {
  test: 'Test',
  validation: 'Validation',
  train: 'Train',
};

/** The images of a cell: "Normal taken for Pneumonia: 103 images". */
export function cellTitle(truth: ImageClass, predicted: ImageClass, count: number): string {
  const what =
    truth.name === predicted.name
      ? `${truth.displayName} found`
      : `${truth.displayName} taken for ${predicted.displayName}`;
  return `${what}: ${plural(count, 'image')}`;
}

/** The images of a bar: "70 % to 80 % sure: 49 of 63 images right". */
export function binTitle({ low, high, images, correct }: ReliabilityBin): string {
  return `${formatWholePercent(low)} to ${formatWholePercent(high)} sure: ${formatCount(correct)} of ${plural(images, 'image')} right`;
}

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

/** How sure the answers are and how often they are right, on average. */
export function calibrationTitle(bins: readonly ReliabilityBin[]): string {
  const judged = judgeConfidence(bins);
  return judged === null ? 'Reliability: no images' : confidenceText(judged);
}
