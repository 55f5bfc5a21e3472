import { softmax } from '../softmax';
import { mostProbableClasses } from './confusion-matrix';
import { classCountOf, type Probabilities } from './probability-scores';

/** How far temperatures go; a fit that would leave this range ends at its border. */
export const TEMPERATURE_LIMITS = { min: 0.05, max: 20 } as const;

/** A probability of 0 has no logarithm; it counts as the smallest of 32-bit floats. */
const SMALLEST_PROBABILITY = 2 ** -126;

/** Halvings of the search range: more than a double has digits. */
const HALVINGS = 60;

/**
 * Softens or sharpens probabilities by a temperature: softmax(log(p) / T). Above 1 they come closer to
 * each other, below 1 they move apart; which class comes first never changes (Guo et al. 2017, arXiv
 * 1706.04599, section 4.2). The logarithms serve as logits: they differ from a network's own by a
 * constant an image, which the softmax takes out.
 *
 * @param probabilities [n, classCount], row-major
 * @returns Float64Array [n, classCount], each row summing to 1
 */
export function applyTemperature(
  probabilities: ArrayLike<number>,
  temperature: number,
  classCount: number,
): Float64Array<ArrayBuffer> {
  const scaled = logitsOf(probabilities).map((logit) => logit / temperature);
  for (let row = 0; row < scaled.length; row += classCount) {
    scaled.set(softmax(scaled.subarray(row, row + classCount)), row);
  }
  return scaled;
}

/**
 * The temperature of the smallest log loss (Guo et al. 2017, section 4.2). The loss is convex in
 * b = 1 / T, so its slope is halved in on: the mean over the images of the expected logit under
 * softmax(b * logits) less the logit of the true class.
 *
 * @param truth [n] class indices
 * @param probabilities [n, classes], row-major, of images that were not learned from
 * @returns within TEMPERATURE_LIMITS, the highest where the probabilities are worse than chance. Null
 * where they say nothing: no images, none that prefers a class, or every image told right, so that the
 * loss falls for ever as the temperature does.
 */
export function fitTemperature(truth: Uint8Array, probabilities: Probabilities): number | null {
  const classCount = classCountOf(truth, probabilities);
  const logits = logitsOf(probabilities);
  const isFlat = logits.every((logit, at) => logit === logits[at - (at % classCount)]);
  if (isFlat) return null;
  const said = mostProbableClasses(probabilities, classCount);
  if (said.every((label, image) => label === truth[image])) return null;
  let low = 1 / TEMPERATURE_LIMITS.max;
  let high = 1 / TEMPERATURE_LIMITS.min;
  if (lossSlope(truth, logits, low) >= 0) return TEMPERATURE_LIMITS.max;
  if (lossSlope(truth, logits, high) <= 0) return TEMPERATURE_LIMITS.min;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (lossSlope(truth, logits, middle) < 0) low = middle;
    else high = middle;
  }
  return 2 / (low + high);
}

/** The derivative of the summed log loss by the inverse temperature. */
function lossSlope(truth: Uint8Array, logits: Float64Array, inverse: number): number {
  const classCount = classCountOf(truth, logits);
  let slope = 0;
  for (let image = 0; image < truth.length; image++) {
    const own = logits.subarray(image * classCount, (image + 1) * classCount);
    const shares = softmax(own.map((logit) => logit * inverse));
    own.forEach((logit, label) => (slope += (shares[label] as number) * logit));
    slope -= own[truth[image] as number] as number;
  }
  return slope;
}

function logitsOf(probabilities: ArrayLike<number>): Float64Array<ArrayBuffer> {
  return Float64Array.from(probabilities, (p) => Math.log(Math.max(SMALLEST_PROBABILITY, p)));
}
