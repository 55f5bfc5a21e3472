import { classCountOf, type Probabilities } from './probability-scores';

export const CONFIDENCE_BINS = 10;

/** Images whose most probable class has a probability from `low` on and below `high`. */
export interface ReliabilityBin {
  low: number;
  /** The last bin includes its 1. */
  high: number;
  images: number;
  /** Those whose most probable class is the true one. */
  correct: number;
  /** The mean probability of their most probable classes; null without images. */
  meanConfidence: number | null;
}

/** The answers of a model as a reliability diagram sorts them. */
export interface ConfidentAnswers {
  /** [n] probability of the most probable class. */
  confidence: Float64Array;
  /** [n] 1 where the most probable class is the true one. */
  isCorrect: Uint8Array;
  /** [n] from 0: bins of equal width from 0 to 1. */
  bin: Uint8Array;
}

/** @param truth, predicted [n] class indices; `predicted` as `mostProbableClasses` gives them */
export function confidentAnswers(
  truth: Uint8Array,
  predicted: Uint8Array,
  probabilities: Probabilities,
): ConfidentAnswers {
  const classCount = classCountOf(truth, probabilities);
  const confidence = Float64Array.from(
    predicted,
    (label, row) => probabilities[row * classCount + label] as number,
  );
  return {
    confidence,
    isCorrect: Uint8Array.from(truth, (label, row) => (predicted[row] === label ? 1 : 0)),
    bin: Uint8Array.from(confidence, (value) =>
      Math.min(CONFIDENCE_BINS - 1, Math.floor(value * CONFIDENCE_BINS)),
    ),
  };
}

/** @param weights [n]: how often an image counts */
export function reliabilityBins(
  { confidence, isCorrect, bin }: ConfidentAnswers,
  weights: Float64Array,
): ReliabilityBin[] {
  const images = new Float64Array(CONFIDENCE_BINS);
  const correct = new Float64Array(CONFIDENCE_BINS);
  const confidences = new Float64Array(CONFIDENCE_BINS);
  for (let row = 0; row < bin.length; row++) {
    const at = bin[row] as number;
    const weight = weights[row] as number;
    images[at] = (images[at] as number) + weight;
    correct[at] = (correct[at] as number) + weight * (isCorrect[row] as number);
    confidences[at] = (confidences[at] as number) + weight * (confidence[row] as number);
  }
  return Array.from(images, (count, at) => ({
    low: at / CONFIDENCE_BINS,
    high: (at + 1) / CONFIDENCE_BINS,
    images: count,
    correct: correct[at] as number,
    meanConfidence: count === 0 ? null : (confidences[at] as number) / count,
  }));
}

/**
 * Expected calibration error: how far confidence and accuracy are apart, as the mean over bins weighted
 * by their images, 0 to 1 (Naeini, Cooper & Hauskrecht 2015; Guo et al. 2017, arXiv 1706.04599). Few
 * images make it too high on average, as chance alone sets a bin apart. Null without images.
 */
export function calibrationError(bins: readonly ReliabilityBin[]): number | null {
  let apart = 0;
  let total = 0;
  for (const { images, correct, meanConfidence } of bins) {
    if (meanConfidence === null) continue;
    apart += Math.abs(correct - images * meanConfidence);
    total += images;
  }
  return total === 0 ? null : apart / total;
}
