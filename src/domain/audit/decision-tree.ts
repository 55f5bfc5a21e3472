import { sum } from '../statistics';
import { balancedWeights, type FeatureTable, type FitClassifier } from './classifier';

type Node =
  | { kind: 'leaf'; label: number }
  | { kind: 'split'; feature: number; threshold: number; below: Node; above: Node };

/** Fewer images in a leaf are chance. */
const MIN_LEAF_IMAGES = 5;
/** Differences of weights below are rounding. */
const ROUNDING = 1e-12;

/**
 * A small classification tree (CART, Breiman et al. 1984): classes weigh the same, splits by the
 * decrease of weighted Gini impurity, the best one first until `maxLeaves` are reached. Values up to
 * the threshold go below.
 */
export function fitDecisionTree(maxLeaves: number): FitClassifier {
  return (table, labels, rows) => {
    const weights = balancedWeights(labels, rows);
    const root = makeLeaf(rows, labels, weights);
    const open: OpenLeaf[] = [];
    const consider = (node: Node, nodeRows: readonly number[]) => {
      const split = findBestSplit(table, labels, nodeRows, weights);
      if (split) open.push({ node, rows: nodeRows, split });
    };
    const tree = { root };
    consider(root, rows);
    for (let leaves = 1; leaves < maxLeaves && open.length > 0; leaves++) {
      open.sort((a, b) => b.split.gain - a.split.gain);
      const { node, rows: nodeRows, split } = open.shift() as OpenLeaf;
      const { feature, threshold } = split;
      const isBelow = (row: number) => valueAt(table, row, feature) <= threshold;
      const belowRows = nodeRows.filter(isBelow);
      const aboveRows = nodeRows.filter((row) => !isBelow(row));
      const below = makeLeaf(belowRows, labels, weights);
      const above = makeLeaf(aboveRows, labels, weights);
      Object.assign(node, { kind: 'split', feature, threshold, below, above });
      consider(below, belowRows);
      consider(above, aboveRows);
    }
    return (wanted, row) => classify(tree.root, wanted, row);
  };
}

interface OpenLeaf {
  node: Node;
  rows: readonly number[];
  split: Split;
}

interface Split {
  feature: number;
  threshold: number;
  /** Decrease of the impurity, weighted by the share of the node. */
  gain: number;
}

function classify(node: Node, table: FeatureTable, row: number): number {
  if (node.kind === 'leaf') return node.label;
  const isBelow = valueAt(table, row, node.feature) <= node.threshold;
  return classify(isBelow ? node.below : node.above, table, row);
}

function makeLeaf(rows: readonly number[], labels: Uint8Array, weights: readonly number[]): Node {
  const totals = classWeights(rows, labels, weights);
  // The first of equals, whatever the rounding of their sums.
  const most = Math.max(...totals) - ROUNDING;
  return { kind: 'leaf', label: totals.findIndex((weight) => weight >= most) };
}

function findBestSplit(
  table: FeatureTable,
  labels: Uint8Array,
  rows: readonly number[],
  weights: readonly number[],
): Split | null {
  const total = classWeights(rows, labels, weights);
  const impurity = weightedGini(total);
  let best: Split | null = null;
  for (let feature = 0; feature < table.width; feature++) {
    const sorted = [...rows].sort(
      (a, b) => valueAt(table, a, feature) - valueAt(table, b, feature),
    );
    const below = new Array<number>(weights.length).fill(0);
    for (let i = 0; i + 1 < sorted.length; i++) {
      const label = labels[sorted[i] as number] as number;
      below[label] = (below[label] as number) + (weights[label] as number);
      const value = valueAt(table, sorted[i] as number, feature);
      const next = valueAt(table, sorted[i + 1] as number, feature);
      const isLarge = i + 1 >= MIN_LEAF_IMAGES && sorted.length - i - 1 >= MIN_LEAF_IMAGES;
      if (value === next || !isLarge) continue;
      const above = total.map((weight, c) => weight - (below[c] as number));
      const gain = impurity - weightedGini(below) - weightedGini(above);
      if (gain > (best?.gain ?? ROUNDING)) best = { feature, threshold: (value + next) / 2, gain };
    }
  }
  return best;
}

/** Gini impurity times the weight of the node. */
function weightedGini(classTotals: readonly number[]): number {
  const total = sum(classTotals);
  return total > 0 ? total - sum(classTotals.map((weight) => weight ** 2)) / total : 0;
}

function classWeights(rows: readonly number[], labels: Uint8Array, weights: readonly number[]) {
  const totals = new Array<number>(weights.length).fill(0);
  for (const row of rows) {
    const label = labels[row] as number;
    totals[label] = (totals[label] as number) + (weights[label] as number);
  }
  return totals;
}

function valueAt({ values, width }: FeatureTable, row: number, feature: number): number {
  return values[row * width + feature] as number;
}
