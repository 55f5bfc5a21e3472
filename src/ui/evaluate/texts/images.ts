import { classAt, type Classes } from '../../../domain/dataset/classes';
import { mostProbableClass } from '../../../domain/evaluation/confusion-matrix';
import { formatPercent } from '../../../domain/format-figures';
import { formatCount, plural } from '../../format';
import type { Answer, AnsweredImage, Question } from '../images/answered-image';

const BELOW: Record<Question['kind'], string> = {
  class: 'Below each its true class, the predicted class, and the probability of that.',
  threshold: 'Below each its true class, whether that is right, and the probability of the class.',
};

/** The images behind one number. */
export const IMAGE_LIST = {
  name: 'Images',
  close: 'Close',
  order: ({ kind }: Question) => `The most confidently wrong first. ${BELOW[kind]}`,
  more: (count: number) => `Show ${formatCount(count)} more`,
  shown: (count: number, all: number) => `${formatCount(count)} of ${plural(all, 'image')}`,
  disclaimer: 'For learning and research, not for diagnosis.',
};

/** One image large. */
export const ANSWERED_IMAGE = {
  besideList: 'Not in the list',
  probabilities: 'Probabilities',
  /** @param probability of the predicted class */
  predicted: (displayName: string, probability: number, isRight: boolean) =>
    `Predicted ${displayName} with ${formatPercent(probability)}: ${isRight ? 'right' : 'wrong'}.`,
};

export const NEAREST = {
  title: 'Nearest training images',
  waiting: 'Comparing all training images …',
  /** Behind the distance of an image of the same patient. */
  samePatient: ' *',
  samePatientNote: '* of the same patient, study or figure.',
  /** Of some images, how many there are of the most frequent class: "4 of 5 are Pneumonia." */
  majority: (classes: Classes, labels: readonly string[]) => {
    const counts = classes.map(({ name }) => labels.filter((label) => label === name).length);
    const most = mostProbableClass(counts);
    return `${counts[most] ?? 0} of ${labels.length} are ${classAt(classes, most).displayName}.`;
  },
};

/** "a.jpeg, Normal, taken for Pneumonia with 97.2 %". */
export function describeAnswer(
  { name, imageClass: { displayName } }: AnsweredImage,
  { imageClass: asked, verdict, probability }: Answer,
): string {
  const share = formatPercent(probability);
  switch (verdict) {
    case 'found':
      return `${name}, ${displayName}, found with ${share}`;
    case 'taken':
      return `${name}, ${displayName}, taken for ${asked.displayName} with ${share}`;
    case 'missed':
      return `${name}, ${displayName}, missed with ${share} for ${asked.displayName}`;
  }
}
