import { balancedAccuracy, cohenKappa, matthewsCorrelation } from './agreement';
import {
  calibrationError,
  confidentAnswers,
  reliabilityBins,
  type ConfidentAnswers,
} from './calibration';
import { confusionMatrix, mostProbableClasses, type ConfusionMatrix } from './confusion-matrix';
import { curveAreas, rankImages, type CurveAreas, type Ranking } from './curves';
import { brierScores, logLosses, weightedMean, type Probabilities } from './probability-scores';
import { sum } from '../statistics';

export interface ClassScores {
  className: string;
  /** Of the images predicted as this class, the share that is; 0 when none is predicted so. */
  precision: number;
  /** Of the images of this class, the share that is found; 0 when there is none. */
  recall: number;
  /** Harmonic mean of precision and recall; 0 when both are. */
  f1: number;
  /** Images of this class. */
  support: number;
}

/** What follows from counts alone. */
export interface MatrixReport {
  images: number;
  accuracy: number;
  /** See agreement.ts for these three; null where they are not defined. */
  balancedAccuracy: number | null;
  matthewsCorrelation: number | null;
  cohenKappa: number | null;
  /** Mean of the classes' F1. */
  macroF1: number;
  /** Mean of the classes' F1, weighted by support. */
  weightedF1: number;
  perClass: ClassScores[];
  confusionMatrix: ConfusionMatrix;
}

/** With what follows from the probabilities. */
export interface ClassificationReport extends MatrixReport {
  perClass: (ClassScores & CurveAreas)[];
  /** Mean of the classes' areas under the ROC curve; null unless each has one. */
  macroRocAuc: number | null;
  /** Means over the images, see probability-scores.ts; null without images. */
  logLoss: number | null;
  brierScore: number | null;
  /** Expected calibration error of the most probable class. */
  calibrationError: number | null;
}

/**
 * Scores with scikit-learn's definitions (`classification_report` with zero_division=0, and others).
 *
 * @param truth [n] class indices
 * @param probabilities [n, classes], row-major
 * @param classNames in the order of the classes
 */
export function classificationReport(
  truth: ArrayLike<number>,
  probabilities: Probabilities,
  classNames: readonly string[],
): ClassificationReport {
  return reportOfImages(
    scoreImages(Uint8Array.from(truth), probabilities, classNames),
    new Float64Array(truth.length).fill(1),
  );
}

/** What can be said of each image before any is counted, so that a resample need not say it anew. */
export interface ScoredImages {
  /** [n] class indices. */
  truth: Uint8Array;
  predicted: Uint8Array;
  answers: ConfidentAnswers;
  logLosses: Float64Array;
  brierScores: Float64Array;
  classNames: readonly string[];
  /** By class. */
  rankings: Ranking[];
}

/**
 * @param truth [n] class indices
 * @param probabilities [n, classes], row-major
 * @param classNames in the order of the classes
 */
export function scoreImages(
  truth: Uint8Array,
  probabilities: Probabilities,
  classNames: readonly string[],
): ScoredImages {
  const predicted = mostProbableClasses(probabilities, classNames.length);
  return {
    truth,
    predicted,
    answers: confidentAnswers(truth, predicted, probabilities),
    logLosses: logLosses(truth, probabilities),
    brierScores: brierScores(truth, probabilities),
    classNames,
    rankings: classNames.map((_, label) => rankImages(truth, probabilities, label)),
  };
}

/** @param weights [n]: how often an image counts */
export function reportOfImages(scored: ScoredImages, weights: Float64Array): ClassificationReport {
  const { truth, predicted, answers, rankings, classNames } = scored;
  const matrix = confusionMatrix(truth, predicted, classNames.length, weights);
  const counted = reportOfMatrix(matrix, classNames);
  const areas = rankings.map((ranking) => curveAreas(ranking, weights));
  const rocAucs = areas.flatMap(({ rocAuc }) => rocAuc ?? []);
  return {
    ...counted,
    perClass: counted.perClass.map((scores, label) => ({
      ...scores,
      ...(areas[label] as CurveAreas),
    })),
    macroRocAuc: rocAucs.length === areas.length ? sum(rocAucs) / areas.length : null,
    logLoss: weightedMean(scored.logLosses, weights),
    brierScore: weightedMean(scored.brierScores, weights),
    calibrationError: calibrationError(reliabilityBins(answers, weights)),
  };
}

/** @param matrix counts by [true][predicted] @param classNames in the order of the classes */
export function reportOfMatrix(
  matrix: ConfusionMatrix,
  classNames: readonly string[],
): MatrixReport {
  const perClass = classNames.map((className, label): ClassScores => {
    const support = sum(matrix[label] ?? []);
    const predicted = sum(matrix.map((row) => row[label] ?? 0));
    const correct = matrix[label]?.[label] ?? 0;
    return {
      className,
      precision: ratio(correct, predicted),
      recall: ratio(correct, support),
      f1: ratio(2 * correct, predicted + support),
      support,
    };
  });
  const images = sum(perClass.map(({ support }) => support));
  const correct = sum(matrix.map((row, label) => row[label] ?? 0));
  return {
    images,
    accuracy: ratio(correct, images),
    balancedAccuracy: balancedAccuracy(matrix),
    matthewsCorrelation: matthewsCorrelation(matrix),
    cohenKappa: cohenKappa(matrix),
    macroF1: sum(perClass.map(({ f1 }) => f1)) / perClass.length,
    weightedF1: ratio(sum(perClass.map(({ f1, support }) => f1 * support)), images),
    perClass,
    confusionMatrix: matrix,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
