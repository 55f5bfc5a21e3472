import { describe, expect, it } from 'vitest';
import { classifyWithForest, joinTrees } from './forest';
import { featureImportance } from './feature-importance';
import { LEAF, type Tree } from './tree';

function treeOf(
  nodes: { feature: number; threshold?: number; above?: number; counts: number[] }[],
) {
  return {
    feature: Int32Array.from(nodes, (node) => node.feature),
    threshold: Uint8Array.from(nodes, (node) => node.threshold ?? 0),
    above: Int32Array.from(nodes, (node) => node.above ?? 0),
    counts: Uint32Array.from(nodes.flatMap((node) => node.counts)),
  } satisfies Tree;
}

/** Asks feature 1: up to 99 are two thirds Normal, the others COVID-19. */
const SPLIT = treeOf([
  { feature: 1, threshold: 99, above: 2, counts: [2, 2, 1] },
  { feature: LEAF, counts: [0, 2, 1] },
  { feature: LEAF, counts: [2, 0, 0] },
]);
/** Asks nothing: a quarter is Pneumonia. */
const STUMP = treeOf([{ feature: LEAF, counts: [3, 0, 1] }]);
const ROWS = Uint8Array.of(200, 99, 0, 100);

describe('joinTrees', () => {
  it('counts the nodes of the second tree from the end of the first', () => {
    const forest = joinTrees([STUMP, SPLIT, SPLIT]);
    expect(Array.from(forest.roots)).toEqual([0, 1, 4]);
    expect(Array.from(forest.feature)).toEqual([-1, 1, -1, -1, 1, -1, -1]);
    expect(Array.from(forest.above)).toEqual([0, 3, 0, 0, 6, 0, 0]);
    expect(Array.from(forest.threshold)).toEqual([0, 99, 0, 0, 99, 0, 0]);
    expect(Array.from(forest.counts.subarray(0, 9))).toEqual([3, 0, 1, 2, 2, 1, 0, 2, 1]);
  });
});

describe('classifyWithForest', () => {
  it('means the class shares of the leaves, not votes', () => {
    const probabilities = classifyWithForest(joinTrees([SPLIT, STUMP]), ROWS, 2);
    // The first image goes below in the first tree, the second one above.
    const expected = [
      [(0 + 3 / 4) / 2, (2 / 3 + 0) / 2, (1 / 3 + 1 / 4) / 2],
      [(1 + 3 / 4) / 2, 0, (0 + 1 / 4) / 2],
    ].flat();
    expect(probabilities).toHaveLength(6);
    expected.forEach((probability, at) => {
      expect(probabilities[at]).toBeCloseTo(probability, 7);
    });
  });

  it('answers nothing when nothing is asked', () => {
    expect(classifyWithForest(joinTrees([SPLIT]), new Uint8Array(), 2)).toHaveLength(0);
  });
});

describe('featureImportance', () => {
  const two = treeOf([
    { feature: 0, threshold: 1, above: 4, counts: [0, 2, 4] },
    { feature: 2, threshold: 1, above: 3, counts: [0, 2, 1] },
    { feature: LEAF, counts: [0, 2, 0] },
    { feature: LEAF, counts: [0, 0, 1] },
    { feature: LEAF, counts: [0, 0, 3] },
  ]);

  it('means the shares by which the splits on each feature lowered the impurity', () => {
    // n - squares / n: 6 - 20 / 6 = 8/3 at the root, 3 - 5 / 3 = 4/3 at the second split, 0 in the
    // leaves. So both lower it by 4/3; the other tree's only split is on feature 1, the last has none.
    const importance = featureImportance(joinTrees([two, SPLIT, STUMP]), 4);
    [1 / 4, 1 / 2, 1 / 4, 0].forEach((share, feature) => {
      expect(importance[feature]).toBeCloseTo(share, 6);
    });
  });

  it('is nothing where no tree has a split', () => {
    expect(Array.from(featureImportance(joinTrees([STUMP]), 2))).toEqual([0, 0]);
  });
});
