import type { EpochRecord } from '../training/history';

/** How far the validation accuracy went up and down over some epochs. */
export interface AccuracySwing {
  /** The first and the last of these epochs, 1-based. */
  from: number;
  to: number;
  /** 0 to 1. */
  lowest: number;
  highest: number;
}

const SWING_EPOCHS = 10;

/** Over the last ten epochs, or as many as there are; null with fewer than two to compare. */
export function accuracySwing(history: readonly EpochRecord[]): AccuracySwing | null {
  const last = history
    .flatMap(({ epoch, valAccuracy }) => (valAccuracy === null ? [] : [{ epoch, valAccuracy }]))
    .slice(-SWING_EPOCHS);
  const [first] = last;
  const end = last.at(-1);
  if (first === undefined || end === undefined || first === end) return null;
  const accuracies = last.map(({ valAccuracy }) => valAccuracy);
  return {
    from: first.epoch,
    to: end.epoch,
    lowest: Math.min(...accuracies),
    highest: Math.max(...accuracies),
  };
}
