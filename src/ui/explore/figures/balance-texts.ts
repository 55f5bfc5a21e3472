import {
  CLASS_NAMES,
  displayName,
  type ClassName,
  type Split,
} from '../../../domain/dataset/classes';
import { formatCount } from '../../format';

type Counts = Record<ClassName, number>;

/** How unequal the classes of a split are, e.g. "TRAIN: Pneumonia outnumbers COVID-19 88 to 1". */
export function balanceTitle(counts: Counts, split: Split): string {
  const name = split.toUpperCase();
  const empty = CLASS_NAMES.filter((className) => counts[className] === 0);
  if (empty.length === CLASS_NAMES.length) return `${name}: no images`;
  if (empty.length > 0) return `${name}: no images of ${empty.map(displayName).join(' and ')}`;
  const ascending = [...CLASS_NAMES].sort((a, b) => counts[a] - counts[b]);
  const [least, , most] = ascending as [ClassName, ClassName, ClassName];
  const ratio = counts[most] / counts[least];
  if (ratio === 1) return `${name}: the classes are equally large`;
  // It would read 1.0 to 1.
  if (ratio < 1.05) return `${name}: the classes are nearly equally large`;
  const times = ratio < 10 ? ratio.toFixed(1) : formatCount(ratio);
  return `${name}: ${displayName(most)} outnumbers ${displayName(least)} ${times} to 1`;
}

/** How often an epoch shows each image of a class, e.g. "each shown about 88 times". */
export function repeatsNote(images: number, shown: number): string {
  if (images === 0) return 'none to show';
  const times = shown / images;
  if (times === 1) return 'each shown once';
  if (times === 2) return 'each shown twice';
  if (times < 2) return 'each shown once or twice';
  const about = Number.isInteger(times) ? '' : 'about ';
  return `each shown ${about}${formatCount(times)} times`;
}

/** What oversampling makes of the smallest class, which it repeats most; null where it repeats none. */
export function repeatsSentence(train: Counts, shown: Counts): string | null {
  const present = CLASS_NAMES.filter((name) => train[name] > 0);
  const [least] = present.sort((a, b) => train[a] - train[b]);
  if (least === undefined || shown[least] === train[least]) return null;
  const times = shown[least] / train[least];
  const often = times < 2 ? 'up to twice' : `about ${formatCount(times)} times`;
  return `Oversampling makes the classes equally large: an epoch shows each ${displayName(least)} image ${often}. Repeats add no new patients, so a network can learn these images by heart.`;
}
