import type { Dataset } from '../dataset/dataset';
import { RESAMPLING } from '../dataset/resampling';
import type { ClassificationReport } from '../evaluation/classification-report';
import type { SplitPredictions } from '../run/predictions';
import type { RunDataset } from '../run/run-record';
import type { Forest } from './forest';
import type { ForestOptions } from './forest-options';

/** Options and everything that came of them. */
export interface ForestRun {
  /** ISO 8601, when growing started. */
  startedAt: string;
  options: ForestOptions;
  environment: { workers: number; userAgent: string };
  dataset: RunDataset;
  predictions: { train: SplitPredictions; test: SplitPredictions };
  evaluation: { train: ClassificationReport; test: ClassificationReport };
  forest: Forest;
  /** Float32Array [100 * 100], sums to 1: see `featureImportance`. */
  importance: Float32Array<ArrayBuffer>;
  timings: ForestTimings;
}

export interface ForestTimings {
  /** From the first worker's start to the last tree, copying the images included. */
  growingMs: number;
  evaluationMs: number;
}

export const FOREST_FORMAT = 'xray-trainer/forest@1';

/** A forest as a person downloads it: no trees, but what they say of each test image. */
export type ForestRecord = { format: typeof FOREST_FORMAT } & Omit<
  ForestRun,
  'forest' | 'importance' | 'predictions' | 'dataset'
> & {
    dataset: RunDataset & { resampling: typeof RESAMPLING };
    /** In all trees. */
    nodes: number;
    testImages: { name: string; probabilities: number[] }[];
  };

/** @param images of the data set that the forest was grown on */
export function forestRecordOf(
  { forest, importance: _importance, predictions, dataset, ...rest }: ForestRun,
  images: Dataset['images'],
): ForestRecord {
  const { indices, probabilities } = predictions.test;
  const classes = probabilities.length / indices.length;
  const testImages = Array.from(indices, (index, row) => ({
    name: images[index]?.name ?? '',
    probabilities: Array.from(probabilities.subarray(row * classes, (row + 1) * classes)),
  }));
  return {
    format: FOREST_FORMAT,
    ...rest,
    dataset: { ...dataset, resampling: RESAMPLING },
    nodes: forest.feature.length,
    testImages,
  };
}
