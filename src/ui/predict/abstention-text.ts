import type { AbstentionFigures } from '../../domain/evaluation/abstention';
import type { Interval } from '../../domain/evaluation/intervals';
import { formatCount, formatPercent, plural } from '../format';

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
  return `${formatPercent(value)} (95 % interval ${formatPercent(low)} to ${formatPercent(high)})`;
}
