import type { AbstentionFigures } from '../../domain/evaluation/abstention';
import type { ConfidenceJudgement } from '../../domain/evaluation/confidence';
import type { Interval } from '../../domain/evaluation/intervals';
import type { Model } from '../../domain/model/model';
import { formatBounds, formatPercent } from '../../domain/format-figures';
import { confidenceText } from '../confidence-text';
import { formatCount, plural } from '../format';

/** What a threshold would have done on the test images, in words. */
export function abstentionText(figures: AbstentionFigures): string {
  const { images, answered, correct, coverage, accuracy } = figures;
  if (coverage === null) return 'There are no test images to tell what that does.';
  const reach = `On the test images it would have answered ${formatCount(answered)} of ${formatCount(images)}, ${withInterval(coverage)}`;
  if (accuracy === null) return `${reach}.`;
  const verb = correct === 1 ? 'is' : 'are';
  return `${reach}; of these ${plural(answered, 'answer')} ${formatCount(correct)} ${verb} right, ${withInterval(accuracy)}.`;
}

function withInterval({ value, low, high }: Interval): string {
  return `${formatPercent(value)} (95\u00a0% interval ${formatBounds({ low, high }, 'percent')})`;
}

/**
 * How the probabilities came about, and how sure they are where the answer is known.
 *
 * @param temperature null where they are raw
 * @param judged on the test images; null without any
 */
export function calibrationText(
  kind: Model['kind'],
  temperature: number | null,
  judged: ConfidenceJudgement | null,
): string {
  const onTest = judged === null ? '' : ` On the test images: ${confidenceText(judged)}.`;
  return `${originText(kind, temperature)}${onTest}`;
}

function originText(kind: Model['kind'], temperature: number | null): string {
  if (temperature !== null) {
    return `The probabilities are calibrated on the held-out images of TRAIN, with a temperature of ${temperature.toFixed(2)}, which ${changeOf(temperature)}.`;
  }
  return kind === 'forest'
    ? 'The probabilities are raw: the shares of the classes in the leaves that an image falls into, on average over the trees.'
    : 'The probabilities are raw: no images of TRAIN were held out to calibrate them on, or all of those were told right.';
}

/** As the temperature is shown: 1.00 changes nothing that could be seen. */
function changeOf(temperature: number): string {
  const shown = Number(temperature.toFixed(2));
  if (shown === 1) return 'hardly changes them';
  return shown > 1 ? 'softens them' : 'sharpens them';
}
