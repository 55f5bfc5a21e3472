import { describe, expect, it } from 'vitest';
import { classTable } from '../testing/class-table';
import { fitSoftmaxRegression } from './softmax-regression';

describe('fitSoftmaxRegression', () => {
  // scikit-learn 1.2.1: StandardScaler, LogisticRegression(C=1 / (0.01 * 67),
  // class_weight='balanced', max_iter=10000, tol=1e-10).
  const { table, labels, rows } = classTable();
  const classify = fitSoftmaxRegression(table, labels, rows);

  it('predicts the rows it was fitted to as scikit-learn', () => {
    expect(rows.map((row) => classify(table, row)).join('')).toBe(
      '1021020212020202220202022002102011202020212020201200212021120220212',
    );
  });

  it('draws the same borders between the classes', () => {
    const grid = [0.5, 3, 5, 7.5, 9.5].flatMap((x) =>
      [0.5, 2.5, 4.5, 6.5, 8.5].map((y) => ({ values: Float64Array.of(x, y), width: 2 })),
    );
    expect(grid.map((point) => classify(point, 0)).join('')).toBe('1111100011000012222222222');
  });

  it('goes by the classes alone where a feature never varies', () => {
    const constant = { values: new Float64Array(8).fill(5), width: 1 };
    const fitted = fitSoftmaxRegression(constant, Uint8Array.of(1, 1, 1, 1, 1, 1, 1, 1), [
      ...Array(8).keys(),
    ]);
    expect(fitted(constant, 0)).toBe(1);
  });

  it('tells classes apart that do not touch', () => {
    const separate = {
      values: Float64Array.from({ length: 30 }, (_, i) => Math.floor(i / 10) * 100 + i),
      width: 1,
    };
    const truth = Uint8Array.from({ length: 30 }, (_, i) => Math.floor(i / 10));
    const fitted = fitSoftmaxRegression(separate, truth, [...truth.keys()]);
    expect([...truth.keys()].map((row) => fitted(separate, row))).toEqual([...truth]);
  });
});
