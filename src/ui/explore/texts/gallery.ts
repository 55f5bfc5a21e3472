import type { GalleryFilter } from '../../../state/explore/explore-view';
import { formatCount, plural } from '../../format';
import type { GalleryImage } from '../gallery/gallery-image';

/** All images, by what a person asks for. */
export const GALLERY = {
  label: 'Gallery',
  images: 'Images',
  none: 'No image meets all these conditions. Change or clear them.',
  besideList: 'Not among the filtered images',
  exclude: 'Exclude',
  include: 'Take back',
};

export const FILTERS = {
  label: 'Filter the images',
  fold: 'Filters',
  clear: 'Clear filters',
  group: (group: string) => `Patient group ${group}`,
  removeGroup: '(remove)',
  class: 'Class',
  split: 'Split',
  use: 'In training and test',
  finding: 'Found by the audit',
  waits: 'Waits for the audit',
  all: 'All',
  any: (images: number) => `Anything found (${formatCount(images)})`,
  findingOf: (name: string, images: number) => `${name} (${formatCount(images)})`,
  text: { label: 'Name or patient group', placeholder: 'Part of it' },
};

export const SPLIT_FILTERS: Record<GalleryFilter['split'], string> = {
  all: 'All',
  train: 'TRAIN',
  validation: 'VALIDATION',
  test: 'TEST',
  dropped: 'Dropped',
};

export const USE_FILTERS: Record<GalleryFilter['use'], string> = {
  all: 'All',
  'in-use': 'In use',
  excluded: 'Excluded',
};

/** The signs below the thumbnails, and what they mean. */
export const SIGNS = {
  title: 'What the signs mean',
  validation: 'in VALIDATION',
  test: 'in TEST',
  inNeitherSplit: 'in neither split',
  /** Where there are three. */
  inNoSplit: 'in no split',
  train: 'no such sign: in TRAIN',
  found: 'the audit found something',
  excluded: 'excluded',
};

/** An image in words: "a.jpg, Normal, TEST, excluded, the audit found something". */
export function describeImage(
  { name, imageClass, split }: GalleryImage,
  isExcluded: boolean,
  isFound: boolean,
): string {
  return [
    name,
    ...(imageClass === null ? [] : [imageClass.displayName]),
    split === 'dropped' ? 'dropped' : split.toUpperCase(),
    ...(isExcluded ? [SIGNS.excluded] : []),
    ...(isFound ? [SIGNS.found] : []),
  ].join(', ');
}

/** How many images are shown: "19 of 300 images", or all of them and how many of those were dropped. */
export function countText(list: readonly GalleryImage[], total: number): string {
  if (list.length < total) return `${formatCount(list.length)} of ${plural(total, 'image')}`;
  const dropped = list.filter(({ split }) => split === 'dropped').length;
  const note = dropped === 0 ? '' : `, ${formatCount(dropped)} of them dropped`;
  return `${plural(total, 'image')}${note}`;
}

/** The button that excludes these images. */
export function excludeText(images: readonly GalleryImage[]): string {
  return images.length === 1
    ? 'Exclude this one from training and test'
    : `Exclude these ${formatCount(images.length)} from training and test`;
}

/** A warning where TEST images would be excluded too; null where there are none. */
export function testWarning(images: readonly GalleryImage[]): string | null {
  const inTest = images.filter(({ split }) => split === 'test').length;
  if (inTest === 0) return null;
  return `${whichOf(inTest, images.length)} TEST: who picks the test picks the score.`;
}

function whichOf(inTest: number, count: number): string {
  if (count === 1) return 'It is';
  if (inTest === count) return 'All are';
  return `${formatCount(inTest)} ${inTest === 1 ? 'is' : 'are'}`;
}
