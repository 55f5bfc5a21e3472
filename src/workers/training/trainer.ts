import type { ConfusionMatrix } from '../../domain/evaluation/confusion-matrix';
import type { LayerWeights } from '../../domain/training/network-shape';
import type { TrainerState } from '../../domain/training/run-position';

/** Means over the images of several batches. */
export interface BatchMeans {
  /** Cross-entropy plus the L2 penalty; NaN before the first batch. */
  loss: number;
  /** Share of the images whose most probable class is the true one. */
  accuracy: number;
}

/** What the network says of images whose classes are known. */
export interface Validated extends BatchMeans {
  confusionMatrix: ConfusionMatrix;
}

/** One step of an epoch: which images, and how far the weights move. */
export interface TrainStep {
  /** Position of the batch's first image in the order of the epoch. */
  start: number;
  /** Images of the batch, at most the recipe's batch size. */
  rows: number;
  /** Counted from 0 over the whole training: with the seed it decides dropout and augmentation. */
  step: number;
  learningRate: number;
}

/** Weights held on the device as they were at one moment, at no cost until they are read. */
export interface WeightSnapshot {
  read(): Promise<LayerWeights[]>;
  dispose(): void;
}

/**
 * What the training loop drives: one network and its data on one backend. Steps are only asked for;
 * a device may still be at earlier ones when a call returns.
 */
export interface Trainer {
  /** Hands over the images of an epoch in the order of its batches, and begins its means anew. */
  beginEpoch(order: Int32Array<ArrayBuffer>): void;
  /** One step of gradient descent with momentum on images of the epoch. */
  trainBatch(step: TrainStep): void;
  /** Means over the batches of the epoch that were asked for so far, with dropout. */
  readMeans(): Promise<BatchMeans>;
  /** Waits while the device is too far behind. @throws when the device is lost */
  keepPace(): Promise<void>;
  /**
   * Means and matrix of images without dropout, by the averaged weights where the recipe has them.
   *
   * @param between awaited after every batch, so that a person can pause or stop
   */
  evaluate(indices: Int32Array, between: () => Promise<void>): Promise<Validated>;
  /** The weights `evaluate` would take now. The caller disposes it. */
  takeSnapshot(): WeightSnapshot;
  /**
   * Everything needed to go on elsewhere, see `writeState`: as it is at the call, whatever steps are
   * asked for while it is read.
   */
  readState(): Promise<TrainerState>;
  /** Goes on from a state that this or another trainer of the same recipe was in. */
  writeState(state: TrainerState): void;
  /** Frees the device's memory. */
  dispose(): void;
}
