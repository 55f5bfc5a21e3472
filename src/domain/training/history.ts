import { timeLeftMs, type Progress } from '../progress';

/** The numbers of one epoch. Train figures are means over its batches, with dropout, as Keras reports. */
export interface EpochRecord {
  /** 1-based. */
  epoch: number;
  /** Cross-entropy plus the L2 penalty. */
  loss: number;
  /** 0 to 1. */
  accuracy: number;
  /** After the epoch, without dropout; null when nothing is validated on. */
  valLoss: number | null;
  valAccuracy: number | null;
  /** Training time from the start to the end of this epoch, without pauses. */
  elapsedMs: number;
}

/** How far a running epoch is; its figures are means over the batches so far. */
export interface BatchProgress {
  /** 1-based. */
  epoch: number;
  epochs: number;
  /** Batches done in this epoch. */
  step: number;
  stepsPerEpoch: number;
  loss: number;
  accuracy: number;
  elapsedMs: number;
}

/** How far a training is, by its finished epochs and the newest batch of the running one. */
export function progressOfTraining(
  epochs: number,
  history: readonly EpochRecord[],
  live: readonly BatchProgress[],
): Progress {
  const newest = live.at(-1);
  const done = history.length + (newest ? newest.step / newest.stepsPerEpoch : 0);
  const elapsedMs = newest?.elapsedMs ?? history.at(-1)?.elapsedMs ?? 0;
  return { share: done / epochs, leftMs: timeLeftMs(elapsedMs, done, epochs) };
}
