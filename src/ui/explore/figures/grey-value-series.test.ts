import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES, type Split } from '../../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { classFigures } from '../../../domain/explore/class-figures';
import { datasetOf } from '../../../domain/testing/dataset';
import { brightestClass, highestBetweenMargins, histogramSeries } from './grey-value-series';

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

it('brightestClass needs one to compare with', () => {
  expect(brightestClass(ARTICLE_CLASSES, FIGURES)).toBe('Pneumonia');
  const alone = classFigures(datasetOf([image('Normal', 9)]), ['train']);
  expect(brightestClass(ARTICLE_CLASSES, alone)).toBeNull();
});
