import { isFault, type FindingKind } from '../../../domain/audit/findings';
import { classNamed, type ImageClass, type Split } from '../../../domain/dataset/classes';
import { pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import type { ShownImage } from '../../images/shown-image';

/** An image of the gallery: one of the data set, or one that was dropped. */
export interface GalleryImage extends ShownImage {
  /** That in the data set; dropped images are counted on after them. */
  position: number;
  /** null for a dropped image, as is its patient group. */
  imageClass: ImageClass | null;
  split: Split | 'dropped';
  patientGroup: string | null;
}

/** What is known of the images beside their records, by position. */
export interface ImageFacts {
  excluded: ReadonlySet<number>;
  /** null until the audit is done. */
  findings: ReadonlyMap<number, readonly FindingKind[]> | null;
}

/** Whether the audit found a fault in an image; false until it is done. */
export function hasFault({ findings }: ImageFacts, position: number): boolean {
  return findings?.get(position)?.some(isFault) ?? false;
}

/** Every image of the data set in its order, then the dropped ones. */
export function galleryImages({ classes, images, pixels, dropped }: Dataset): GalleryImage[] {
  const kept = images.map((record, position): GalleryImage => {
    const { name, path, source, label, split, patientGroup } = record;
    const own = pixelsOf(pixels, position);
    const imageClass = classNamed(classes, label);
    return { position, name, path, source, pixels: own, imageClass, split, patientGroup };
  });
  const rest = dropped.map((image, index): GalleryImage => {
    const position = images.length + index;
    return { position, ...image, imageClass: null, split: 'dropped', patientGroup: null };
  });
  return [...kept, ...rest];
}

/** A patient group without the class it begins with. */
export function readableGroup(patientGroup: string): string {
  return patientGroup.slice(patientGroup.indexOf('/') + 1);
}
