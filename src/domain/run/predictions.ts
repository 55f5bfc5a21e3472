import type { Dataset } from '../dataset/dataset';

/** What a model said of the images of one split. */
export interface SplitPredictions {
  /** Int32Array [n], positions in the data set. */
  indices: Int32Array<ArrayBuffer>;
  /** Float32Array [n, 3], row-major, in the order of CLASS_NAMES; each row sums to 1. */
  probabilities: Float32Array;
}

/** In the order they are offered: what counts most comes first. */
export const RUN_SPLITS = ['test', 'validation', 'train'] as const;
export type RunSplit = (typeof RUN_SPLITS)[number];

/** Something for each split; a run need not have held out images of TRAIN for validation. */
export interface BySplit<T> {
  train: T;
  test: T;
  validation: T | null;
}

/** The splits that there are, with what there is for each. */
export function presentSplits<T>(bySplit: BySplit<T>): { split: RunSplit; value: T }[] {
  return RUN_SPLITS.flatMap((split) => {
    const value = bySplit[split];
    return value === null ? [] : [{ split, value }];
  });
}

export function mapSplits<T, U>(
  bySplit: BySplit<T>,
  change: (value: T, split: RunSplit) => U,
): BySplit<U> {
  const { train, test, validation } = bySplit;
  return {
    train: change(train, 'train'),
    test: change(test, 'test'),
    validation: validation === null ? null : change(validation, 'validation'),
  };
}

/** The true class of each image. @returns Uint8Array [n], positions in CLASS_NAMES */
export function truthOf(
  { labels }: Pick<Dataset, 'labels'>,
  indices: Int32Array,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(indices, (index) => labels[index] as number);
}

/** The patient group of each image. */
export function patientGroupsOf(
  { images }: Pick<Dataset, 'images'>,
  indices: Int32Array,
): string[] {
  return Array.from(indices, (index) => images[index]?.patientGroup ?? '');
}
