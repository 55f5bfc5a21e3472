import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { lcg } from '../testing/lcg';
import { trainingImagesOf } from '../testing/training-images';
import { featureImportance } from './feature-importance';
import { classifyWithForest, joinTrees } from './forest';
import { growTree } from './grow-tree';
import { createSplitSearch } from './split-search';
import { LEAF, type Tree } from './tree';
import oracle from './tree.oracle.json';

interface Growth {
  weights?: readonly number[];
  featuresPerSplit?: number;
  maxDepth?: number | null;
  minLeafImages?: number;
  seed?: number;
}

function grow(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  {
    weights = labels.map(() => 1),
    featuresPerSplit = rows[0]?.length ?? 1,
    maxDepth = null,
    minLeafImages = 1,
    seed = 0,
  }: Growth = {},
): Tree {
  const training = trainingImagesOf(rows, labels);
  const drawn = Uint32Array.from(weights);
  const rules = { featuresPerSplit, minLeafImages };
  const search = createSplitSearch(training, drawn, rules, createRandom(seed, 'test'));
  return growTree(training, drawn, { maxDepth, minLeafImages }, search);
}

function asArrays({ feature, threshold, above, counts }: Tree): Record<keyof Tree, number[]> {
  return {
    feature: Array.from(feature),
    threshold: Array.from(threshold),
    above: Array.from(above),
    counts: Array.from(counts),
  };
}

describe('growTree', () => {
  // First at 25, where 0 + 1.5 of the impurity remain; then above it at 55, which makes all pure.
  it('grows a small tree as by hand', () => {
    const rows = [[10], [20], [30], [40], [50], [60]];
    expect(asArrays(grow(rows, [1, 1, 2, 2, 2, 1]))).toEqual({
      feature: [0, LEAF, 0, LEAF, LEAF],
      threshold: [25, 0, 55, 0, 0],
      above: [2, 0, 4, 0, 0],
      counts: [
        [0, 3, 3],
        [0, 2, 0],
        [0, 1, 3],
        [0, 0, 3],
        [0, 1, 0],
      ].flat(),
    });
  });

  it('needs two questions for a class that is either, but not both', () => {
    const rows = [
      [0, 0],
      [0, 9],
      [9, 0],
      [9, 9],
    ];
    const tree = grow(rows, [1, 2, 2, 1]);
    expect(tree.feature.filter((feature) => feature !== LEAF)).toHaveLength(3);
    expect(classifiedAs(tree, rows)).toEqual([1, 2, 2, 1]);
  });

  it('stays a leaf with one class, with images that are all the same, and at depth 0', () => {
    const rows = [[1], [2], [3]];
    expect(asArrays(grow(rows, [2, 2, 2]))).toMatchObject({ feature: [LEAF], counts: [0, 0, 3] });
    expect(asArrays(grow([[4], [4], [4]], [0, 1, 1]))).toMatchObject({
      feature: [LEAF],
      counts: [1, 2, 0],
    });
    expect(asArrays(grow(rows, [0, 1, 2], { maxDepth: 0 }))).toMatchObject({ feature: [LEAF] });
  });

  it('leaves out images that were not drawn', () => {
    const rows = [[1], [2], [3], [4]];
    const tree = grow(rows, [0, 1, 2, 2], { weights: [3, 0, 1, 0] });
    expect(asArrays(tree)).toMatchObject({
      threshold: [2, 0, 0],
      counts: [3, 0, 1, 3, 0, 0, 0, 0, 1],
    });
  });

  it('goes no deeper than it may', () => {
    const rows = Array.from({ length: 64 }, (_, value) => [value]);
    const labels = rows.map((_, image) => image % 3);
    for (const maxDepth of [1, 2, 3]) {
      const depths = depthsOfLeaves(grow(rows, labels, { maxDepth }));
      expect(Math.max(...depths)).toBe(maxDepth);
    }
  });
});

const IMAGES = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 30 }))
  .chain(([features, images]) =>
    fc.record({
      rows: fc.array(
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: features, maxLength: features }),
        { minLength: images, maxLength: images },
      ),
      labels: fc.array(fc.nat(2), { minLength: images, maxLength: images }),
      weights: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: images, maxLength: images }),
      featuresPerSplit: fc.integer({ min: 1, max: features }),
      minLeafImages: fc.integer({ min: 1, max: 5 }),
      seed: fc.nat(1000),
    }),
  );

describe('any tree', () => {
  it('tells apart all that differs when it may grow', () => {
    fc.assert(
      fc.property(IMAGES, ({ rows, labels, featuresPerSplit, seed }) => {
        const tree = grow(rows, labels, { featuresPerSplit, seed });
        const shares = classifyWithForest(
          joinTrees([tree]),
          Uint8Array.from(rows.flat()),
          rows[0]?.length ?? 1,
        );
        rows.forEach((row, image) => {
          const same = labels.filter((_, other) => rows[other]?.join() === row.join());
          const share = same.filter((label) => label === labels[image]).length / same.length;
          expect(shares[image * 3 + (labels[image] ?? 0)]).toBeCloseTo(share, 6);
        });
      }),
      { seed: 1 },
    );
  });

  it('is the same for weights as for rows that are there several times', () => {
    fc.assert(
      fc.property(IMAGES, ({ rows, labels, weights, ...growth }) => {
        const repeated = weights.flatMap((weight, image) => new Array<number>(weight).fill(image));
        expect(asArrays(grow(rows, labels, { ...growth, weights }))).toEqual(
          asArrays(
            grow(
              repeated.map((image) => rows[image] ?? []),
              repeated.map((image) => labels[image] ?? 0),
              growth,
            ),
          ),
        );
      }),
      { seed: 2 },
    );
  });

  it('loses no image at a split and leaves enough in each leaf', () => {
    fc.assert(
      fc.property(IMAGES, ({ rows, labels, ...growth }) => {
        const tree = grow(rows, labels, growth);
        const countOf = (node: number, label: number) => tree.counts[node * 3 + label] ?? 0;
        tree.feature.forEach((feature, node) => {
          if (feature === LEAF) return;
          const above = tree.above[node] ?? 0;
          for (const label of [0, 1, 2]) {
            expect(countOf(node + 1, label) + countOf(above, label)).toBe(countOf(node, label));
          }
          for (const side of [node + 1, above]) {
            const total = countOf(side, 0) + countOf(side, 1) + countOf(side, 2);
            expect(total).toBeGreaterThanOrEqual(growth.minLeafImages);
          }
        });
      }),
      { seed: 3 },
    );
  });
});

describe(`growTree against scikit-learn ${oracle.versions.sklearn}`, () => {
  const { N, F } = oracle;
  const values = lcg(N * F, 21).map((value) => Math.floor(256 * value));
  const rows = Array.from({ length: N }, (_, image) =>
    Array.from(values.subarray(image * F, (image + 1) * F)),
  );
  const noise = lcg(N, 22);
  const labels = rows.map((row, image) => {
    const sum = (row[2] ?? 0) / 256 + (row[7] ?? 0) / 256 + 0.7 * (noise[image] ?? 0);
    if (sum > 1.75) return 2;
    return (row[5] ?? 0) > 170 && sum > 0.9 ? 0 : 1;
  });
  const weights = Array.from(lcg(N, 23), (value) => Math.floor(3 * value));

  it.each([
    {
      name: 'depth and leaf size limited',
      expected: oracle.plain,
      tree: grow(rows, labels, { maxDepth: 4, minLeafImages: 8 }),
    },
    {
      name: 'images weighted',
      expected: oracle.weighted,
      tree: grow(rows, labels, { maxDepth: 3, weights }),
    },
  ])('has the same nodes, importances and probabilities: $name', ({ expected, tree }) => {
    expect(Array.from(tree.feature)).toEqual(expected.feature);
    // No grey value lies between a half and the whole number below it.
    expect(Array.from(tree.threshold)).toEqual(expected.threshold.map(Math.floor));
    expect(Array.from(tree.counts)).toEqual(expected.counts);
    const forest = joinTrees([tree]);
    featureImportance(forest, F).forEach((importance, feature) => {
      expect(importance).toBeCloseTo(expected.importance[feature] ?? NaN, 6);
    });
    const first = classifyWithForest(forest, Uint8Array.from(rows.slice(0, 5).flat()), F);
    expected.probabilitiesFirst5.flat().forEach((probability, at) => {
      expect(first[at]).toBeCloseTo(probability, 6);
    });
  });
});

function classifiedAs(tree: Tree, rows: readonly (readonly number[])[]): number[] {
  const features = rows[0]?.length ?? 1;
  const shares = classifyWithForest(joinTrees([tree]), Uint8Array.from(rows.flat()), features);
  return rows.map((_, image) => shares.subarray(image * 3, image * 3 + 3).indexOf(1));
}

function depthsOfLeaves(tree: Tree, node = 0): number[] {
  if (tree.feature[node] === LEAF) return [0];
  return [node + 1, tree.above[node] ?? 0].flatMap((next) =>
    depthsOfLeaves(tree, next).map((depth) => depth + 1),
  );
}
