import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confusionMatrix, mostProbableClasses } from './confusion-matrix';

describe('confusionMatrix', () => {
  it('has rows of true classes and columns of predicted ones', () => {
    expect(confusionMatrix([0, 0, 1, 2, 2, 2], [0, 2, 1, 1, 1, 2], 3)).toEqual([
      [1, 0, 1],
      [0, 1, 0],
      [0, 2, 1],
    ]);
  });

  it('is zero for no images', () => {
    expect(confusionMatrix([], [], 3)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('sums to n, its rows to the true classes, its columns to the predicted, its diagonal to the hits', () => {
    const pairs = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 200 });
    fc.assert(
      fc.property(pairs, (list) => {
        const matrix = confusionMatrix(
          Uint8Array.from(list, ([truth]) => truth),
          Uint8Array.from(list, ([, predicted]) => predicted),
          3,
        );
        const cell = (row: number, column: number) => matrix[row]?.[column] ?? NaN;
        const classes = [0, 1, 2];
        const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
        expect(sumOf(matrix.flat())).toBe(list.length);
        for (const label of classes) {
          const row = classes.map((column) => cell(label, column));
          const column = classes.map((other) => cell(other, label));
          expect(sumOf(row)).toBe(list.filter(([truth]) => truth === label).length);
          expect(sumOf(column)).toBe(list.filter(([, predicted]) => predicted === label).length);
        }
        const hits = list.filter(([truth, predicted]) => truth === predicted).length;
        expect(sumOf(classes.map((label) => cell(label, label)))).toBe(hits);
      }),
      { seed: 10, numRuns: 200 },
    );
  });
});

describe('mostProbableClasses', () => {
  it('takes the largest of each row', () => {
    const probabilities = Float32Array.of(0.1, 0.7, 0.2, 0.5, 0.3, 0.2, 0, 0.4, 0.6);
    expect(mostProbableClasses(probabilities, 3)).toEqual(Uint8Array.of(1, 0, 2));
  });

  it('takes the first of equals', () => {
    const third = 1 / 3;
    const probabilities = Float32Array.of(third, third, third, 0.2, 0.4, 0.4, 0.5, 0, 0.5);
    expect(mostProbableClasses(probabilities, 3)).toEqual(Uint8Array.of(0, 1, 0));
  });

  it('gives nothing for nothing', () => {
    expect(mostProbableClasses(new Float32Array(), 3)).toEqual(new Uint8Array());
  });
});
