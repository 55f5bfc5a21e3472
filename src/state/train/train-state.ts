import type { AppError } from '../../domain/app-error';
import type { ForestRun } from '../../domain/forest/forest-run';
import { DEFAULT_FOREST_OPTIONS, type ForestOptions } from '../../domain/forest/forest-options';
import type { InterruptedRunSummary } from '../../domain/run/interrupted-run';
import type { Run } from '../../domain/run/run-record';
import type { Search, SearchSettings } from '../../domain/search/search';
import type { BackendChoice, BackendSpeed } from '../../domain/training/backend';
import type { BatchProgress, EpochRecord } from '../../domain/training/history';
import { ARTICLE_RECIPE, type Recipe } from '../../domain/training/recipe';
import type { BackendReport } from '../../workers/training/protocol';
import type { ForestProgress } from './forest-pool';
import { FIRST_SEARCH_SETTINGS, type SearchState } from './search/search-state';

/** What is trained next and how, the training under way, and what there is to go on with. */
export interface TrainState extends ModelsOfDataset {
  recipe: Recipe;
  backendChoice: BackendChoice;
  /** Measured for the recipe trained last; null before. */
  backendSpeeds: BackendSpeed[] | null;
  /** Trainings of earlier visits that can be gone on with, the newest first. */
  interruptedRuns: InterruptedRunSummary[];
  forestOptions: ForestOptions;
  /** What the next search is asked to do. */
  searchSettings: SearchSettings;
  /** The search under way, or the one whose trials are looked at. */
  search: SearchState;
  /** Searches of this visit and earlier ones, the newest first. */
  keptSearches: Search[];
}

/** The models that were made of the open data set. */
interface ModelsOfDataset {
  training: TrainingState;
  forest: ForestState;
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

export const NO_MODELS: ModelsOfDataset = {
  training: { status: 'idle' },
  forest: { status: 'idle' },
};

export const FIRST_TRAIN_STATE: TrainState = {
  ...NO_MODELS,
  recipe: ARTICLE_RECIPE,
  backendChoice: 'auto',
  backendSpeeds: null,
  interruptedRuns: [],
  forestOptions: DEFAULT_FOREST_OPTIONS,
  searchSettings: FIRST_SEARCH_SETTINGS,
  search: { status: 'none' },
  keptSearches: [],
};

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
