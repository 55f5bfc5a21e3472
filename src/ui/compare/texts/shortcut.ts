import type {
  ProbedPart,
  ShortcutProbe,
  ShortcutVerdict,
  ShownPart,
} from '../../../domain/experiments/shortcut-probe';
import {
  formatInterval,
  formatPercent,
  formatPointInterval,
  formatSize,
  shownDifference,
} from '../../../domain/format-figures';
import { formatWholePercent, plural } from '../../format';

export const SHOWN_PART_NAMES: Record<ShownPart, string> = {
  whole: 'Whole images',
  'no-lungs': 'Without the lung field',
  'lungs-only': 'Lung field alone',
};

const VERDICTS: Record<ShortcutVerdict, string> = {
  'no-interval': 'Without intervals it cannot be told where it looks.',
  'nothing-learned':
    'With whole images it is not clearly better than guessing, so there is nothing to take away: train longer first.',
  unclear:
    'Unclear where it looks: the one is not clearly better than guessing, nor clearly worse than the other.',
  'lungs-needed':
    'Not clearly better than guessing, and clearly worse than with them: it needs the lung field.',
  elsewhere:
    'It clearly knows something without the lungs; whether more or less than half is unclear.',
  'partly-elsewhere': 'Part of what it knows, less than half, is not in the lungs.',
  'mostly-elsewhere':
    'Half or more of what it knows is not in the lungs: frame, marks, posture or the shape of the body give the class away.',
};

/** What the network still reaches without the lungs, and what that means. */
export function describeShortcut({ parts, verdict, guessing }: ShortcutProbe): string {
  const whole = parts.find(({ part }) => part === 'whole');
  const noLungs = parts.find(({ part }) => part === 'no-lungs');
  if (!whole || !noLungs || verdict === null) {
    return 'The training without the lung field is not done yet.';
  }
  return `Without the lungs balanced accuracy is ${withInterval(noLungs)}, with them ${withInterval(whole)}; guessing gives ${formatPercent(guessing)}. ${VERDICTS[verdict]}`;
}

function withInterval({ balancedAccuracy: { value, interval } }: ProbedPart): string {
  return `${formatPercent(value)} (${formatInterval(interval, 'percent')})`;
}

/** How sure the fall is, as a reader works it out from what is shown; null before there is one. */
export function describeFall({ parts }: ShortcutProbe): string | null {
  const whole = parts.find(({ part }) => part === 'whole');
  const noLungs = parts.find(({ part }) => part === 'no-lungs');
  if (!whole || !noLungs?.fall) return null;
  const { interval } = noLungs.fall.balancedAccuracy;
  const fall = shownDifference(whole.balancedAccuracy.value, noLungs.balancedAccuracy.value);
  const isClear = typeof interval === 'object' && (interval.low > 0 || interval.high < 0);
  const doubt = isClear ? '' : ' Chance alone may make such a difference.';
  return `Without the lungs it ${fall < 0 ? 'rises' : 'falls'} by ${formatSize(fall)} (95\u00a0% interval of the fall: ${formatPointInterval(interval)}).${doubt}`;
}

export const SHORTCUT = {
  question:
    'Does the network look at the lungs? It is trained on whole images, on images with the lung field blanked, and on the lung field alone.',
  about: 'About shortcuts',
  width: { label: 'Lung field width', unit: 'of the image' },
  height: { label: 'Lung field height', unit: 'of the image' },
  preview: (part: ShownPart) => `An X-ray: ${SHOWN_PART_NAMES[part]}`,
  chart: (images: number) =>
    `Balanced accuracy on ${plural(images, 'test image')}, by what the network was shown`,
  legend: { dot: 'balanced accuracy', band: '95 % interval' },
  guessing: (share: number) => `guessing ${formatPercent(share)}`,
  /** @param field what was blanked; null for nothing yet */
  note: (field: { width: number; height: number } | null, largestClass: number) => {
    const blanked = field
      ? `the middle ${formatWholePercent(field.width)} of the width and ${formatWholePercent(field.height)} of the height, or all but that`
      : 'nothing yet';
    return `Blanked: ${blanked}. Always naming the largest class has an accuracy of ${formatPercent(largestClass)}. Intervals draw the test patients anew, the same for all three networks; where no draw makes a difference, they are Wilson's. They do not cover what another seed would give.`;
  },
  table: 'What the network was shown, and what it tells',
  columns: {
    shown: 'Shown',
    accuracy: 'Accuracy',
    balancedAccuracy: 'Balanced accuracy',
    fall: 'Whole minus this, accuracy',
    balancedFall: 'Whole minus this, balanced',
  },
};
