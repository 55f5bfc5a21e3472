import { expect, it } from 'vitest';
import { ARTICLE_CLASSES, classAt } from '../../../domain/dataset/classes';
import { brightnessTitle, classTitle, spreadNote } from './grey-values';

it('classTitle gives mean and standard deviation, or that there are no images', () => {
  const figures = { images: 1, mean: 60, standardDeviation: 91.65 };
  expect(classTitle(classAt(ARTICLE_CLASSES, 2), figures)).toBe('▲\u00a0Pneumonia: 60 ± 92');
  const none = '●\u00a0COVID-19: no images';
  expect(classTitle(classAt(ARTICLE_CLASSES, 0), { ...figures, images: 0 })).toBe(none);
  expect(classTitle(classAt(ARTICLE_CLASSES, 0), undefined)).toBe(none);
});

it('spreadNote counts the images of the classes that have some', () => {
  expect(spreadNote([55])).toBe('mean ± spread of the grey values, 55\u00a0images');
  expect(spreadNote([1])).toBe('mean ± spread of the grey values, 1\u00a0image');
  expect(spreadNote([0])).toBe('\u00a0');
  expect(spreadNote([55, 1417, 4435])).toBe(
    'mean ± spread of the grey values, 55, 1,417 and 4,435\u00a0images',
  );
  expect(spreadNote([0, 1417, 4435])).toBe(
    'mean ± spread of the grey values, 1,417 and 4,435\u00a0images',
  );
});

it('brightnessTitle names the class, where there is one', () => {
  expect(brightnessTitle('Normal')).toBe('Grey values: Normal is the brightest class on average');
  expect(brightnessTitle(null)).toBe('Grey values');
});
