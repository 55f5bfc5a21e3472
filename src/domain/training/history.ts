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

/** Milliseconds left, from the speed so far; null before the first batch. */
export function timeLeftMs(progress: BatchProgress): number | null {
  const done = (progress.epoch - 1) * progress.stepsPerEpoch + progress.step;
  const total = progress.epochs * progress.stepsPerEpoch;
  return done === 0 ? null : (progress.elapsedMs / done) * (total - done);
}
