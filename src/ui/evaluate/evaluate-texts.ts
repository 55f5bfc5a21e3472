import { classNamed, type Classes, type ImageClass } from '../../domain/dataset/classes';
import type { ReliabilityBin } from '../../domain/evaluation/calibration';
import type { ClassificationReport } from '../../domain/evaluation/classification-report';
import type { ThresholdCurve, ThresholdPoint } from '../../domain/evaluation/curves';
import { wilsonInterval } from '../../domain/evaluation/intervals';
import type { RunSplit } from '../../domain/run/predictions';
import { sum } from '../../domain/statistics';
import { formatCount, formatPercent, formatScore, plural } from '../format';

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
  return `${formatPercent(low, 0)} to ${formatPercent(high, 0)} sure: ${formatCount(correct)} of ${plural(images, 'image')} right`;
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

/** Which class is told best and which worst, by an area under its curves. */
export function areaTitle(
  classes: Classes,
  perClass: ClassificationReport['perClass'],
  area: 'rocAuc' | 'averagePrecision',
): string {
  const name = area === 'rocAuc' ? 'ROC area' : 'Average precision';
  const told = perClass.flatMap((scores) => {
    const value = scores[area];
    return value === null
      ? []
      : [{ className: classNamed(classes, scores.className).displayName, value }];
  });
  told.sort((a, b) => b.value - a.value);
  const [best] = told;
  const worst = told.at(-1);
  if (best === undefined || worst === undefined)
    return `${name}: none, as all images are of one class`;
  if (formatScore(best.value) === formatScore(worst.value)) {
    return `${name} is ${formatScore(best.value)} for every class`;
  }
  return `${name} is best for ${best.className}, ${formatScore(best.value)}, and worst for ${worst.className}, ${formatScore(worst.value)}`;
}

/** How sure the answers are and how often they are right, on average. */
export function calibrationTitle(bins: readonly ReliabilityBin[]): string {
  const images = sum(bins.map((bin) => bin.images));
  if (images === 0) return 'Reliability: no images';
  const correct = sum(bins.map((bin) => bin.correct));
  const confidence = sum(bins.map((bin) => bin.images * (bin.meanConfidence ?? 0))) / images;
  const { low, high } = wilsonInterval(correct, images);
  const verdict =
    confidence > high
      ? 'too sure'
      : confidence < low
        ? 'not sure enough'
        : 'about as sure as right';
  return `${formatPercent(confidence)} sure on average and ${formatPercent(correct / images)} right: ${verdict}`;
}
