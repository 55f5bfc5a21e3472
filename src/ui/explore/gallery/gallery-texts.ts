import { formatCount, plural } from '../../format';
import type { GalleryImage } from './gallery-image';

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
