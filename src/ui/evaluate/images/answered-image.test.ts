import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../../domain/dataset/classes';
import { datasetOf } from '../../../domain/testing/dataset';
import { answeredImage, answerTo, type AnsweredImage } from './answered-image';

const DATASET = datasetOf([
  { name: 'a.jpeg', label: 'COVID-19', pixels: 7 },
  { name: 'b.jpeg', label: 'Normal', pixels: 8, patientGroup: 'Normal/b' },
]);
const PREDICTIONS = {
  indices: Int32Array.of(1, 0),
  truth: Uint8Array.of(1, 0),
  probabilities: Float32Array.of(0.125, 0.25, 0.625, 0.5, 0.25, 0.25),
};

function imageOfRow(row: number): AnsweredImage {
  const image = answeredImage(DATASET, PREDICTIONS, row);
  if (image === null) throw new Error(`no row ${row}`);
  return image;
}

describe('answeredImage', () => {
  it('joins the image of a row with its answer', () => {
    expect(imageOfRow(0)).toMatchObject({
      position: 1,
      name: 'b.jpeg',
      imageClass: { name: 'Normal' },
      patientGroup: 'Normal/b',
      probabilities: [0.125, 0.25, 0.625],
      predicted: { name: 'Pnemonia' },
    });
    expect(imageOfRow(0).pixels[0]).toBe(8);
  });

  it('is null for a row that there is not', () => {
    expect(answeredImage(DATASET, PREDICTIONS, 2)).toBeNull();
  });
});

describe('answerTo', () => {
  it('says which class is named, and whether that is right', () => {
    const question = { kind: 'class' } as const;
    expect(answerTo(question, imageOfRow(0))).toEqual({
      imageClass: ARTICLE_CLASSES[2],
      probability: 0.625,
      isRight: false,
      verdict: 'taken',
    });
    expect(answerTo(question, imageOfRow(1))).toMatchObject({ isRight: true, verdict: 'found' });
  });

  it('says what a threshold makes of an image', () => {
    const at = (threshold: number) => ({ kind: 'threshold', label: 0, threshold }) as const;
    expect(answerTo(at(0.5), imageOfRow(1))).toMatchObject({ isRight: true, verdict: 'found' });
    expect(answerTo(at(0.6), imageOfRow(1))).toMatchObject({ isRight: false, verdict: 'missed' });
    expect(answerTo(at(0.1), imageOfRow(0))).toEqual({
      imageClass: ARTICLE_CLASSES[0],
      probability: 0.125,
      isRight: false,
      verdict: 'taken',
    });
  });
});
