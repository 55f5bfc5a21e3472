import type { EpochRecord } from './history';

/** Ends a training that has not improved for a while. */
export interface EarlyStopping {
  /** Epochs in a row without a lower validation loss. */
  patience: number;
}

/** The epoch of the lowest validation loss, the first of several; null when nothing was validated. */
export function bestEpoch(history: readonly EpochRecord[]): number | null {
  let best: { epoch: number; valLoss: number } | null = null;
  for (const { epoch, valLoss } of history) {
    if (valLoss !== null && (best === null || valLoss < best.valLoss)) best = { epoch, valLoss };
  }
  return best?.epoch ?? null;
}

/** Whether the last `patience` epochs brought no lower validation loss. */
export function hasStoppedImproving(
  history: readonly EpochRecord[],
  { patience }: EarlyStopping,
): boolean {
  const best = bestEpoch(history);
  return best !== null && history.length - best >= patience;
}

/** A loss this many times the lowest one so far is no swing any more. */
const DIVERGENCE_FACTOR = 100;

/**
 * Whether a loss means that the weights grow without bound: it is no number, or 100 times the lowest
 * epoch's. Losses below ln(classes), what guessing among them costs, count as that.
 */
export function hasDiverged(
  loss: number,
  history: readonly EpochRecord[],
  classCount: number,
): boolean {
  if (!Number.isFinite(loss)) return true;
  if (history.length === 0) return false;
  const lowest = Math.min(...history.map((record) => record.loss));
  return loss > DIVERGENCE_FACTOR * Math.max(lowest, Math.log(classCount));
}
