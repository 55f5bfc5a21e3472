import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedAccuracy, cohenKappa, matthewsCorrelation } from './agreement';

const MIXED = [
  [2, 1, 0],
  [1, 3, 0],
  [0, 1, 2],
];
const NOTHING = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];
/** Four images of the first two classes, all called COVID-19. */
const ONE_ANSWER = [
  [3, 0, 0],
  [1, 0, 0],
  [0, 0, 0],
];
const ONE_CLASS = [
  [0, 0, 0],
  [0, 4, 0],
  [0, 0, 0],
];

describe('balancedAccuracy', () => {
  it('is the mean of the recalls', () => {
    // 2/3, 3/4 and 2/3.
    expect(balancedAccuracy(MIXED)).toBeCloseTo((2 / 3 + 3 / 4 + 2 / 3) / 3, 12);
  });

  it('passes over a class without images', () => {
    expect(balancedAccuracy(ONE_ANSWER)).toBe(0.5);
  });

  it('is nothing without images', () => {
    expect(balancedAccuracy(NOTHING)).toBeNull();
  });
});

describe('cohenKappa', () => {
  it('is what is right beyond chance', () => {
    // 7 of 10 right; by chance (3 * 3 + 4 * 5 + 3 * 2) / 100 = 0.35.
    expect(cohenKappa(MIXED)).toBeCloseTo((0.7 - 0.35) / (1 - 0.35), 12);
  });

  it('is 0 where one class is always named', () => {
    expect(cohenKappa(ONE_ANSWER)).toBe(0);
  });

  it('is nothing where chance cannot err, or nothing is counted', () => {
    expect(cohenKappa(ONE_CLASS)).toBeNull();
    expect(cohenKappa(NOTHING)).toBeNull();
  });
});

describe('matthewsCorrelation', () => {
  it('is the correlation of two counts of classes', () => {
    // (10 * 7 - 35) / sqrt((100 - 3² - 4² - 3²) * (100 - 3² - 5² - 2²)).
    expect(matthewsCorrelation(MIXED)).toBeCloseTo(35 / Math.sqrt(66 * 62), 12);
  });

  it('is 0 where truth or answer never changes', () => {
    expect(matthewsCorrelation(ONE_ANSWER)).toBe(0);
    expect(matthewsCorrelation(ONE_CLASS)).toBe(0);
  });

  it('is nothing without images', () => {
    expect(matthewsCorrelation(NOTHING)).toBeNull();
  });
});

describe('any matrix', () => {
  const row = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30));

  it('turned round has the same agreement, and none is beyond 1', () => {
    fc.assert(
      fc.property(fc.tuple(row, row, row), (matrix) => {
        const turned = [0, 1, 2].map((column) => matrix.map((cells) => cells[column] ?? NaN));
        for (const score of [cohenKappa, matthewsCorrelation]) {
          const value = score(matrix);
          expect(score(turned) ?? NaN).toBeCloseTo(value ?? NaN, 12);
          expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
      { seed: 13, numRuns: 300 },
    );
  });

  it('with all images on the diagonal is 1 everywhere', () => {
    const counts = fc.tuple(
      fc.nat(30),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 1, max: 30 }),
    );
    fc.assert(
      fc.property(counts, (diagonal) => {
        const matrix = diagonal.map((count, label) =>
          [0, 1, 2].map((column) => (column === label ? count : 0)),
        );
        expect(balancedAccuracy(matrix)).toBe(1);
        expect(cohenKappa(matrix)).toBe(1);
        expect(matthewsCorrelation(matrix)).toBeCloseTo(1, 12);
      }),
      { seed: 14, numRuns: 100 },
    );
  });
});
