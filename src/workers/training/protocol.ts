import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import type { ConfusionMatrix } from '../../domain/evaluation/confusion-matrix';
import type { Result } from '../../domain/result';
import type {
  Backend,
  BackendChoice,
  BackendFailure,
  BackendSpeed,
} from '../../domain/training/backend';
import type { BatchProgress, EpochRecord } from '../../domain/training/history';
import type { LayerWeights } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import type { RunPosition } from '../../domain/training/run-position';
import type { RunStatus } from '../../domain/training/run-status';
import type { DatasetHolder } from '../shared/protocol';

/** What runs, on which hardware, and why it was chosen. */
export interface BackendReport {
  backend: Backend;
  renderer: string;
  reason: string;
}

export interface TrainingRequest {
  recipe: Recipe;
  /** Positions of the images to train on, each once. */
  trainIndices: Int32Array<ArrayBuffer>;
  /** Positions of the images to validate on; empty for none. */
  validationIndices: Int32Array<ArrayBuffer>;
  /** Where to go on with an interrupted run of the same recipe and images; null for a new one. */
  from: RunPosition | null;
}

export type TrainingEvent =
  | { kind: 'batch'; progress: BatchProgress }
  /** The matrix is of the images validated on; null where there are none. */
  | { kind: 'epoch'; record: EpochRecord; validationMatrix: ConfusionMatrix | null }
  /** It runs otherwise than `start` said: on another backend, or in a slower way. */
  | { kind: 'backend'; backend: BackendReport }
  /** From there the run can go on, should it be interrupted; every few seconds. */
  | { kind: 'checkpoint'; position: RunPosition };

export interface TrainingOutcome {
  status: RunStatus;
  history: EpochRecord[];
  weights: LayerWeights[];
  /** The finished epoch the weights are of; null when they are of one that was cut short. */
  keptEpoch: number | null;
  trainingMs: number;
}

/** What the training worker does. One data set, one network at a time. */
export interface TrainingService extends DatasetHolder<Pick<Dataset, 'classes' | 'labels'>> {
  /**
   * Chooses and starts a backend; `auto` takes the fastest that starts.
   *
   * @param speeds from `probe`; without them, `auto` takes the first that starts
   * @param failed not to be tried again; one that was chosen by hand gives way to the others
   */
  start(
    choice: BackendChoice,
    speeds: readonly BackendSpeed[] | null,
    failed?: readonly BackendFailure[],
  ): Promise<Result<BackendReport, AppError>>;
  /** Trains a moment on each backend, to see which is the fastest for this recipe. */
  probe(recipe: Recipe): Promise<Result<BackendSpeed[], AppError>>;
  /**
   * Trains a network; ends at the last epoch, at `stop`, when it has stopped improving, or with the
   * last good weights when it diverges; `training/diverged` when there are none, and
   * `training/device-lost` when the graphics processor was taken away.
   */
  train(
    request: TrainingRequest,
    onEvent: (event: TrainingEvent) => void,
  ): Promise<Result<TrainingOutcome, AppError>>;
  /** Takes a trained network over, to be asked for probabilities. */
  adoptNetwork(recipe: Recipe, weights: readonly LayerWeights[]): Promise<Result<void, AppError>>;
  /** Holds the training after the current batch. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends the training after the current batch; what is trained so far is returned. */
  stop(): Promise<void>;
  /**
   * Probabilities of the trained network for images of the data set, dropout off.
   *
   * @returns Float32Array [indices.length, classes], row-major
   */
  classifyDataset(indices: Int32Array<ArrayBuffer>): Promise<Result<Float32Array, AppError>>;
  /**
   * The name of a lock that is held as long as the worker lives: whoever gets it knows that the
   * worker is dead. Null where the browser has no locks.
   */
  holdLifeLock(): Promise<string | null>;
}
