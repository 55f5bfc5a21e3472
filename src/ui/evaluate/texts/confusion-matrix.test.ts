import { expect, it } from 'vitest';
import { ARTICLE_CLASSES, classAt } from '../../../domain/dataset/classes';
import { cellTitle } from './confusion-matrix';

it('names the images of a cell', () => {
  const [covid, normal, pneumonia] = [0, 1, 2].map((label) => classAt(ARTICLE_CLASSES, label));
  if (!covid || !normal || !pneumonia) throw new Error('a class is missing');
  const read = (text: string) => text.replaceAll('\u00a0', ' ');
  expect(read(cellTitle(normal, pneumonia, 103))).toBe('Normal taken for Pneumonia: 103 images');
  expect(read(cellTitle(covid, covid, 1))).toBe('COVID-19 found: 1 image');
});
