import { isNearDuplicate } from '../audit/similar-images';

/** What tells whether two pictures are one. */
export interface ComparedPicture {
  /** Uint8Array [100 * 100]. */
  pixels: Uint8Array;
  /** Of the whole file; null where that is not known. */
  sizeBytes: number | null;
}

/** Training images that a picture is, or else nearly is. */
export interface TrainingRepeat<Image> {
  kind: 'same' | 'near-duplicate';
  /** At least one. */
  images: Image[];
}

/**
 * Whether a picture repeats one that was learned from, to the pixels that the model sees, or by the
 * audit's rule for near-duplicates. All that it is are told, as their labels may differ; those that it
 * only resembles count where it is none. A near-duplicate whose file is as long to the byte is the same
 * file, read by another reader: few files have digests to tell.
 *
 * @param nearest the training images nearest to it: what it repeats is among them
 */
export function findTrainingRepeat<Image extends ComparedPicture>(
  asked: ComparedPicture,
  nearest: readonly Image[],
): TrainingRepeat<Image> | null {
  // Equal pixels have equal hashes and count as near.
  const alike = nearest.filter(({ pixels }) => isNearDuplicate(asked.pixels, pixels));
  const same = alike.filter(
    ({ pixels, sizeBytes }) =>
      areEqual(asked.pixels, pixels) || (sizeBytes !== null && sizeBytes === asked.sizeBytes),
  );
  if (same.length > 0) return { kind: 'same', images: same };
  return alike.length > 0 ? { kind: 'near-duplicate', images: alike } : null;
}

function areEqual(one: Uint8Array, other: Uint8Array): boolean {
  return one.every((value, at) => value === other[at]);
}
