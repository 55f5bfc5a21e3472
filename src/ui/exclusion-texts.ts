import {
  excludedImages,
  type Exclusion,
  type ExclusionReason,
  type ExclusionRecord,
  type ExclusionRule,
} from '../domain/audit/exclusions';
import type { Split } from '../domain/dataset/classes';
import { plural } from './format';

/** What a reason picks, for one image and for any other number, as in "Exclude 14 ...". */
const PICKED: Record<ExclusionRule | 'by-hand', [one: string, many: string]> = {
  'by-hand': ['image chosen by hand', 'images chosen by hand'],
  'identical-to-test': ['TRAIN copy of a TEST image', 'TRAIN copies of TEST images'],
  'identical-in-train': ['repeated copy within TRAIN', 'repeated copies within TRAIN'],
  'identical-in-test': ['repeated copy within TEST', 'repeated copies within TEST'],
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
  'similar-in-test': [
    'repeated near-duplicate within TEST',
    'repeated near-duplicates within TEST',
  ],
  'identical-in-validation': [
    'VALIDATION copy of another image',
    'VALIDATION copies of other images',
  ],
  'similar-in-validation': [
    'VALIDATION near-duplicate of another image',
    'VALIDATION near-duplicates of other images',
  ],
  'patients-in-validation': [
    'VALIDATION image of a patient, study or figure in another split',
    'VALIDATION images of patients, studies or figures in another split',
  ],
  'patients-of-test': [
    'TRAIN image of a patient, study or figure in TEST',
    'TRAIN images of patients, studies or figures in TEST',
  ],
  'quality/very-dark': ['very dark TRAIN image', 'very dark TRAIN images'],
  'quality/very-bright': ['very bright TRAIN image', 'very bright TRAIN images'],
  'quality/low-contrast': ['low-contrast TRAIN image', 'low-contrast TRAIN images'],
  'quality/blurred': ['blurred TRAIN image', 'blurred TRAIN images'],
  'quality/nearly-empty': ['nearly empty TRAIN image', 'nearly empty TRAIN images'],
  'quality/inverted': ['inverted TRAIN image', 'inverted TRAIN images'],
  'quality/side-view': ['TRAIN image much taller than wide', 'TRAIN images much taller than wide'],
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
  const groups = groupByReason(records).map((some) => ({
    reason: some[0].reason,
    names: new Set(some.flatMap(({ names }) => names)),
  }));
  const total = new Set(groups.flatMap(({ names }) => [...names])).size;
  const reasons = groups.map(({ reason, names }) => describePicked(reason, names.size)).join(', ');
  const overlap = describeOverlap(groups.map(({ names }) => names));
  return `${plural(total, 'image was', 'images were')} left out: ${reasons}${overlap && ` (${overlap})`}.`;
}

/** Why the counts of the reasons add up to more than the images left out; '' where they do not. */
export function describeOverlap(groups: readonly ReadonlySet<unknown>[]): string {
  const seen = new Set<unknown>();
  const shared = new Set<unknown>();
  for (const item of groups.flatMap((group) => [...group])) {
    if (seen.has(item)) shared.add(item);
    seen.add(item);
  }
  if (shared.size === 0) return '';
  return `${plural(shared.size, 'image is', 'images are')} in more than one of them`;
}

/** A class without images, and where it has none. */
export interface EmptyClass {
  /** As a person reads it. */
  className: string;
  /** At least one. */
  splits: readonly Split[];
}

/** Why a training cannot start, and what to do. */
export function describeEmptyClass({ className, splits }: EmptyClass): string {
  const places = splits.map((split) => split.toUpperCase()).join(' or ');
  return `No ${className} image is left in ${places}, so nothing can be trained or tested: undo an exclusion that holds some.`;
}

/** How many of `images` are not in `others`. */
function countMissing(images: ReadonlySet<number>, others: ReadonlySet<number>): number {
  return [...images].filter((image) => !others.has(image)).length;
}

function keyOfReason(reason: ExclusionReason): keyof typeof PICKED {
  return reason.kind === 'rule' ? reason.rule : reason.kind;
}
