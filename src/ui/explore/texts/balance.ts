import {
  displayNamesOf,
  type Classes,
  type ImageClass,
  type Split,
} from '../../../domain/dataset/classes';
import { countOf, type CountsByClass } from '../../../domain/dataset/dataset';
import { formatCount } from '../../format';

/** The card that counts the images. */
export const BALANCE = {
  title: 'Class balance',
  /** Around the term. */
  legend: {
    before: 'Solid: images. Hatched: their repeats in TRAIN after',
    term: 'oversampling',
    after: '; TEST is never oversampled.',
  },
  noOversampling: 'Oversampling is switched off in the recipe now: an epoch shows each image once.',
  heldOutCounted: 'What the recipe holds out of TRAIN is still counted here.',
};

/** How unequal the classes of a split are, e.g. "TRAIN: Pneumonia outnumbers COVID-19 88 to 1". */
export function balanceTitle(classes: Classes, counts: CountsByClass, split: Split): string {
  const name = split.toUpperCase();
  const empty = classes.filter((one) => countOf(counts, one.name) === 0);
  if (empty.length === classes.length) return `${name}: no images`;
  if (empty.length > 0) return `${name}: no images of ${displayNamesOf(empty).join(' and ')}`;
  const ascending = bySize(classes, counts);
  const [least, most] = [ascending[0] as ImageClass, ascending.at(-1) as ImageClass];
  const ratio = countOf(counts, most.name) / countOf(counts, least.name);
  if (ratio === 1) return `${name}: the classes are equally large`;
  // It would read 1.0 to 1.
  if (ratio < 1.05) return `${name}: the classes are nearly equally large`;
  const times = ratio < 10 ? ratio.toFixed(1) : formatCount(ratio);
  return `${name}: ${most.displayName} outnumbers ${least.displayName} ${times} to 1`;
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
export function repeatsSentence(
  classes: Classes,
  train: CountsByClass,
  shown: CountsByClass,
): string | null {
  const [least] = bySize(classes, train).filter(({ name }) => countOf(train, name) > 0);
  if (least === undefined) return null;
  const times = countOf(shown, least.name) / countOf(train, least.name);
  if (times === 1) return null;
  const often = times < 2 ? 'up to twice' : `about ${formatCount(times)} times`;
  return `Oversampling makes the classes equally large: an epoch shows each ${least.displayName} image ${often}. Repeats add no new patients, so a network can learn these images by heart.`;
}

/** The smallest first; equal ones keep their order. */
function bySize(classes: Classes, counts: CountsByClass): ImageClass[] {
  return classes.toSorted((a, b) => countOf(counts, a.name) - countOf(counts, b.name));
}
