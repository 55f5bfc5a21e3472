import {
  excludedImages,
  type Exclusion,
  type ExclusionReason,
  type ExclusionRecord,
  type ExclusionRule,
} from '../domain/audit/exclusions';
import { displayName, type ClassName, type Split } from '../domain/dataset/classes';
import { plural } from './format';

/** What a reason picks, for one image and for any other number, as in "Exclude 14 ...". */
const PICKED: Record<ExclusionRule | 'by-hand', [one: string, many: string]> = {
  'by-hand': ['image chosen by hand', 'images chosen by hand'],
  'identical-to-test': ['TRAIN copy of a TEST image', 'TRAIN copies of TEST images'],
  'identical-in-train': ['repeated copy within TRAIN', 'repeated copies within TRAIN'],
  'identical-other-class': [
    'image whose copy has another label',
    'images whose copies have another label',
  ],
  'similar-to-test': [
    'TRAIN near-duplicate of a TEST image',
    'TRAIN near-duplicates of TEST images',
  ],
  'similar-in-train': [
    'repeated near-duplicate within TRAIN',
    'repeated near-duplicates within TRAIN',
  ],
  'patients-of-test': [
    'TRAIN image of a patient who is in TEST',
    'TRAIN images of patients who are in TEST',
  ],
  'quality/very-dark': ['very dark TRAIN image', 'very dark TRAIN images'],
  'quality/very-bright': ['very bright TRAIN image', 'very bright TRAIN images'],
  'quality/low-contrast': ['low-contrast TRAIN image', 'low-contrast TRAIN images'],
  'quality/blurred': ['blurred TRAIN image', 'blurred TRAIN images'],
  'quality/nearly-empty': ['nearly empty TRAIN image', 'nearly empty TRAIN images'],
  'quality/inverted': ['inverted TRAIN image', 'inverted TRAIN images'],
  'quality/side-view': ['TRAIN image of a side view', 'TRAIN images of a side view'],
  'quality/outlier': ['TRAIN outlier of its class', 'TRAIN outliers of their class'],
};

/** "14 TRAIN copies of TEST images". */
export function describePicked(reason: ExclusionReason, count: number): string {
  return plural(count, ...PICKED[keyOfReason(reason)]);
}

/** What a reason makes of a single image: "TRAIN copy of a TEST image". */
export function describeReason(reason: ExclusionReason): string {
  return PICKED[keyOfReason(reason)][0];
}

/**
 * Exclusions of one reason together: rules in the order in which they first came, then what was
 * chosen by hand, so that no group moves when one of several choices is undone.
 */
export function groupByReason<T extends { reason: ExclusionReason }>(
  exclusions: readonly T[],
): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const exclusion of exclusions) {
    const key = keyOfReason(exclusion.reason);
    const group = groups.get(key);
    if (group) group.push(exclusion);
    else groups.set(key, [exclusion]);
  }
  const byHand = groups.get('by-hand');
  groups.delete('by-hand');
  return [...groups.values(), ...(byHand ? [byHand] : [])];
}

/** What changed in the images left out, in a sentence; '' where nothing did. */
export function describeChange(before: readonly Exclusion[], after: readonly Exclusion[]): string {
  const excludedBefore = excludedImages(before);
  const excludedAfter = excludedImages(after);
  const added = countMissing(excludedAfter, excludedBefore);
  const returned = countMissing(excludedBefore, excludedAfter);
  if (added > 0) return `${plural(added, 'more image is', 'more images are')} left out.`;
  if (returned > 0) return `${plural(returned, 'image is', 'images are')} in use again.`;
  return before.length === after.length
    ? ''
    : 'The same images are left out as before, for other reasons.';
}

/** "17 images were left out: 14 TRAIN copies of TEST images, 3 images chosen by hand." */
export function describeExclusions(records: readonly ExclusionRecord[]): string {
  const countNames = (some: readonly ExclusionRecord[]) =>
    new Set(some.flatMap(({ names }) => names)).size;
  const reasons = groupByReason(records).map((some) =>
    describePicked(some[0].reason, countNames(some)),
  );
  return `${plural(countNames(records), 'image was', 'images were')} left out: ${reasons.join(', ')}.`;
}

/** Why a training cannot start, and what to do. */
export function describeEmptyClass({
  className,
  split,
}: {
  className: ClassName;
  split: Split;
}): string {
  return `No ${displayName(className)} image is left in ${split.toUpperCase()}, so nothing can be trained or tested: undo an exclusion that holds some.`;
}

/** How many of `images` are not in `others`. */
function countMissing(images: ReadonlySet<number>, others: ReadonlySet<number>): number {
  return [...images].filter((image) => !others.has(image)).length;
}

function keyOfReason(reason: ExclusionReason): keyof typeof PICKED {
  return reason.kind === 'rule' ? reason.rule : reason.kind;
}
