import { createStore } from 'zustand/vanilla';
import type { AppError } from '../domain/app-error';
import type { AuditReport } from '../domain/audit/audit-report';
import type { Exclusion } from '../domain/audit/exclusions';
import type { Dataset } from '../domain/dataset/dataset';
import type { BootstrapIntervals } from '../domain/evaluation/report-intervals';
import type { FiguresBySplit } from '../domain/explore/class-figures';
import type { InterruptedRunSummary } from '../domain/run/interrupted-run';
import { DEFAULT_FOREST_OPTIONS, type ForestOptions } from '../domain/forest/forest-options';
import type { ForestRun } from '../domain/forest/forest-run';
import type { Model } from '../domain/model/model';
import type { SplitPredictions } from '../domain/run/predictions';
import type { Run } from '../domain/run/run-record';
import type { BackendChoice, BackendSpeed } from '../domain/training/backend';
import type { BatchProgress, EpochRecord } from '../domain/training/history';
import type { Search, SearchSettings } from '../domain/search/search';
import { ARTICLE_RECIPE, type Recipe } from '../domain/training/recipe';
import type { Originals } from '../workers/ingest/protocol';
import type { KeptDataset, LostDataset } from '../workers/storage/protocol';
import type { BackendReport } from '../workers/training/protocol';
import type { AskedImage } from './asked-image';
import type { ForestProgress } from './clients/forest-pool';
import type { ImportProgress } from './clients/ingest-pool';
import { NO_EXPERIMENTS, type Experiments } from './experiment-state';
import { FIRST_EXPLORE_VIEW, type ExploreView } from './explore-view';
import { NO_KEPT_RUNS, type KeptRunsState } from './kept-runs-state';
import type { OpenedModel } from './opened-model-state';
import { FIRST_SEARCH_SETTINGS, type SearchState } from './search/search-state';

/** What several screens share. What one widget needs stays in the widget. */
export interface AppState {
  dataset: DatasetState;
  /** The import under way, beside the data set that stays until another one is ready. */
  importing: ImportState;
  /** What is kept in this browser, of this visit and earlier ones. */
  keptDatasets: KeptDatasetsState;
  /** Whether data sets are kept when they are imported. */
  keepsDatasets: boolean;
  /** What Explore found in the data set. */
  exploration: ExplorationState;
  exploreView: ExploreView;
  /** Images left out of the next training, and why. */
  exclusions: Exclusion[];
  recipe: Recipe;
  backendChoice: BackendChoice;
  /** Measured for the recipe trained last; null before. */
  backendSpeeds: BackendSpeed[] | null;
  training: TrainingState;
  /** The intervals of figures, by the predictions that these are of. */
  intervals: ReadonlyMap<SplitPredictions, IntervalsState>;
  /** Of the open data set. */
  experiments: Experiments;
  /** Trainings of earlier visits that can be gone on with, the newest first. */
  interruptedRuns: InterruptedRunSummary[];
  forestOptions: ForestOptions;
  forest: ForestState;
  /** Finished runs of this visit and earlier ones. */
  keptRuns: KeptRunsState;
  /** Which of the two models made here Predict asks; the other one where only that is there. */
  askedKind: Model['kind'];
  /** What Predict asks in place of the models made here; null for these. */
  openedModel: OpenedModel | null;
  /** What the model was asked about last, in the order it was given; none before. */
  askedImages: readonly AskedImage[];
  /** An answer whose highest probability is lower reads "not sure"; 0 to 1. */
  notSureBelow: number;
  /** What the next search is asked to do. */
  searchSettings: SearchSettings;
  /** The search under way, or the one whose trials are looked at. */
  search: SearchState;
  /** Searches of this visit and earlier ones, the newest first. */
  keptSearches: Search[];
}

export type DatasetState =
  | { status: 'empty' }
  | { status: 'ready'; dataset: Dataset; origin: DatasetOrigin; keeping: KeepingState };

/** Where the open data set came from: the original files are read again from there. */
export type DatasetOrigin =
  | Originals
  /** Kept in the browser on an earlier visit, without the original files. */
  | { kind: 'kept' };

/** Whether the open data set is kept in this browser. */
export type KeepingState =
  /** By choice, or because it is the sample. */
  | { status: 'not-kept' }
  | { status: 'writing' }
  /** `madeRoom`: older ones that were forgotten for it. */
  | { status: 'kept'; kept: KeptDataset; madeRoom: KeptDataset[] }
  | { status: 'failed'; error: AppError };

export type KeptDatasetsState =
  | { status: 'loading' }
  | { status: 'unavailable'; error: AppError }
  | {
      status: 'ready';
      datasets: KeptDataset[];
      /** Found unusable during this visit. */
      lost: LostDataset[];
      /** The last one that was forgotten while another was open, as long as that can be undone. */
      forgotten: ForgottenDataset | null;
    };

export interface ForgottenDataset {
  kept: KeptDataset;
  /** Held in this page alone. */
  dataset: Dataset;
  /** Why it could not be kept again. */
  error: AppError | null;
}

export type ImportState =
  | { status: 'idle' }
  | { status: 'loading'; fileName: string; isSample: boolean; progress: ImportProgress }
  | { status: 'failed'; error: AppError };

export type ExplorationState =
  | { status: 'idle' }
  | RunningExploration
  | { status: 'ready'; figures: FiguresBySplit; audit: AuditReport }
  /** The figures may have come before it failed. */
  | { status: 'failed'; error: AppError; figures: FiguresBySplit | null };

export interface RunningExploration {
  status: 'running';
  /** They come first; null until then. */
  figures: FiguresBySplit | null;
  /** Share of the audit that is done, 0 to 1. */
  auditShare: number;
}

export type TrainingState =
  | { status: 'idle' }
  | { status: 'starting'; recipe: Recipe }
  | RunningTraining
  | { status: 'evaluating'; backend: BackendReport; recipe: Recipe; history: EpochRecord[] }
  | { status: 'done'; backend: BackendReport; run: Run }
  | { status: 'failed'; error: AppError; history: EpochRecord[] }
  /** The worker is at the trials of a search: see `search`. */
  | { status: 'searching' };

export interface RunningTraining {
  status: 'running';
  paused: boolean;
  stopping: boolean;
  backend: BackendReport;
  recipe: Recipe;
  history: EpochRecord[];
  /** Points within the current epoch, the last one the newest. */
  live: BatchProgress[];
  /** How far it could be gone on with after a reload. */
  keeping: CheckpointState;
  /** The last loss of the graphics processor or the worker that it has survived. */
  survived: SurvivedLoss | null;
}

export type CheckpointState =
  | { status: 'not-yet' }
  /** The epoch under way when it was kept last. */
  | { status: 'kept'; epoch: number }
  | { status: 'failed'; detail: string };

export interface SurvivedLoss {
  what: 'device' | 'worker';
  /** The epoch it went on in. */
  epoch: number;
}

export type ForestState =
  | { status: 'idle' }
  /** `before`: the forest that is shown again if this one is cancelled. */
  | {
      status: 'growing';
      options: ForestOptions;
      progress: ForestProgress;
      before: ForestRun | null;
    }
  | { status: 'ready'; run: ForestRun }
  | { status: 'failed'; error: AppError };

/** The intervals that are resampled: they follow the figures. */
export type IntervalsState =
  | { status: 'pending' }
  | { status: 'ready'; intervals: BootstrapIntervals }
  | { status: 'failed'; error: AppError };

export const appStore = createStore<AppState>(() => ({
  dataset: { status: 'empty' },
  importing: { status: 'idle' },
  keptDatasets: { status: 'loading' },
  keepsDatasets: true,
  exploration: { status: 'idle' },
  exploreView: FIRST_EXPLORE_VIEW,
  exclusions: [],
  recipe: ARTICLE_RECIPE,
  backendChoice: 'auto',
  backendSpeeds: null,
  training: { status: 'idle' },
  intervals: new Map(),
  experiments: NO_EXPERIMENTS,
  interruptedRuns: [],
  forestOptions: DEFAULT_FOREST_OPTIONS,
  forest: { status: 'idle' },
  keptRuns: NO_KEPT_RUNS,
  askedKind: 'network',
  openedModel: null,
  askedImages: [],
  notSureBelow: 0.6,
  searchSettings: FIRST_SEARCH_SETTINGS,
  search: { status: 'none' },
  keptSearches: [],
}));

/** Whether the training worker is busy, so that neither its data nor its network may change. */
export function isTraining({ status }: TrainingState): boolean {
  switch (status) {
    case 'starting':
    case 'running':
    case 'evaluating':
    case 'searching':
      return true;
    case 'idle':
    case 'done':
    case 'failed':
      return false;
  }
}
