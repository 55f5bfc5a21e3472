import type { Probabilities } from './probability-scores';

/** Counts by [true class][predicted class], in the order of the classes. */
export type ConfusionMatrix = number[][];

/**
 * @param truth, predicted [n] class indices
 * @param weights [n]: how often an image counts; absent, once
 */
export function confusionMatrix(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classCount: number,
  weights?: ArrayLike<number>,
): ConfusionMatrix {
  const matrix = Array.from({ length: classCount }, () => new Array<number>(classCount).fill(0));
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
 * @param probabilities [n, classCount], row-major
 */
export function mostProbableClasses(
  probabilities: Probabilities,
  classCount: number,
): Uint8Array<ArrayBuffer> {
  const classes = new Uint8Array(probabilities.length / classCount);
  for (let i = 0; i < classes.length; i++) {
    classes[i] = mostProbableClass(probabilities.subarray(i * classCount, (i + 1) * classCount));
  }
  return classes;
}

/** @param probabilities [classes], numbers @returns the first of equals */
export function mostProbableClass(probabilities: ArrayLike<number>): number {
  let best = 0;
  for (let label = 1; label < probabilities.length; label++) {
    if ((probabilities[label] as number) > (probabilities[best] as number)) best = label;
  }
  return best;
}
