import type { ClassCounts, Dataset } from '../dataset/dataset';
import { countClasses } from '../dataset/dataset';
import type { Split } from '../dataset/classes';
import type { QualityFault } from './audit-report';

/** A rule that picks images from what the audit found. */
export type ExclusionRule =
  /** TRAIN images with a byte-identical copy in TEST. */
  | 'identical-to-test'
  /** All but the first of byte-identical TRAIN images. */
  | 'identical-in-train'
  /** All but the first of byte-identical TEST images, which count several times in the score. */
  | 'identical-in-test'
  /** Byte-identical images with different labels: one of the labels is wrong. */
  | 'identical-other-class'
  /** TRAIN images that nearly repeat a TEST image. */
  | 'similar-to-test'
  /** All but the first of TRAIN images that nearly repeat each other. */
  | 'similar-in-train'
  /** All but the first of TEST images that nearly repeat each other. */
  | 'similar-in-test'
  /** VALIDATION images with a byte-identical copy in another split, or earlier in VALIDATION. */
  | 'identical-in-validation'
  /** The same of VALIDATION images that nearly repeat another one. */
  | 'similar-in-validation'
  /** VALIDATION images of patients who are also in another split. */
  | 'patients-in-validation'
  /** TRAIN images of patients who are also in TEST. */
  | 'patients-of-test'
  /** TRAIN images with a fault of quality. */
  | `quality/${QualityFault}`;

export type ExclusionReason = { kind: 'by-hand' } | { kind: 'rule'; rule: ExclusionRule };

/** Images left out of training, validation and testing for one reason; undone as a whole. */
export interface Exclusion {
  reason: ExclusionReason;
  /** Positions in the data set, ascending, at least one. */
  images: number[];
}

/** An exclusion as a run remembers it. */
export interface ExclusionRecord {
  reason: ExclusionReason;
  names: string[];
}

/** Every image that some exclusion names. */
export function excludedImages(exclusions: readonly Exclusion[]): ReadonlySet<number> {
  return new Set(exclusions.flatMap(({ images }) => images));
}

/** Positions of the images of a split that are in use, in data set order. */
export function indicesInUse(
  { images }: Pick<Dataset, 'images'>,
  split: Split,
  exclusions: readonly Exclusion[],
): Int32Array<ArrayBuffer> {
  const excluded = excludedImages(exclusions);
  return Int32Array.from(
    images.flatMap((image, index) =>
      image.split === split && !excluded.has(index) ? [index] : [],
    ),
  );
}

/** Images in use by split and class. */
export function countsInUse(
  { classes, images }: Pick<Dataset, 'classes' | 'images'>,
  exclusions: readonly Exclusion[],
): ClassCounts {
  const excluded = excludedImages(exclusions);
  return countClasses(
    classes,
    images.filter((_, index) => !excluded.has(index)),
  );
}

export function exclusionRecords(
  { images }: Pick<Dataset, 'images'>,
  exclusions: readonly Exclusion[],
): ExclusionRecord[] {
  return exclusions.map(({ reason, images: indices }) => ({
    reason,
    names: indices.flatMap((index) => images[index]?.name ?? []),
  }));
}
