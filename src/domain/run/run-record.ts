import {
  countsInUse,
  exclusionRecords,
  type Exclusion,
  type ExclusionRecord,
} from '../audit/exclusions';
import type { FixReport } from '../dataset/article-fixes';
import type { ClassCounts, Dataset } from '../dataset/dataset';
import { RESAMPLING } from '../dataset/resampling';
import type { SkippedImage } from '../dataset/skipped-image';
import type { ClassificationReport } from '../evaluation/classification-report';
import {
  wilsonIntervals,
  type BootstrapIntervals,
  type WilsonIntervals,
} from '../evaluation/report-intervals';
import type { Backend } from '../training/backend';
import type { EpochRecord } from '../training/history';
import type { LayerWeights } from '../training/network-shape';
import type { Recipe } from '../training/recipe';
import type { RunStatus } from '../training/run-status';
import { mapSplits, type BySplit, type SplitPredictions } from './predictions';

/** Where a run was computed. */
export interface Environment {
  backend: Backend;
  /** The WebGL renderer's name, or how the backend runs (threads, SIMD). */
  renderer: string;
  userAgent: string;
}

/** A recipe and everything that came of it. */
export interface Run {
  /** Of its own. */
  id: string;
  /** ISO 8601, when training started. */
  startedAt: string;
  status: RunStatus;
  environment: Environment;
  dataset: RunDataset;
  recipe: Recipe;
  history: EpochRecord[];
  /** The epoch the weights are of; null when they are of one that was cut short. */
  keptEpoch: number | null;
  predictions: BySplit<SplitPredictions>;
  evaluation: BySplit<ClassificationReport>;
  weights: LayerWeights[];
  timings: RunTimings;
}

/** What a run remembers of its data set. */
export interface RunDataset {
  fileName: string;
  isSample: boolean;
  counts: ClassCounts;
  skipped: SkippedImage[];
  fixes: FixReport;
  fingerprint: string | null;
  resampler: Dataset['resampler'];
  /** What was left out by hand or by a check; `counts` are without them. */
  exclusions: ExclusionRecord[];
}

export interface RunTimings {
  importMs: number;
  trainingMs: number;
  evaluationMs: number;
}

export function runDatasetOf(dataset: Dataset, exclusions: readonly Exclusion[]): RunDataset {
  const { source, skipped, fixes, fingerprint, resampler } = dataset;
  const { fileName, isSample } = source;
  return {
    fileName,
    isSample,
    counts: countsInUse(dataset, exclusions),
    skipped,
    fixes,
    fingerprint,
    resampler,
    exclusions: exclusionRecords(dataset, exclusions),
  };
}

export const RUN_FORMAT = 'xray-trainer/run@2';

/** A report with its 95 % intervals; `bootstrap` is null where they could not be made. */
export type ReportRecord = ClassificationReport & {
  intervals: { wilson: WilsonIntervals; bootstrap: BootstrapIntervals | null };
};

/** The run as a person downloads it: everything but the weights and what was said of each image. */
export type RunRecord = Omit<Run, 'weights' | 'predictions' | 'evaluation' | 'recipe'> & {
  format: typeof RUN_FORMAT;
  recipe: Recipe & { resampling: typeof RESAMPLING };
  evaluation: BySplit<ReportRecord>;
};

export function runRecordOf(run: Run, intervals: BySplit<BootstrapIntervals | null>): RunRecord {
  const { weights: _weights, predictions: _predictions, evaluation, recipe, ...rest } = run;
  return {
    format: RUN_FORMAT,
    ...rest,
    recipe: { ...recipe, resampling: RESAMPLING },
    evaluation: reportRecords(evaluation, intervals),
  };
}

/** @param intervals null for a split whose intervals could not be made */
export function reportRecords(
  evaluation: BySplit<ClassificationReport>,
  intervals: BySplit<BootstrapIntervals | null>,
): BySplit<ReportRecord> {
  return mapSplits(evaluation, (report, split) => ({
    ...report,
    intervals: { wilson: wilsonIntervals(report), bootstrap: intervals[split] },
  }));
}
