/** How the learning rate changes over a training. */
export type LearningRateSchedule =
  | { kind: 'constant' }
  /** Multiplied by `factor` after every `everyEpochs` epochs. */
  | { kind: 'step'; everyEpochs: number; factor: number }
  /** Falls to 0 along half a cosine (Loshchilov & Hutter 2017, SGDR, without restarts). */
  | { kind: 'cosine' };

/**
 * The learning rate of one step.
 *
 * @param initial the rate the training starts with
 * @param epochsDone with the share of the epoch under way, e.g. 2.5
 * @param epochs of the whole training
 */
export function learningRateAt(
  schedule: LearningRateSchedule,
  initial: number,
  epochsDone: number,
  epochs: number,
): number {
  switch (schedule.kind) {
    case 'constant':
      return initial;
    case 'step':
      return initial * schedule.factor ** Math.floor(epochsDone / schedule.everyEpochs);
    case 'cosine':
      return (initial * (1 + Math.cos((Math.PI * epochsDone) / epochs))) / 2;
  }
}
