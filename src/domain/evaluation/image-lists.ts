import type { ConfidentAnswers } from './calibration';
import { classCountOf, type Probabilities } from './probability-scores';

/**
 * The images behind one number of an evaluation, as rows of its probabilities. The most confidently
 * wrong come first, the most confidently right last: those in the middle were close.
 */
export type ImageList = number[];

/** An image as it stands to one question: how sure the answer was, 0 to 1, and whether it was wrong. */
interface Answer {
  row: number;
  isWrong: boolean;
  confidence: number;
}

function wrongFirst(answers: readonly Answer[]): ImageList {
  const rank = ({ isWrong, confidence }: Answer) => (isWrong ? confidence : -confidence - 1);
  return [...answers].sort((a, b) => rank(b) - rank(a)).map(({ row }) => row);
}

/** Images by what the most probable class says of them, those for which `isListed` holds. */
function listAnswers(
  { confidence, isCorrect }: ConfidentAnswers,
  isListed: (row: number) => boolean,
): ImageList {
  const answers: Answer[] = [];
  confidence.forEach((value, row) => {
    if (!isListed(row)) return;
    answers.push({ row, isWrong: isCorrect[row] === 0, confidence: value });
  });
  return wrongFirst(answers);
}

/** The images of one cell of the confusion matrix. */
export function imagesOfCell(
  scored: { truth: Uint8Array; predicted: Uint8Array; answers: ConfidentAnswers },
  trueClass: number,
  predictedClass: number,
): ImageList {
  const { truth, predicted, answers } = scored;
  return listAnswers(
    answers,
    (row) => truth[row] === trueClass && predicted[row] === predictedClass,
  );
}

/** The images of one bar of the reliability diagram. @param bin from 0 */
export function imagesOfBin(answers: ConfidentAnswers, bin: number): ImageList {
  return listAnswers(answers, (row) => answers.bin[row] === bin);
}

/**
 * The images that a threshold on one class decides well or badly: those taken for the class, and those
 * of the class that are missed. The confidence is that of the decision: the probability of the class
 * for a false alarm, of all others for a miss.
 *
 * @param truth [n] class indices
 */
export function imagesAtThreshold(
  truth: Uint8Array,
  probabilities: Probabilities,
  label: number,
  threshold: number,
): ImageList {
  const classCount = classCountOf(truth, probabilities);
  const answers: Answer[] = [];
  truth.forEach((trueClass, row) => {
    const probability = probabilities[row * classCount + label] as number;
    const isTaken = probability >= threshold;
    if (!isTaken && trueClass !== label) return;
    answers.push({
      row,
      isWrong: isTaken !== (trueClass === label),
      confidence: isTaken ? probability : 1 - probability,
    });
  });
  return wrongFirst(answers);
}
