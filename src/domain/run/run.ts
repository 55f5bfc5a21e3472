import {
  countsInUse,
  exclusionRecords,
  type Exclusion,
  type ExclusionRecord,
} from '../audit/exclusions';
import type { FixReport } from '../dataset/fix-report';
import { areSameClasses, type Classes } from '../dataset/classes';
import type { ClassCounts, Dataset } from '../dataset/dataset';
import type { Reader } from '../dataset/reader';
import type { SkippedImage } from '../dataset/skipped-image';
import type { ClassificationReport } from '../evaluation/classification-report';
import type { Forest } from '../forest/forest';
import type { ForestOptions } from '../forest/forest-options';
import type { ImportPlan } from '../plan/import-plan';
import type { Backend } from '../training/backend';
import type { EpochRecord } from '../training/history';
import type { LayerWeights } from '../training/network-shape';
import type { Recipe } from '../training/recipe';
import type { RunStatus } from '../training/run-status';
import { presentSplits, type BySplit, type SplitPredictions } from './predictions';

/** What was trained, on what, how, and what came of it. As a `Model` it answers about other images. */
export type Run = NetworkRun | ForestRun;

interface RunBase {
  /** Of its own. */
  id: string;
  /** ISO 8601, when training or growing started. */
  startedAt: string;
  status: RunStatus;
  dataset: RunDataset;
  /** Of the images learned from, of those held out of them, and of TEST. */
  predictions: BySplit<SplitPredictions>;
  evaluation: BySplit<ClassificationReport>;
}

/** A recipe and everything that came of it. */
export interface NetworkRun extends RunBase {
  kind: 'network';
  environment: NetworkEnvironment;
  recipe: Recipe;
  history: EpochRecord[];
  /** The epoch the weights are of; null when they are of one that was cut short. */
  keptEpoch: number | null;
  /** Of every dense layer, the output included. */
  weights: LayerWeights[];
  timings: { importMs: number; trainingMs: number; evaluationMs: number };
}

/** Options and everything that came of them. */
export interface ForestRun extends RunBase {
  kind: 'forest';
  environment: { workers: number; userAgent: string };
  options: ForestOptions;
  forest: Forest;
  /** Float32Array [100 * 100], sums to 1: see `featureImportance`. */
  importance: Float32Array<ArrayBuffer>;
  /** Growing is from the first worker's start to the last tree, copying the images included. */
  timings: { growingMs: number; evaluationMs: number };
}

/** Where a network was trained. */
export interface NetworkEnvironment {
  backend: Backend;
  /** The WebGL renderer's name, or how the backend runs (threads, SIMD). */
  renderer: string;
  /** Why it was that backend. */
  reason: string;
  userAgent: string;
}

/** What a run remembers of its data set. */
export interface RunDataset {
  fileName: string;
  isSample: boolean;
  classes: Classes;
  counts: ClassCounts;
  skipped: SkippedImage[];
  fixes: FixReport;
  /** How its files became images; absent where an earlier version of the page kept it. */
  plan?: ImportPlan;
  /** SHA-256 of all pixels; null where the browser offers no digest. */
  fingerprint: string | null;
  reader?: Reader;
  resampler: Dataset['resampler'];
  /** What was left out by hand or by a check; `counts` are without them. */
  exclusions: ExclusionRecord[];
}

export function runDatasetOf(dataset: Dataset, exclusions: readonly Exclusion[]): RunDataset {
  const { source, classes, skipped, fixes, plan, fingerprint, reader, resampler } = dataset;
  const { fileName, isSample } = source;
  return {
    fileName,
    isSample,
    classes,
    counts: countsInUse(dataset, exclusions),
    skipped,
    fixes,
    ...(plan && { plan }),
    fingerprint,
    ...(reader && { reader }),
    resampler,
    exclusions: exclusionRecords(dataset, exclusions),
  };
}

/** What everything random in a run follows from. */
export function seedOf(run: Run): number {
  return run.kind === 'network' ? run.recipe.seed : run.options.seed;
}

/** Whether a run is one on these images, labelled as they were. */
export function isRunOf(
  run: Run,
  dataset: Pick<Dataset, 'classes' | 'fingerprint' | 'labels'>,
): boolean {
  const { classes, fingerprint } = run.dataset;
  return (
    fingerprint !== null &&
    fingerprint === dataset.fingerprint &&
    areSameClasses(classes, dataset.classes) &&
    presentSplits(run.predictions).every(({ value: { indices, truth } }) =>
      indices.every((index, row) => dataset.labels[index] === truth[row]),
    )
  );
}
