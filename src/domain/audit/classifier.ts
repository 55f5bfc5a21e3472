import { countLabels } from '../dataset/classes';

/** Numbers about images: `values` is Float64Array [n, width], row-major. */
export interface FeatureTable {
  values: Float64Array<ArrayBuffer>;
  width: number;
}

/** Predicts the class of a row of a table. */
export type Classifier = (table: FeatureTable, row: number) => number;

/** Learns from some rows of a table. @param labels [n], classes of all rows */
export type FitClassifier = (
  table: FeatureTable,
  labels: Uint8Array,
  rows: readonly number[],
) => Classifier;

/**
 * The weight of one image of each class, so that every class that has images weighs the same and all
 * together 1: a model fitted with them aims at balanced accuracy. One for every label that occurs in
 * the table or below it.
 */
export function balancedWeights(labels: Uint8Array, rows: readonly number[]): number[] {
  const counts = new Array<number>(countLabels(labels)).fill(0);
  for (const row of rows) {
    const label = labels[row] as number;
    counts[label] = (counts[label] as number) + 1;
  }
  const present = counts.filter((count) => count > 0).length;
  return counts.map((count) => (count > 0 ? 1 / (present * count) : 0));
}
