import type {
  ShortcutProbe,
  ShortcutVerdict,
  ShownPart,
} from '../../../domain/experiments/shortcut-probe';
import { formatPercent } from '../../format';
import { formatPointInterval, formatSize } from './experiment-texts';

export const SHOWN_PART_NAMES: Record<ShownPart, string> = {
  whole: 'Whole images',
  'no-lungs': 'Without the lung field',
  'lungs-only': 'Lung field alone',
};

const VERDICTS: Record<ShortcutVerdict, string> = {
  'nothing-learned':
    'With whole images it is hardly better than guessing, so there is nothing to take away: train longer first.',
  unclear: 'Both are too near to guessing to tell where it looks: train longer, or on more images.',
  'lungs-needed':
    'That is no better than guessing once every class counts the same: what it knows, it sees in the lung field.',
  'partly-elsewhere': 'Part of what it knows, less than half, is not in the lungs.',
  'mostly-elsewhere':
    'Most of what it knows is not in the lungs: frame, marks, posture or the shape of the body give the class away.',
};

/** What the network is still right on without the lungs, and what that means. */
export function describeShortcut({ parts, verdict }: ShortcutProbe): string {
  const whole = parts.find(({ part }) => part === 'whole');
  const noLungs = parts.find(({ part }) => part === 'no-lungs');
  if (!whole || !noLungs || verdict === null) {
    return 'The training without the lung field is not done yet.';
  }
  const still = formatPercent(noLungs.accuracy.value, 0);
  const before = formatPercent(whole.accuracy.value, 0);
  return `Without the lungs the network is still right on ${still} of test images, with them on ${before}. ${VERDICTS[verdict]}`;
}

/** How sure the fall is, and what the figures are to be read against. */
export function describeFall({ parts, largestClass, guessing: even }: ShortcutProbe): string {
  const noLungs = parts.find(({ part }) => part === 'no-lungs');
  const fall = noLungs?.fall;
  const guessing = `Always naming the largest class is right on ${formatPercent(largestClass, 0)}; in balanced accuracy, where every class counts the same, guessing gives ${formatPercent(even, 0)}.`;
  if (!fall) return guessing;
  const { value, interval } = fall.accuracy;
  const isClear = typeof interval === 'object' && (interval.low > 0 || interval.high < 0);
  const bounds = formatPointInterval(fall.accuracy);
  const certainty =
    typeof interval === 'string' ? bounds : `95\u00a0% interval of the fall: ${bounds}`;
  const doubt = isClear ? '' : ' Chance alone may make such a difference.';
  return `Without the lungs accuracy ${value < 0 ? 'rises' : 'falls'} by ${formatSize(value)} (${certainty}).${doubt} ${guessing}`;
}
