import { describe, expect, it } from 'vitest';
import { reportOfCertain } from '../testing/report';
import { differenceByChance, figureOf, figureSpreads, spreadOf } from './figures';

/** 8 of 10 right; recalls 1/2, 3/4 and 1. */
const GOOD = reportOfCertain([
  [1, 1, 0],
  [0, 3, 1],
  [0, 0, 4],
]);
/** 6 of 10 right; recalls 1/2, 1/4 and 1. */
const POOR = reportOfCertain([
  [1, 1, 0],
  [0, 1, 3],
  [0, 0, 4],
]);
/** No image of the first class. */
const WITHOUT_COVID = reportOfCertain([
  [0, 0, 0],
  [0, 3, 1],
  [0, 0, 4],
]);

describe('figureOf', () => {
  it('reads a figure of the report', () => {
    expect(figureOf(GOOD, 'accuracy')).toBe(0.8);
    expect(figureOf(GOOD, 'balancedAccuracy')).toBe(0.75);
    expect(figureOf(GOOD, { recallOf: 'Normal' })).toBe(0.75);
  });

  it('knows no recall of a class without images', () => {
    expect(figureOf(WITHOUT_COVID, { recallOf: 'COVID-19' })).toBeNull();
  });
});

describe('spreadOf', () => {
  it('gives mean, standard deviation and range', () => {
    expect(spreadOf([5, 1, 3])).toEqual({
      values: [5, 1, 3],
      mean: 3,
      sd: 2,
      lowest: 1,
      highest: 5,
    });
  });
});

describe('figureSpreads', () => {
  it('follows each figure through the reports', () => {
    const spreads = figureSpreads([GOOD, POOR]);
    expect(spreads).toHaveLength(8);
    const accuracy = spreads.find(({ figure }) => figure === 'accuracy')?.spread;
    expect(accuracy?.values).toEqual([0.8, 0.6]);
    expect(accuracy?.mean).toBeCloseTo(0.7, 12);
    // Both lie 0.1 from the mean: sqrt(0.02 / 1).
    expect(accuracy?.sd).toBeCloseTo(Math.SQRT2 / 10, 12);
  });

  it('counts a figure only where it is defined', () => {
    const recall = (reports: (typeof GOOD)[]) =>
      figureSpreads(reports).find(
        ({ figure }) => typeof figure === 'object' && figure.recallOf === 'COVID-19',
      )?.spread;
    expect(recall([WITHOUT_COVID, GOOD])?.values).toEqual([0.5]);
    expect(recall([WITHOUT_COVID])).toBeUndefined();
    expect(figureSpreads([])).toEqual([]);
  });
});

describe('differenceByChance', () => {
  it('is that of two draws, wider the fewer there were', () => {
    // t of two degrees of freedom for 95 %: 4.302653; of nine: 2.262157.
    expect(differenceByChance(spreadOf([0.78, 0.8, 0.82]))).toBeCloseTo(4.302653 * 0.02828427, 6);
    const ten = spreadOf(Array.from({ length: 10 }, (_, at) => (at % 2 === 0 ? 0.78 : 0.82)));
    expect(differenceByChance(ten)).toBeCloseTo(2.262157 * Math.SQRT2 * 0.0210819, 5);
    expect(differenceByChance(spreadOf([0.8]))).toBeNull();
  });
});
