import type { Dataset } from '../dataset/dataset';
import type { Probabilities } from '../evaluation/probability-scores';

/** What a model said of images whose class is known. */
export interface KnownAnswers {
  /** Uint8Array [n], the true class of each: class indices. */
  truth: Uint8Array<ArrayBuffer>;
  /** [n, classes], row-major, in the order of the classes; each row sums to 1. */
  probabilities: Probabilities;
}

/** What a model said of the images of one split. */
export interface SplitPredictions extends KnownAnswers {
  /** Int32Array [n], positions in the data set. */
  indices: Int32Array<ArrayBuffer>;
  probabilities: Float32Array;
}

/** In the order they are offered: what counts most comes first. */
export const RUN_SPLITS = ['test', 'validation', 'train'] as const;
export type RunSplit = (typeof RUN_SPLITS)[number];

/** Something for each split; a run need not have images for validation that it does not test on. */
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

/** @param probabilities Float32Array [n, classes] of the images at these positions */
export function predictionsOf(
  { labels }: Pick<Dataset, 'labels'>,
  indices: Int32Array<ArrayBuffer>,
  probabilities: Float32Array,
): SplitPredictions {
  const truth = Uint8Array.from(indices, (index) => labels[index] as number);
  return { indices, truth, probabilities };
}

/** The patient group of each image. */
export function patientGroupsOf(
  { images }: Pick<Dataset, 'images'>,
  indices: Int32Array,
): string[] {
  return Array.from(indices, (index) => images[index]?.patientGroup ?? '');
}
