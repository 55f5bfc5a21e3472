import { sum } from '../statistics';
import type { Forest } from './forest';
import { classCountOf, LEAF, type Tree } from './tree';

/**
 * Mean decrease of impurity (Breiman 2001; scikit-learn's `feature_importances_`): how much the
 * splits on a feature lowered the Gini impurity, each weighted by the images it divides; every tree
 * counts the same.
 *
 * @returns Float32Array [features], sums to 1; zeros where no tree has a split
 */
export function featureImportance(forest: Forest, features: number): Float32Array<ArrayBuffer> {
  const { roots, feature } = forest;
  const importance = new Float64Array(features);
  roots.forEach((root, number) => {
    const end = roots[number + 1] ?? feature.length;
    const decreases = new Float64Array(end - root);
    for (let node = root; node < end; node++) {
      if (feature[node] === LEAF) continue;
      decreases[node - root] =
        weightedImpurity(forest, node) -
        weightedImpurity(forest, node + 1) -
        weightedImpurity(forest, forest.above[node] as number);
    }
    const treeTotal = sum(decreases);
    if (treeTotal <= 0) return;
    decreases.forEach((decrease, at) => {
      const asked = feature[root + at] as number;
      if (asked !== LEAF) importance[asked] = (importance[asked] as number) + decrease / treeTotal;
    });
  });
  const total = sum(importance);
  return Float32Array.from(importance, (value) => (total > 0 ? value / total : 0));
}

/** The Gini impurity of a node times its drawn images: n - (a^2 + b^2 + ...) / n. */
function weightedImpurity(tree: Tree, node: number): number {
  const { counts } = tree;
  const classCount = classCountOf(tree);
  let total = 0;
  let squares = 0;
  for (let label = 0; label < classCount; label++) {
    const count = counts[node * classCount + label] as number;
    total += count;
    squares += count * count;
  }
  return total - squares / total;
}
