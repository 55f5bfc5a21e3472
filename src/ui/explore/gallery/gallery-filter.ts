import type { GalleryFilter } from '../../../state/explore/explore-view';
import { hasFault, readableGroup, type GalleryImage, type ImageFacts } from './gallery-image';

/** Whether the filter has any condition. */
export function isFiltering({ classes, split, use, finding, text, patientGroup }: GalleryFilter) {
  return (
    classes.length > 0 ||
    split !== 'all' ||
    use !== 'all' ||
    finding !== null ||
    text.trim() !== '' ||
    patientGroup !== null
  );
}

/** The images that meet every condition, in their order; the finding is ignored until it is known. */
export function filterImages(
  images: readonly GalleryImage[],
  filter: GalleryFilter,
  facts: ImageFacts,
): GalleryImage[] {
  const { classes, split, use, patientGroup } = filter;
  const text = filter.text.trim().toLowerCase();
  return images.filter(
    (image) =>
      (classes.length === 0 ||
        (image.imageClass !== null && classes.includes(image.imageClass.name))) &&
      (split === 'all' || image.split === split) &&
      (use === 'all' || useOf(image, facts) === use) &&
      hasFinding(image, filter.finding, facts) &&
      (patientGroup === null || image.patientGroup === patientGroup) &&
      (text === '' || hasText(image, text)),
  );
}

/** The images that training or test would use. */
export function imagesInUse(images: readonly GalleryImage[], facts: ImageFacts): GalleryImage[] {
  return images.filter((image) => useOf(image, facts) === 'in-use');
}

function useOf({ split, position }: GalleryImage, { excluded }: ImageFacts) {
  if (split === 'dropped') return 'dropped';
  return excluded.has(position) ? 'excluded' : 'in-use';
}

function hasFinding(
  { position }: GalleryImage,
  wanted: GalleryFilter['finding'],
  facts: ImageFacts,
): boolean {
  if (wanted === null || facts.findings === null) return true;
  if (wanted === 'any') return hasFault(facts, position);
  return facts.findings.get(position)?.includes(wanted) ?? false;
}

function hasText({ name, patientGroup }: GalleryImage, lowerCaseText: string): boolean {
  if (name.toLowerCase().includes(lowerCaseText)) return true;
  return patientGroup !== null && readableGroup(patientGroup).toLowerCase().includes(lowerCaseText);
}
