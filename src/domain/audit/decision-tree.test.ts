import { describe, expect, it } from 'vitest';
import { classTable } from '../testing/class-table';
import { fitDecisionTree } from './decision-tree';

describe('fitDecisionTree', () => {
  // scikit-learn 1.2.1: DecisionTreeClassifier(max_leaf_nodes=leaves, class_weight='balanced',
  // min_samples_leaf=5).predict on the rows it was fitted to.
  it.each([
    [2, '0020020200020200220202022002002000202020202020200200200020020220202'],
    [3, '0021020210020201220202022002102001202020202020200200210020120220202'],
    [4, '1021120210021201220202022102102001202020202020200210210020120220202'],
    [8, '1021120210021201220202022102102001202020202020200210210020120220202'],
  ])('with %i leaves predicts as scikit-learn', (leaves, expected) => {
    const { table, labels, rows } = classTable();
    const classify = fitDecisionTree(leaves)(table, labels, rows);
    expect(rows.map((row) => classify(table, row)).join('')).toBe(expected);
  });

  it('finds the threshold halfway between two values, which itself goes below', () => {
    const values = [1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 2, 2.001];
    const table = { values: Float64Array.from(values), width: 1 };
    const labels = Uint8Array.of(0, 0, 0, 0, 0, 2, 2, 2, 2, 2, 0, 0);
    const classify = fitDecisionTree(2)(table, labels, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect([10, 11].map((row) => classify(table, row))).toEqual([0, 2]);
  });

  it('names the class that weighs most where nothing can be split', () => {
    const table = { values: new Float64Array(9), width: 1 };
    // Classes weigh the same whatever their size: the first of equals.
    const classify = fitDecisionTree(4)(table, Uint8Array.of(2, 2, 2, 2, 2, 2, 1, 1, 1), [
      ...Array(9).keys(),
    ]);
    expect(classify(table, 0)).toBe(1);
  });

  it('leaves fewer than five images together', () => {
    const table = { values: Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8), width: 1 };
    const labels = Uint8Array.of(0, 0, 0, 0, 2, 2, 2, 2);
    const classify = fitDecisionTree(2)(table, labels, [...labels.keys()]);
    expect([...labels.keys()].map((row) => classify(table, row))).toEqual(Array(8).fill(0));
  });
});
