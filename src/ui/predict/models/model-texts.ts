import { reportOfMatrix } from '../../../domain/evaluation/classification-report';
import type { ConfusionMatrix } from '../../../domain/evaluation/confusion-matrix';
import { formatPercent, plural } from '../../format';

/** "81.7 % of 635 test images right, trained 2020-05-01 on archive.zip" */
export function describeModel(
  testMatrix: ConfusionMatrix,
  day: string,
  fileName: string | null,
): string {
  const { accuracy, images } = reportOfMatrix(testMatrix);
  const figures =
    images === 0
      ? 'No test image'
      : `${formatPercent(accuracy)} of ${plural(images, 'test image')} right`;
  return `${figures}, trained ${day.slice(0, 10)}${fileName === null ? '' : ` on ${fileName}`}`;
}
