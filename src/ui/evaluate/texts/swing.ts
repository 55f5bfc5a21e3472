import type { AccuracySwing } from '../../../domain/evaluation/accuracy-swing';
import { formatPercent, formatSize, shownDifference } from '../../../domain/format-figures';
import { plural } from '../../format';

export const SWING = { name: 'Test accuracy by epoch' };

/** "From epoch 41 to 50 test accuracy swung between 68.0 % and 84.1 %". */
export function swingTitle({ from, to, lowest, highest }: AccuracySwing): string {
  return `From epoch ${from} to ${to} test accuracy swung between ${formatPercent(lowest)} and ${formatPercent(highest)}`;
}

/** How much of the swing the choice of an epoch is worth, in percentage points. */
export function swingSentence({ from, to, lowest, highest }: AccuracySwing): string {
  return `Nothing but the epoch changed over these ${plural(to - from + 1, 'epoch')}, and the figure moved by ${formatSize(shownDifference(highest, lowest))}. Which of them a run ends with is chance; the best is known only by looking at the test set.`;
}
