import { CLASS_COUNT, CLASS_INDICES, type ClassIndex } from '../dataset/classes';
import type { Probabilities } from './probability-scores';

/** Counts by [true class][predicted class], in the order of CLASS_NAMES. */
export type ConfusionMatrix = number[][];

/**
 * @param truth, predicted [n] class indices
 * @param weights [n]: how often an image counts; absent, once
 */
export function confusionMatrix(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  weights?: ArrayLike<number>,
): ConfusionMatrix {
  const matrix = Array.from({ length: CLASS_COUNT }, () => new Array<number>(CLASS_COUNT).fill(0));
  for (let i = 0; i < truth.length; i++) {
    const row = matrix[truth[i] as number] as number[];
    const column = predicted[i] as number;
    row[column] = (row[column] as number) + (weights?.[i] ?? 1);
  }
  return matrix;
}

/**
 * The most probable class of each image; the first of equals.
 *
 * @param probabilities [n, CLASS_COUNT], row-major
 */
export function mostProbableClasses(probabilities: Probabilities): Uint8Array<ArrayBuffer> {
  const classes = new Uint8Array(probabilities.length / CLASS_COUNT);
  for (let i = 0; i < classes.length; i++) {
    classes[i] = mostProbableClass(probabilities.subarray(i * CLASS_COUNT, (i + 1) * CLASS_COUNT));
  }
  return classes;
}

/** @param probabilities [CLASS_COUNT], numbers @returns the first of equals */
export function mostProbableClass(probabilities: ArrayLike<number>): ClassIndex {
  return CLASS_INDICES.reduce((best, label) =>
    (probabilities[label] as number) > (probabilities[best] as number) ? label : best,
  );
}
