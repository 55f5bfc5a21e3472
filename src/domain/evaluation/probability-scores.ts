/** [n, classes], row-major, each row summing to 1. */
export type Probabilities = Float32Array | Float64Array;

/** How many classes the probabilities of some images are of; nothing is asked of none. */
export function classCountOf(truth: ArrayLike<number>, probabilities: Probabilities): number {
  return probabilities.length / truth.length;
}

/** A probability of 0 counts as this, as scikit-learn does for 32-bit numbers: their epsilon. */
const SMALLEST_PROBABILITY = 2 ** -23;

/**
 * The log loss of each image: minus the natural logarithm of the probability its true class was given.
 *
 * @param truth [n] class indices
 */
export function logLosses(truth: Uint8Array, probabilities: Probabilities): Float64Array {
  const classCount = classCountOf(truth, probabilities);
  return Float64Array.from(truth, (label, row) => {
    const given = probabilities[row * classCount + label] as number;
    return -Math.log(Math.min(1 - SMALLEST_PROBABILITY, Math.max(SMALLEST_PROBABILITY, given)));
  });
}

/**
 * The Brier score of each image: the squared distance of its probabilities from its true class, 0 to 2
 * (Brier 1950, for several classes).
 *
 * @param truth [n] class indices
 */
export function brierScores(truth: Uint8Array, probabilities: Probabilities): Float64Array {
  const classCount = classCountOf(truth, probabilities);
  return Float64Array.from(truth, (label, row) => {
    let score = 0;
    for (let other = 0; other < classCount; other++) {
      const wanted = other === label ? 1 : 0;
      score += ((probabilities[row * classCount + other] as number) - wanted) ** 2;
    }
    return score;
  });
}

/** The mean with a weight for each value; null where all weights are 0. */
export function weightedMean(values: Float64Array, weights: Float64Array): number | null {
  let total = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    total += (values[i] as number) * (weights[i] as number);
    weight += weights[i] as number;
  }
  return weight === 0 ? null : total / weight;
}
