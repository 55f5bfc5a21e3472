import { CLASS_NAMES, type ClassName } from '../dataset/classes';
import { confusionMatrix, mostProbableClasses, type ConfusionMatrix } from './confusion-matrix';

export interface ClassScores {
  className: ClassName;
  /** Of the images predicted as this class, the share that is; 0 when none is predicted so. */
  precision: number;
  /** Of the images of this class, the share that is found; 0 when there is none. */
  recall: number;
  /** Harmonic mean of precision and recall; 0 when both are. */
  f1: number;
  /** Images of this class. */
  support: number;
}

export interface ClassificationReport {
  images: number;
  accuracy: number;
  /** Mean of the classes' F1. */
  macroF1: number;
  /** Mean of the classes' F1, weighted by support. */
  weightedF1: number;
  perClass: ClassScores[];
  confusionMatrix: ConfusionMatrix;
}

/**
 * Scores with scikit-learn's definitions (`classification_report`, zero_division=0).
 *
 * @param truth [n] class indices
 * @param probabilities Float32Array [n, 3], row-major
 */
export function classificationReport(
  truth: ArrayLike<number>,
  probabilities: Float32Array,
): ClassificationReport {
  return reportOfMatrix(confusionMatrix(truth, mostProbableClasses(probabilities)));
}

/** @param matrix counts by [true][predicted] */
export function reportOfMatrix(matrix: ConfusionMatrix): ClassificationReport {
  const perClass = CLASS_NAMES.map((className, label): ClassScores => {
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
    macroF1: sum(perClass.map(({ f1 }) => f1)) / perClass.length,
    weightedF1: ratio(sum(perClass.map(({ f1, support }) => f1 * support)), images),
    perClass,
    confusionMatrix: matrix,
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
