import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES, type Split } from '../../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { classFigures } from '../../../domain/explore/class-figures';
import { datasetOf } from '../../../domain/testing/dataset';
import {
  brightnessTitle,
  classTitle,
  highestBetweenMargins,
  histogramSeries,
  spreadNote,
} from './grey-value-series';

/** Seven tenths black margin, the others of one grey. */
function withMargin(grey: number): Uint8Array {
  return new Uint8Array(PIXELS_PER_IMAGE).fill(grey, 7000);
}

function image(label: string, pixels: number | Uint8Array, split: Split = 'train') {
  return { label, pixels, split };
}

/** No COVID-19 image, two Normal and one Pneumonia. */
const FIGURES = classFigures(
  datasetOf([
    image('Normal', withMargin(100)),
    image('Normal', withMargin(110)),
    image('Pnemonia', withMargin(200)),
  ]),
  ['train'],
);

describe('histogramSeries', () => {
  it('has the classes with images', () => {
    const names = histogramSeries(ARTICLE_CLASSES, FIGURES, 'density').map(
      ({ imageClass }) => imageClass.name,
    );
    expect(names).toEqual(['Normal', 'Pnemonia']);
  });

  it('gives shares of an average image, with their band', () => {
    const [normal] = histogramSeries(ARTICLE_CLASSES, FIGURES, 'density');
    expect(normal?.values[0]).toBeCloseTo(0.7, 12);
    expect(normal?.values[100]).toBeCloseTo(0.15, 12);
    // Shares 0 and 0.3: a tenth and nine tenths of the way.
    expect(normal?.band?.low[100]).toBeCloseTo(0.03, 12);
    expect(normal?.band?.high[100]).toBeCloseTo(0.27, 12);
  });

  it('gives the pixels of all images of the class, without a band', () => {
    const [normal, pneumonia] = histogramSeries(ARTICLE_CLASSES, FIGURES, 'counts');
    expect([normal?.values[0], normal?.values[100]]).toEqual([14_000, 3000]);
    expect(pneumonia?.values[200]).toBe(3000);
    expect(normal?.band).toBeNull();
  });
});

describe('highestBetweenMargins', () => {
  it('passes over the peak of the black margins', () => {
    // Pneumonia: 0.3 at 200, against 0.7 at 0.
    expect(highestBetweenMargins(histogramSeries(ARTICLE_CLASSES, FIGURES, 'density'))).toBeCloseTo(
      0.3,
      12,
    );
    expect(highestBetweenMargins(histogramSeries(ARTICLE_CLASSES, FIGURES, 'counts'))).toBe(3000);
  });

  it('reaches the top of the band', () => {
    expect(
      highestBetweenMargins(histogramSeries(ARTICLE_CLASSES, FIGURES, 'density').slice(0, 1)),
    ).toBeCloseTo(0.27, 12);
  });

  it('is 0 without classes', () => {
    expect(highestBetweenMargins([])).toBe(0);
  });
});

describe('titles', () => {
  it('give mean and standard deviation, or that there are no images', () => {
    expect(classTitle(ARTICLE_CLASSES, FIGURES, 0)).toBe('●\u00a0COVID-19: no images');
    // Mean 0.3 * 200 = 60; variance 0.7 * 60^2 + 0.3 * 140^2 = 8400.
    expect(classTitle(ARTICLE_CLASSES, FIGURES, 2)).toBe('▲\u00a0Pneumonia: 60 ± 92');
  });

  it('are explained with the number of images', () => {
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

  it('name the brightest class where there is one to compare with', () => {
    expect(brightnessTitle(ARTICLE_CLASSES, FIGURES)).toBe(
      'Grey values: Pneumonia is the brightest class on average',
    );
    expect(
      brightnessTitle(ARTICLE_CLASSES, classFigures(datasetOf([image('Normal', 9)]), ['train'])),
    ).toBe('Grey values');
  });
});
