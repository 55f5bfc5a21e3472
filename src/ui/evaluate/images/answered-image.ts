import {
  classAt,
  classNamed,
  labelOf,
  type Classes,
  type ImageClass,
} from '../../../domain/dataset/classes';
import { pixelsOf, type Dataset } from '../../../domain/dataset/dataset';
import { mostProbableClass } from '../../../domain/evaluation/confusion-matrix';
import type { SplitPredictions } from '../../../domain/run/predictions';
import type { ShownImage } from '../../images/shown-image';

/** An image with what a model said of it. */
export interface AnsweredImage extends ShownImage {
  /** That in the data set. */
  position: number;
  imageClass: ImageClass;
  patientGroup: string;
  /** In the order of the classes. */
  probabilities: number[];
  predicted: ImageClass;
  /** Of its data set. */
  classes: Classes;
}

/** @param row of the predictions */
export function answeredImage(
  { classes, images, pixels }: Dataset,
  { indices, probabilities }: SplitPredictions,
  row: number,
): AnsweredImage | null {
  const position = indices[row];
  const record = position === undefined ? undefined : images[position];
  if (position === undefined || record === undefined) return null;
  const { name, path, source, label, patientGroup } = record;
  const own = Array.from(probabilities.subarray(row * classes.length, (row + 1) * classes.length));
  return {
    position,
    name,
    path,
    source,
    imageClass: classNamed(classes, label),
    patientGroup,
    pixels: pixelsOf(pixels, position),
    probabilities: own,
    predicted: classAt(classes, mostProbableClass(own)),
    classes,
  };
}

/** What is asked of an image: which class it is, or whether it is taken for one from a threshold on. */
export type Question = { kind: 'class' } | { kind: 'threshold'; label: number; threshold: number };

/** What the question comes to for one image. */
export interface Answer {
  /** That the probability is of. */
  imageClass: ImageClass;
  probability: number;
  isRight: boolean;
  /** Taken for the class and of it, taken for it and of another, or not taken for it. */
  verdict: 'found' | 'taken' | 'missed';
}

export function answerTo(question: Question, image: AnsweredImage): Answer {
  const { classes, predicted } = image;
  const label = question.kind === 'class' ? labelOf(classes, predicted.name) : question.label;
  const imageClass = classAt(classes, label);
  const probability = image.probabilities[label] ?? 0;
  const isTaken = question.kind === 'class' || probability >= question.threshold;
  const isRight = isTaken === (image.imageClass.name === imageClass.name);
  const taken = isRight ? 'found' : 'taken';
  return { imageClass, probability, isRight, verdict: isTaken ? taken : 'missed' };
}
