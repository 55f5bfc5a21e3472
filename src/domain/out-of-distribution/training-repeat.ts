import { isNearDuplicate } from '../audit/similar-images';

/** What tells whether two pictures are one. */
export interface ComparedPicture {
  /** Uint8Array [100 * 100]. */
  pixels: Uint8Array;
  /** Of the whole file; null where it is not known. */
  sha256: string | null;
}

/** Training images that a picture is, by its file or its pixels, or else nearly is. */
export interface TrainingRepeat<Image> {
  kind: 'same' | 'near-duplicate';
  /** At least one. */
  images: Image[];
}

/**
 * Whether a picture repeats one that was learned from: by the bytes of the file, by the pixels that
 * the model sees, or by the audit's rule for near-duplicates. All that it is are told, as their labels
 * may differ; those that it only resembles count where it is none.
 *
 * @param nearest the training images nearest to it: what it repeats is among them
 */
export function findTrainingRepeat<Image extends ComparedPicture>(
  asked: ComparedPicture,
  nearest: readonly Image[],
): TrainingRepeat<Image> | null {
  const same = nearest.filter((image) => isSamePicture(asked, image));
  if (same.length > 0) return { kind: 'same', images: same };
  const alike = nearest.filter(({ pixels }) => isNearDuplicate(asked.pixels, pixels));
  return alike.length > 0 ? { kind: 'near-duplicate', images: alike } : null;
}

function isSamePicture(one: ComparedPicture, other: ComparedPicture): boolean {
  return (
    (one.sha256 !== null && one.sha256 === other.sha256) ||
    one.pixels.every((value, at) => value === other.pixels[at])
  );
}
