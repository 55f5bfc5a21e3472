import { classificationReport } from '../evaluation/classification-report';
import type { Probabilities } from '../evaluation/probability-scores';

/** What one training of a trial came to. */
export interface Measurement {
  /** Counted from 1. */
  trial: number;
  /** The round, counted from 0. */
  rung: number;
  /** Asked for. */
  epochs: number;
  /** Null where it diverged. */
  score: Score | null;
  /** Training and scoring. */
  elapsedMs: number;
}

/** On the patients held out of TRAIN. */
export interface Score {
  /** 0 to 1. */
  balancedAccuracy: number;
  /** Mean cross-entropy, without any L2: penalties of different weights do not compare. */
  logLoss: number;
}

/**
 * @param truth [n] classes of the validation images
 * @param probabilities [n, 3], row-major
 * @returns null where a figure is no number, or there is no image
 */
export function scoreOf(truth: ArrayLike<number>, probabilities: Probabilities): Score | null {
  if (!probabilities.every(Number.isFinite)) return null;
  const { balancedAccuracy, logLoss } = classificationReport(truth, probabilities);
  return balancedAccuracy === null || logLoss === null ? null : { balancedAccuracy, logLoss };
}

/** Higher balanced accuracy first, then lower loss; what diverged comes last. */
export function compareScores(one: Score | null, other: Score | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return other.balancedAccuracy - one.balancedAccuracy || one.logLoss - other.logLoss;
}

/**
 * The better one first. A later round counts for more than a score, which more epochs would have
 * changed; what diverged comes last in any round, and among equals the earlier trial comes first.
 */
export function compareMeasurements(one: Measurement, other: Measurement): number {
  const [diverged, otherDiverged] = [one.score === null, other.score === null];
  return (
    Number(diverged) - Number(otherDiverged) ||
    other.rung - one.rung ||
    compareScores(one.score, other.score) ||
    one.trial - other.trial
  );
}

/**
 * The trials of a round that go on, the best first: no more than `count`, and none that diverged.
 */
export function goOn(measurements: readonly Measurement[], rung: number, count: number): number[] {
  return measurements
    .filter((one) => one.rung === rung && one.score !== null)
    .toSorted(compareMeasurements)
    .slice(0, count)
    .map(({ trial }) => trial);
}
