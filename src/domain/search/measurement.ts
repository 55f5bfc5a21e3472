import { balancedAccuracy } from '../evaluation/agreement';
import { confusionMatrix, mostProbableClasses } from '../evaluation/confusion-matrix';
import { classCountOf, logLosses, type Probabilities } from '../evaluation/probability-scores';
import { sum } from '../statistics';

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
 * @param given [n] classes of the validation images
 * @param probabilities [n, classes], row-major
 * @returns null where a figure is no number, or there is no image
 */
export function scoreOf(given: ArrayLike<number>, probabilities: Probabilities): Score | null {
  const truth = Uint8Array.from(given);
  if (truth.length === 0 || !probabilities.every(Number.isFinite)) return null;
  const classCount = classCountOf(truth, probabilities);
  const predicted = mostProbableClasses(probabilities, classCount);
  return {
    balancedAccuracy: balancedAccuracy(confusionMatrix(truth, predicted, classCount)) ?? 0,
    logLoss: sum(logLosses(truth, probabilities)) / truth.length,
  };
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
