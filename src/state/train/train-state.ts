import type { AppError } from '../../domain/app-error';
import type { ConfusionMatrix } from '../../domain/evaluation/confusion-matrix';
import { DEFAULT_FOREST_OPTIONS, type ForestOptions } from '../../domain/forest/forest-options';
import type { EarlierWork } from '../../domain/run/earlier-work';
import type { ForestRun, NetworkRun } from '../../domain/run/run';
import type { SearchSettings } from '../../domain/search/search';
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
  /** Trainings and searches that were left, in this visit or earlier ones, the newest first. */
  earlierWork: EarlierWork[];
  /** Why the work that was asked for last cannot be gone on with. */
  earlierWorkError: AppError | null;
  forestOptions: ForestOptions;
  /** What the next search is asked to do. */
  searchSettings: SearchSettings;
  /** The search under way, or the one whose trials are looked at. */
  search: SearchState;
}

/** What is made and was made of the open data set. */
interface ModelsOfDataset {
  /** What Evaluate shows and Predict asks: made last, or opened again. */
  current: CurrentRuns;
  training: TrainingState;
  forest: ForestState;
}

export interface CurrentRuns {
  network: NetworkRun | null;
  forest: ForestRun | null;
}

/** The training under way, or why the last one failed. */
export type TrainingState =
  | { status: 'idle' }
  | { status: 'starting'; recipe: Recipe }
  | RunningTraining
  | EvaluatingTraining
  | { status: 'failed'; error: AppError; history: EpochRecord[] }
  /** The worker is at the trials of a search: see `search`. */
  | { status: 'searching' };

/** What is seen of a training while it lasts. */
export interface SeenTraining {
  backend: BackendReport;
  recipe: Recipe;
  history: EpochRecord[];
  /**
   * Of the images validated on, after the last epoch of the history; null where there are none, and
   * where the training has gone on since from a checkpoint, which holds no matrix.
   */
  validationMatrix: ConfusionMatrix | null;
}

/** Over, while the network is asked about its images. */
interface EvaluatingTraining extends SeenTraining {
  status: 'evaluating';
}

export interface RunningTraining extends SeenTraining {
  status: 'running';
  paused: boolean;
  stopping: boolean;
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

/** The forest that grows, or why the last one failed. */
export type ForestState =
  | { status: 'idle' }
  | { status: 'growing'; options: ForestOptions; progress: ForestProgress }
  | { status: 'failed'; error: AppError };

export const NO_MODELS: ModelsOfDataset = {
  current: { network: null, forest: null },
  training: { status: 'idle' },
  forest: { status: 'idle' },
};

export const FIRST_TRAIN_STATE: TrainState = {
  ...NO_MODELS,
  recipe: ARTICLE_RECIPE,
  backendChoice: 'auto',
  backendSpeeds: null,
  earlierWork: [],
  earlierWorkError: null,
  forestOptions: DEFAULT_FOREST_OPTIONS,
  searchSettings: FIRST_SEARCH_SETTINGS,
  search: { status: 'none' },
};

/** How much of a training is done, 0 to 1. */
export function trainedShare(training: TrainingState): number {
  if (training.status !== 'running') return training.status === 'evaluating' ? 1 : 0;
  const { history, live, recipe } = training;
  const last = live.at(-1);
  return (history.length + (last ? last.step / last.stepsPerEpoch : 0)) / recipe.epochs;
}

/** Whether the training worker is busy, so that neither its data nor its network may change. */
export function isTraining({ status }: TrainingState): boolean {
  switch (status) {
    case 'starting':
    case 'running':
    case 'evaluating':
    case 'searching':
      return true;
    case 'idle':
    case 'failed':
      return false;
  }
}
