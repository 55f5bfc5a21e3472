import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { Backend, BackendChoice } from '../../domain/training/backend';
import type { BatchProgress, EpochRecord } from '../../domain/training/history';
import type { LayerWeights } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';

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
}

export type TrainingEvent =
  { kind: 'batch'; progress: BatchProgress } | { kind: 'epoch'; record: EpochRecord };

export interface TrainingOutcome {
  status: 'completed' | 'stopped';
  history: EpochRecord[];
  weights: LayerWeights[];
  trainingMs: number;
}

/** What the training worker does. One data set, one network at a time. */
export interface TrainingService {
  /** Chooses and starts a backend; `auto` takes WebGL on a real GPU, else WASM, else CPU. */
  start(choice: BackendChoice): Promise<Result<BackendReport, AppError>>;
  /**
   * Keeps the data set beside the network.
   *
   * @param pixels Uint8Array [n, 100 * 100]
   * @param labels Uint8Array [n]
   */
  loadDataset(pixels: Uint8Array<ArrayBuffer>, labels: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Trains a new network; ends at the last epoch, at `stop`, or with `training/diverged`. */
  train(
    request: TrainingRequest,
    onEvent: (event: TrainingEvent) => void,
  ): Promise<Result<TrainingOutcome, AppError>>;
  /** Holds the training after the current batch. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Ends the training after the current batch; what is trained so far is returned. */
  stop(): Promise<void>;
  /**
   * Probabilities of the trained network for images of the data set, dropout off.
   *
   * @returns Float32Array [indices.length, 3], row-major
   */
  classifyDataset(indices: Int32Array<ArrayBuffer>): Promise<Result<Float32Array, AppError>>;
  /**
   * Probabilities for any images, in the same scaling as the training.
   *
   * @param pixels Uint8Array [n, 100 * 100]
   */
  classifyImages(pixels: Uint8Array<ArrayBuffer>): Promise<Result<Float32Array, AppError>>;
}
