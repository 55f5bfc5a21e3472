import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import type { ConfusionMatrix } from '../../../domain/evaluation/confusion-matrix';
import { sum } from '../../../domain/statistics';
import type { Model } from '../../../domain/model/model';
import { formatInterval, formatPercent } from '../../../domain/format-figures';
import { plural } from '../../format';

/** How each kind of model comes about, in a word. */
export const MADE: Record<Model['kind'], string> = { network: 'trained', forest: 'grown' };

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
