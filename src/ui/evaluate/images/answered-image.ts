import {
  CLASS_COUNT,
  CLASS_INDICES,
  CLASS_NAMES,
  classIndexOf,
  displayName,
  type ClassIndex,
  type ClassName,
} from '../../../domain/dataset/classes';
import { pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import { mostProbableClass } from '../../../domain/evaluation/confusion-matrix';
import type { SplitPredictions } from '../../../domain/run/predictions';
import { formatPercent } from '../../../domain/format-figures';
import type { ShownImage } from '../../images/shown-image';

/** An image with what a model said of it. */
export interface AnsweredImage extends ShownImage {
  /** That in the data set. */
  position: number;
  label: ClassName;
  patientGroup: string;
  /** In the order of CLASS_NAMES. */
  probabilities: number[];
  predicted: ClassIndex;
}

/** @param row of the predictions */
export function answeredImage(
  { images, pixels }: Dataset,
  { indices, probabilities }: SplitPredictions,
  row: number,
): AnsweredImage | null {
  const position = indices[row];
  const record = position === undefined ? undefined : images[position];
  if (position === undefined || record === undefined) return null;
  const { name, path, source, label, patientGroup } = record;
  const own = Array.from(probabilities.subarray(row * CLASS_COUNT, (row + 1) * CLASS_COUNT));
  return {
    position,
    name,
    path,
    source,
    label,
    patientGroup,
    pixels: pixelsOf(pixels, position),
    probabilities: own,
    predicted: mostProbableClass(own),
  };
}

/** What is asked of an image: which class it is, or whether it is taken for one from a threshold on. */
export type Question =
  { kind: 'class' } | { kind: 'threshold'; label: ClassIndex; threshold: number };

/** What the question comes to for one image. */
export interface Answer {
  /** The class that the probability is of. */
  label: ClassIndex;
  probability: number;
  isRight: boolean;
  /** "taken for Pneumonia", "found", "missed". */
  verdict: string;
}

export function answerTo(question: Question, image: AnsweredImage): Answer {
  const truth = classIndexOf(image.label);
  const label = question.kind === 'class' ? image.predicted : question.label;
  const probability = image.probabilities[label] ?? 0;
  const isTaken = question.kind === 'class' || probability >= question.threshold;
  const isRight = isTaken === (truth === label);
  const taken = isRight ? 'found' : `taken for ${displayName(CLASS_NAMES[label])}`;
  return { label, probability, isRight, verdict: isTaken ? taken : 'missed' };
}

/** "a.jpeg, Normal, taken for Pneumonia with 97.2 %". */
export function describeAnswer(image: AnsweredImage, answer: Answer): string {
  const { label, verdict, probability } = answer;
  const ofClass = verdict === 'missed' ? ` for ${displayName(CLASS_NAMES[label])}` : '';
  return `${image.name}, ${displayName(image.label)}, ${verdict} with ${formatPercent(probability)}${ofClass}`;
}

/** Of some images, how many there are of the most frequent class: "4 of 5 are Pneumonia". */
export function majorityText(labels: readonly ClassName[]): string {
  const counts = CLASS_INDICES.map(
    (label) => labels.filter((one) => one === CLASS_NAMES[label]).length,
  );
  const most = mostProbableClass(counts);
  return `${counts[most] ?? 0} of ${labels.length} are ${displayName(CLASS_NAMES[most])}`;
}
