import type { EpochRecord } from './history';
import type { LayerWeights } from './network-shape';

/** Losses times images, images classified right, images. */
export interface Sums {
  loss: number;
  correct: number;
  images: number;
}

/**
 * Everything a trainer has learned. With the recipe, the data and the step it decides what follows:
 * there is no generator that would have a state of its own.
 */
export interface TrainerState {
  weights: LayerWeights[];
  /** Of the momentum, shaped like the weights. */
  velocities: LayerWeights[];
  /** Averaged weights; null where the recipe has none. */
  averages: LayerWeights[] | null;
  /** Of the epoch under way. */
  sums: Sums;
}

/** Weights as they were after an epoch, counted from 1. */
export interface EpochWeights {
  epoch: number;
  weights: LayerWeights[];
}

/** Weights of finished epochs that may be wanted at the end of a run. */
export interface KeptEpochs {
  /** Of the last two, the newest first. */
  recent: EpochWeights[];
  /** Of the lowest validation loss, where the recipe keeps that epoch. */
  best: EpochWeights | null;
}

/** Where a run stands between two steps; from there it goes on as if it had never been interrupted. */
export interface RunPosition {
  /** Records of the finished epochs. */
  history: EpochRecord[];
  /** Steps done of the epoch under way. */
  step: number;
  /** Training time so far, without pauses. */
  elapsedMs: number;
  state: TrainerState;
  kept: KeptEpochs;
}
