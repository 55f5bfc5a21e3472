import { softmax } from '../softmax';
import { sum } from '../statistics';
import { balancedWeights, type FeatureTable, type FitClassifier } from './classifier';
import { solvePositiveDefinite } from './linear-system';

/** Weight of half the squared coefficients beside the weighted mean of the cross-entropy. */
const PENALTY = 0.01;
/** The intercepts are free; this much only keeps the system solvable. */
const INTERCEPT_PENALTY = 1e-9;
const MAX_ITERATIONS = 30;
const TOLERANCE = 1e-9;
const MIN_STEP = 1e-4;

/**
 * Multinomial logistic regression on standardised features, classes weighing the same, fitted by
 * Newton's method (Böhning 1992, "Multinomial logistic regression algorithm").
 */
export const fitSoftmaxRegression: FitClassifier = (table, labels, rows) => {
  const scaling = standardScaling(table, rows);
  const problem: Problem = {
    inputs: standardise(table, rows, scaling),
    columns: table.width + 1,
    targets: rows.map((row) => labels[row] as number),
    weights: balancedWeights(labels, rows),
  };
  const coefficients = minimise(problem);
  return (wanted, row) => {
    const input = standardise(wanted, [row], scaling);
    const probabilities = softmax(logitsOf(input, coefficients, problem.columns));
    return probabilities.indexOf(Math.max(...probabilities));
  };
};

interface Problem {
  /** Float64Array [n, columns]; the last column is 1, for the intercept. */
  inputs: Float64Array;
  columns: number;
  /** [n] */
  targets: readonly number[];
  /** By class. */
  weights: readonly number[];
}

/** Float64Array [classes * columns] */
function minimise(problem: Problem): Float64Array {
  let coefficients = new Float64Array(problem.weights.length * problem.columns);
  let loss = penalisedLoss(problem, coefficients);
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
    const { gradient: step, hessian } = derivatives(problem, coefficients);
    if (Math.hypot(...step) < TOLERANCE) break;
    solvePositiveDefinite(hessian, step);
    const last = coefficients;
    // A full step may overshoot while far from the minimum.
    for (let length = 1; length > MIN_STEP && coefficients === last; length /= 2) {
      const next = last.map((value, i) => value - length * (step[i] as number));
      const nextLoss = penalisedLoss(problem, next);
      if (nextLoss < loss) [coefficients, loss] = [next, nextLoss];
    }
    if (coefficients === last) break;
  }
  return coefficients;
}

/** The weighted mean cross-entropy with its penalty. */
function penalisedLoss(problem: Problem, coefficients: Float64Array): number {
  const { inputs, columns, targets, weights } = problem;
  let loss = 0;
  targets.forEach((label, i) => {
    const input = inputs.subarray(i * columns, (i + 1) * columns);
    const share = softmax(logitsOf(input, coefficients, columns))[label] as number;
    loss -= (weights[label] as number) * Math.log(Math.max(Number.MIN_VALUE, share));
  });
  coefficients.forEach((value, i) => (loss += (penaltyOf(i, columns) / 2) * value ** 2));
  return loss;
}

function penaltyOf(position: number, columns: number): number {
  return position % columns === columns - 1 ? INTERCEPT_PENALTY : PENALTY;
}

/** Gradient [size] and Hessian [size * size] of the penalised loss; of the latter the lower triangle. */
function derivatives({ inputs, columns, targets, weights }: Problem, coefficients: Float64Array) {
  const size = coefficients.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  targets.forEach((label, i) => {
    const input = inputs.subarray(i * columns, (i + 1) * columns);
    const weight = weights[label] as number;
    const probabilities = softmax(logitsOf(input, coefficients, columns));
    probabilities.forEach((p, a) => {
      addScaled(gradient, a * columns, input, columns, weight * (p - (a === label ? 1 : 0)));
      for (let b = 0; b <= a; b++) {
        const curvature = weight * p * ((a === b ? 1 : 0) - (probabilities[b] as number));
        addOuter(hessian, size, a * columns, b * columns, input, curvature);
      }
    });
  });
  mirrorBlocks(hessian, size, columns);
  coefficients.forEach((value, i) => {
    const penalty = penaltyOf(i, columns);
    gradient[i] = (gradient[i] as number) + penalty * value;
    hessian[i * size + i] = (hessian[i * size + i] as number) + penalty;
  });
  return { gradient, hessian };
}

/** Adds the first `count` inputs times a factor. */
function addScaled(
  target: Float64Array,
  start: number,
  input: Float64Array,
  count: number,
  factor: number,
): void {
  for (let i = 0; i < count; i++) {
    target[start + i] = (target[start + i] as number) + factor * (input[i] as number);
  }
}

/** Adds the lower triangle of `factor * input * input^T` at a block of a square matrix. */
function addOuter(
  matrix: Float64Array,
  size: number,
  top: number,
  left: number,
  input: Float64Array,
  factor: number,
): void {
  for (let row = 0; row < input.length; row++) {
    const start = (top + row) * size + left;
    addScaled(matrix, start, input, row + 1, factor * (input[row] as number));
  }
}

/** Every block is symmetric: fills the upper triangles from the lower ones. */
function mirrorBlocks(matrix: Float64Array, size: number, columns: number): void {
  for (let row = 0; row < size; row++) {
    const inRow = row % columns;
    for (let left = 0; left < size; left += columns) {
      for (let column = inRow + 1; column < columns; column++) {
        const mirrored = (row - inRow + column) * size + left + inRow;
        matrix[row * size + left + column] = matrix[mirrored] as number;
      }
    }
  }
}

interface Scaling {
  means: Float64Array;
  deviations: Float64Array;
}

function standardScaling({ values, width }: FeatureTable, rows: readonly number[]): Scaling {
  const means = new Float64Array(width);
  const deviations = new Float64Array(width);
  for (let column = 0; column < width; column++) {
    const own = rows.map((row) => values[row * width + column] as number);
    const mean = sum(own) / own.length;
    means[column] = mean;
    // A feature that never varies becomes 0, not infinite.
    deviations[column] = Math.sqrt(sum(own.map((value) => (value - mean) ** 2)) / own.length) || 1;
  }
  return { means, deviations };
}

function standardise(
  { values, width }: FeatureTable,
  rows: readonly number[],
  { means, deviations }: Scaling,
): Float64Array {
  const columns = width + 1;
  const inputs = new Float64Array(rows.length * columns).fill(1);
  rows.forEach((row, i) => {
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column] as number;
      inputs[i * columns + column] =
        (value - (means[column] as number)) / (deviations[column] as number);
    }
  });
  return inputs;
}

/** Numbers [classes]. @param input [columns] */
function logitsOf(input: Float64Array, coefficients: Float64Array, columns: number): number[] {
  return Array.from({ length: coefficients.length / columns }, (_, label) => {
    let total = 0;
    for (let i = 0; i < columns; i++) {
      total += (input[i] as number) * (coefficients[label * columns + i] as number);
    }
    return total;
  });
}
