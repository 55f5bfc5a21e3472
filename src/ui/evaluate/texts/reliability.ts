import type { ReliabilityBin } from '../../../domain/evaluation/calibration';
import { judgeConfidence } from '../../../domain/evaluation/confidence';
import { formatScore } from '../../../domain/format-figures';
import { confidenceText } from '../../confidence-text';
import { formatCount, formatWholePercent, plural } from '../../format';

export const RELIABILITY = {
  title: (prefix: string) => `${prefix}Reliability`,
  note: 'A bar: of the images it was that sure of, the share that is right, with its 95\u00a0% interval and the number of images. On the dashed line a network is right as often as it is sure.',
  error: 'Expected calibration error',
  /** After the name of the error. @param interval null where there is none */
  errorIs: (error: number, interval: string | null) =>
    `${formatScore(error)}${interval === null ? '' : ` (95\u00a0% interval ${interval})`}: the mean distance of the bars from the line, by images. With few images it is too high by chance alone.`,
};

/** The images of a bar: "70 % to 80 % sure: 49 of 63 images right". */
export function binTitle({ low, high, images, correct }: ReliabilityBin): string {
  return `${formatWholePercent(low)} to ${formatWholePercent(high)} sure: ${formatCount(correct)} of ${plural(images, 'image')} right`;
}

/** How sure the answers are and how often they are right, on average. */
export function calibrationTitle(bins: readonly ReliabilityBin[]): string {
  const judged = judgeConfidence(bins);
  return judged === null ? 'Reliability: no images' : confidenceText(judged);
}
