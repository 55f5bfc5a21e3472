import { classCountOf, LEAF, type Tree } from './tree';

/** Trees one after the other in the same flat arrays; `above` counts from the first node of all. */
export interface Forest extends Tree {
  /** Int32Array [trees]: the root of each. */
  roots: Int32Array<ArrayBuffer>;
}

/** @param trees in the order of their numbers */
export function joinTrees(trees: readonly Tree[]): Forest {
  const sizes = trees.map(({ feature }) => feature.length);
  const nodes = sizes.reduce((total, size) => total + size, 0);
  const [first] = trees;
  const classCount = first ? classCountOf(first) : 0;
  const forest: Forest = {
    roots: new Int32Array(trees.length),
    feature: new Int32Array(nodes),
    threshold: new Uint8Array(nodes),
    above: new Int32Array(nodes),
    counts: new Uint32Array(nodes * classCount),
  };
  let root = 0;
  trees.forEach(({ feature, threshold, above, counts }, number) => {
    forest.roots[number] = root;
    forest.feature.set(feature, root);
    forest.threshold.set(threshold, root);
    forest.counts.set(counts, root * classCount);
    for (let node = 0; node < above.length; node++) {
      const isLeaf = feature[node] === LEAF;
      forest.above[root + node] = isLeaf ? 0 : root + (above[node] as number);
    }
    root += feature.length;
  });
  return forest;
}

/**
 * Class probabilities: the mean over the trees of the class shares in the leaf an image falls into,
 * as in scikit-learn.
 *
 * @param rows Uint8Array [n, features], row-major
 * @returns Float32Array [n, classes], row-major; each row sums to 1
 */
export function classifyWithForest(
  forest: Forest,
  rows: Uint8Array,
  features: number,
): Float32Array<ArrayBuffer> {
  const { roots } = forest;
  const classCount = classCountOf(forest);
  const probabilities = new Float32Array((rows.length / features) * classCount);
  const shares = new Float64Array(classCount);
  for (let image = 0; image * features < rows.length; image++) {
    const values = rows.subarray(image * features, (image + 1) * features);
    shares.fill(0);
    for (const root of roots) addLeafShares(shares, forest, findLeaf(forest, root, values));
    probabilities.set(
      shares.map((share) => share / roots.length),
      image * classCount,
    );
  }
  return probabilities;
}

function findLeaf({ feature, threshold, above }: Tree, root: number, values: Uint8Array): number {
  let node = root;
  for (let asked = feature[node]; asked !== LEAF; asked = feature[node]) {
    const isBelow = (values[asked as number] as number) <= (threshold[node] as number);
    node = isBelow ? node + 1 : (above[node] as number);
  }
  return node;
}

function addLeafShares(shares: Float64Array, { counts }: Tree, leaf: number): void {
  const classCount = shares.length;
  const first = leaf * classCount;
  let total = 0;
  for (let label = 0; label < classCount; label++) total += counts[first + label] as number;
  for (let label = 0; label < classCount; label++) {
    shares[label] = (shares[label] as number) + (counts[first + label] as number) / total;
  }
}
