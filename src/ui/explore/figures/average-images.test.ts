import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../../domain/dataset/classes';
import { classFigures } from '../../../domain/explore/class-figures';
import { datasetOf } from '../../../domain/testing/dataset';
import { mostVarying, toGreyValues } from './average-images';

describe('toGreyValues', () => {
  it('scales to white, and no further', () => {
    const values = Float32Array.of(0, 18, 45, 90, 127.5);
    // 18 / 90 * 255 = 51; 45 / 90 * 255 = 127.5.
    expect([...toGreyValues(values, 90)]).toEqual([0, 51, 128, 255, 255]);
  });

  it('rounds grey values', () => {
    expect([...toGreyValues(Float32Array.of(0.4, 0.6, 254.5), 255)]).toEqual([0, 1, 255]);
  });
});

describe('mostVarying', () => {
  it('names the class whose images differ most', () => {
    const dataset = datasetOf([
      { label: 'COVID-19', pixels: 10 },
      { label: 'COVID-19', pixels: 30 },
      { label: 'Normal', pixels: 10 },
      { label: 'Normal', pixels: 40 },
      { label: 'Pnemonia', pixels: 255 },
    ]);
    expect(mostVarying(ARTICLE_CLASSES, classFigures(dataset, ['train']))).toBe('Normal');
  });

  it('compares nothing where only one class has images', () => {
    const dataset = datasetOf([
      { label: 'Normal', pixels: 10 },
      { label: 'Normal', pixels: 40 },
    ]);
    expect(mostVarying(ARTICLE_CLASSES, classFigures(dataset, ['train']))).toBeNull();
  });
});
