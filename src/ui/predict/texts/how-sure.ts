import type { AbstentionFigures } from '../../../domain/evaluation/abstention';
import type { ConfidenceJudgement } from '../../../domain/evaluation/confidence';
import type { Interval } from '../../../domain/evaluation/intervals';
import { formatBounds, formatPercent, formatSize } from '../../../domain/format-figures';
import type { Model } from '../../../domain/model/model';
import { confidenceText } from '../../confidence-text';
import { formatCount, formatWholePercent } from '../../format';

export const HOW_SURE = {
  title: 'How sure it must be',
  limit: 'Not sure below',
  inWords: 'In words:',
  abstention: 'abstention',
  calibration: 'calibration',
  temperature: 'temperature',
  interval: '95\u00a0% interval',
};

/** How far the first is ahead. @param margin of the shares as they are written */
export function marginText(margin: number): string {
  return `${formatSize(margin)} ahead of the second.`;
}

export function limitText(notSureBelow: number): string {
  return `Below ${formatWholePercent(notSureBelow)} the answer reads “Not sure”.`;
}

/** What a threshold would have done on the test images, a line each. */
export function abstentionTexts(figures: AbstentionFigures): string[] {
  const { images, answered, correct, coverage, accuracy } = figures;
  if (coverage === null) return ['There are no test images to tell what that does.'];
  const reach = `With this limit ${formatCount(answered)} of ${formatCount(images)} test images are answered: ${withBounds(coverage)}`;
  if (accuracy === null) return [reach];
  return [
    reach,
    `Of these, ${formatCount(correct)} ${correct === 1 ? 'is' : 'are'} right: ${withBounds(accuracy)}`,
  ];
}

function withBounds({ value, low, high }: Interval): string {
  return `${formatPercent(value)} (${formatBounds({ low, high }, 'percent')})`;
}

/** How sure the model is where the answer is known. */
export function judgementText(judged: ConfidenceJudgement): string {
  return `On all test images: ${confidenceText(judged)}.`;
}

/**
 * How the shares came about.
 *
 * @param temperature null where they are as the model gave them
 * @param raw what they were before; null where nothing is said
 */
export function originText(
  kind: Model['kind'],
  temperature: number | null,
  raw: readonly number[] | null,
): string {
  if (temperature !== null) {
    const before = raw === null ? '' : `; before: ${raw.map(formatPercent).join(', ')}`;
    return `Calibrated on held-out images of TRAIN: a temperature of ${temperature.toFixed(2)} ${changeOf(temperature)}${before}.`;
  }
  return kind === 'forest'
    ? 'Not calibrated: the shares of the classes in the leaves that the picture falls into, on average over the trees.'
    : 'Not calibrated: no images of TRAIN were held out for it, or all of those were told right.';
}

/** As the temperature is shown: 1.00 changes nothing that could be seen. */
function changeOf(temperature: number): string {
  const shown = Number(temperature.toFixed(2));
  if (shown === 1) return 'hardly changes the shares';
  return shown > 1 ? 'softens the shares' : 'sharpens the shares';
}
