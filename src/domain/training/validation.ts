import type { Split } from '../dataset/classes';
import { stratifiedGroupFolds } from '../evaluation/grouped-folds';

/** Whether images of one patient stay together; `image` lets them fall on both sides, a leak. */
export type SplitUnit = 'patient' | 'image';

/**
 * What a training is validated on after every epoch. The validation images of the data set itself are
 * never learned from, whatever it is.
 */
export type Validation =
  | { kind: 'none' }
  /** The article's way: whoever chooses by it chooses on the test set. */
  | { kind: 'test' }
  /** The validation images of the data set itself, where it has some. */
  | { kind: 'split' }
  /** A share of TRAIN, drawn by the recipe's seed. */
  | { kind: 'held-out'; share: number; by: SplitUnit }
  /** One of several equal parts of TRAIN, counted from 0. */
  | { kind: 'fold'; folds: number; fold: number; by: SplitUnit };

/** Whether images are validated on that are neither learned from nor tested on. */
export function isApartFromTest({ kind }: Validation): boolean {
  return kind !== 'none' && kind !== 'test';
}

/** The images learned from and those validated on, each ascending. */
export interface TrainSplit {
  train: Int32Array<ArrayBuffer>;
  validation: Int32Array<ArrayBuffer>;
}

/** What a split looks at; `patientGroups` [n] by image. */
export interface SplitSource {
  labels: ArrayLike<number>;
  patientGroups: readonly string[];
}

/** A share is made of so many parts: 5 % at a time. */
const PARTS = 20;

/**
 * What is learned from and what is validated on; where TRAIN is divided, each class in its proportion,
 * as far as whole groups allow. Oversampling comes after: a repeated image is never on both sides.
 *
 * @param inUse the images in use of each split of the data set
 * @param seed decides who is held out
 */
export function splitForValidation(
  validation: Validation,
  { labels, patientGroups }: SplitSource,
  inUse: Record<Split, Int32Array<ArrayBuffer>>,
  seed: number,
): TrainSplit {
  const trainIndices = inUse.train;
  switch (validation.kind) {
    case 'none':
      return { train: trainIndices, validation: new Int32Array() };
    case 'test':
      return { train: trainIndices, validation: inUse.test };
    case 'split':
      return { train: trainIndices, validation: inUse.validation };
    case 'held-out': {
      const held = Math.round(validation.share * PARTS);
      return splitByFolds(validation.by, PARTS, (fold) => fold < held);
    }
    case 'fold':
      return splitByFolds(validation.by, validation.folds, (fold) => fold === validation.fold);
  }

  function splitByFolds(
    by: SplitUnit,
    folds: number,
    isHeldOut: (fold: number) => boolean,
  ): TrainSplit {
    const indices = Array.from(trainIndices);
    const groups = indices.map((index) =>
      by === 'patient' ? (patientGroups[index] as string) : String(index),
    );
    const foldOf = stratifiedGroupFolds(
      indices.map((index) => labels[index] as number),
      groups,
      folds,
      seed,
    );
    const isValidation = (_: number, at: number) => isHeldOut(foldOf[at] as number);
    return {
      train: trainIndices.filter((index, at) => !isValidation(index, at)),
      validation: trainIndices.filter(isValidation),
    };
  }
}
