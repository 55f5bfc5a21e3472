import { shownFigure } from '../format-figures';
import { sum } from '../statistics';
import { confidentAnswers, reliabilityBins, type ReliabilityBin } from './calibration';
import { mostProbableClasses } from './confusion-matrix';
import { wilsonInterval, type Interval } from './intervals';
import { classCountOf, type Probabilities } from './probability-scores';

/** How sure answers are on average, beside how often they are right. */
export interface ConfidenceJudgement {
  /** The mean probability of the most probable classes. */
  confidence: number;
  /** The share that is right, with its 95 % interval. */
  accuracy: Interval;
  /** `unclear` where the interval holds the confidence, and with it both answers. */
  verdict: 'too-sure' | 'not-sure-enough' | 'unclear';
}

/** @returns null without images */
export function judgeConfidence(bins: readonly ReliabilityBin[]): ConfidenceJudgement | null {
  const images = sum(bins.map((bin) => bin.images));
  if (images === 0) return null;
  const accuracy = wilsonInterval(sum(bins.map(({ correct }) => correct)), images);
  const confidence = sum(bins.map((bin) => bin.images * (bin.meanConfidence ?? 0))) / images;
  return { confidence, accuracy, verdict: verdictOf(confidence, accuracy) };
}

/** By what is shown: no reader sees a difference within it. */
function verdictOf(confidence: number, { low, high }: Interval): ConfidenceJudgement['verdict'] {
  if (shownFigure(confidence) > shownFigure(high)) return 'too-sure';
  return shownFigure(confidence) < shownFigure(low) ? 'not-sure-enough' : 'unclear';
}

/**
 * The same of answers as they are known.
 *
 * @param truth [n] class indices
 */
export function judgeAnswers(
  truth: Uint8Array,
  probabilities: Probabilities,
): ConfidenceJudgement | null {
  const predicted = mostProbableClasses(probabilities, classCountOf(truth, probabilities));
  const answers = confidentAnswers(truth, predicted, probabilities);
  return judgeConfidence(reliabilityBins(answers, new Float64Array(truth.length).fill(1)));
}
