import { expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../../domain/dataset/classes';
import { datasetOf } from '../../../domain/testing/dataset';
import { answeredImage, answerTo, type Question } from '../images/answered-image';
import { describeAnswer, NEAREST } from './images';

const IMAGE = answeredImage(
  datasetOf([{ name: 'b.jpeg', label: 'Normal' }]),
  {
    indices: Int32Array.of(0),
    truth: Uint8Array.of(1),
    probabilities: Float32Array.of(0.125, 0.25, 0.625),
  },
  0,
);
const CLASS: Question = { kind: 'class' };

it.each<[Question, string]>([
  [CLASS, 'b.jpeg, Normal, taken for Pneumonia with 62.5 %'],
  [{ kind: 'threshold', label: 1, threshold: 0.25 }, 'b.jpeg, Normal, found with 25.0 %'],
  [
    { kind: 'threshold', label: 1, threshold: 0.5 },
    'b.jpeg, Normal, missed with 25.0 % for Normal',
  ],
])('says what %o makes of an image', (question, text) => {
  if (IMAGE === null) throw new Error('no image');
  const answer = answerTo(question, IMAGE);
  expect(describeAnswer(IMAGE, answer).replaceAll('\u00a0', ' ')).toBe(text);
});

it('counts the most frequent class, the first of equals', () => {
  const majority = (...labels: string[]) => NEAREST.majority(ARTICLE_CLASSES, labels);
  expect(majority('Normal', 'Pnemonia', 'Pnemonia')).toBe('2 of 3 are Pneumonia.');
  expect(majority('Pnemonia', 'Normal')).toBe('1 of 2 are Normal.');
});
