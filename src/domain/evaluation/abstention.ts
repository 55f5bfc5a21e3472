import { mostProbableClass } from './confusion-matrix';
import { wilsonInterval, type Interval } from './intervals';
import { classCountOf, type Probabilities } from './probability-scores';

/** An answer is "not sure" where the highest probability is below `threshold`, 0 to 1. */
export function isNotSure(probabilities: ArrayLike<number>, threshold: number): boolean {
  return (probabilities[mostProbableClass(probabilities)] as number) < threshold;
}

/** The highest probability less the second, 0 to 1: how clear the first place is. */
export function marginOf(probabilities: ArrayLike<number>): number {
  const [first = 0, second = 0] = Array.from(probabilities).sort((one, other) => other - one);
  return first - second;
}

/** What a threshold would have done to images whose class is known. */
export interface AbstentionFigures {
  images: number;
  /** Images that got an answer. */
  answered: number;
  /** Of those, the ones answered right. */
  correct: number;
  /** The share of images that got an answer, with its 95 % interval; null without images. */
  coverage: Interval | null;
  /** The share of answers that are right; null without an answer. */
  accuracy: Interval | null;
}

/**
 * Accuracy against coverage at one threshold, as in selective classification (El-Yaniv & Wiener 2010,
 * JMLR 11), each with Wilson's interval.
 *
 * @param truth [n] class indices
 * @param probabilities [n, classes], row-major
 */
export function abstentionFigures(
  truth: Uint8Array,
  probabilities: Probabilities,
  threshold: number,
): AbstentionFigures {
  const classCount = classCountOf(truth, probabilities);
  let answered = 0;
  let correct = 0;
  truth.forEach((label, image) => {
    const own = probabilities.subarray(image * classCount, (image + 1) * classCount);
    if (isNotSure(own, threshold)) return;
    answered++;
    if (mostProbableClass(own) === label) correct++;
  });
  const images = truth.length;
  return {
    images,
    answered,
    correct,
    coverage: images === 0 ? null : wilsonInterval(answered, images),
    accuracy: answered === 0 ? null : wilsonInterval(correct, answered),
  };
}
