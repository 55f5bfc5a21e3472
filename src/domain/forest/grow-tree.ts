import type { Split, SplitSearch } from './split-search';
import type { TrainingImages } from './training-images';
import { LEAF, type Tree } from './tree';

/** When a node stays a leaf, beside being of one class. */
export interface GrowthLimits {
  /** Splits from the root to a leaf at most; null for no limit. */
  maxDepth: number | null;
  minLeafImages: number;
}

/** A node that is still to be made. */
interface OpenNode {
  /** Its images are `rows[start]` to `rows[end - 1]`. */
  start: number;
  end: number;
  depth: number;
  /** The split whose larger values come here; null for the root and for what lies below. */
  aboveOf: number | null;
}

/**
 * Grows a classification tree by CART (Breiman et al. 1984): each node is split where the Gini
 * impurity falls most, until it is of one class, too small, too deep or cannot be split.
 *
 * @param weights Uint32Array [images], how often each image counts; 0 leaves it out, not all of them
 * @param findSplit made for the same images and weights
 */
export function growTree(
  training: TrainingImages,
  weights: Uint32Array,
  { maxDepth, minLeafImages }: GrowthLimits,
  findSplit: SplitSearch,
): Tree {
  const rows = Int32Array.from(weights.keys()).filter((row) => weights[row] !== 0);
  const movedAside = new Int32Array(rows.length);
  const feature: number[] = [];
  const threshold: number[] = [];
  const above: number[] = [];
  const counts: number[] = [];

  const open: OpenNode[] = [{ start: 0, end: rows.length, depth: 0, aboveOf: null }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { start, end, depth, aboveOf } = next;
    const node = feature.length;
    if (aboveOf !== null) above[aboveOf] = node;
    const rowsOfNode = rows.subarray(start, end);
    const byClass = countClasses(training, weights, rowsOfNode);
    const total = byClass.reduce((sum, count) => sum + count, 0);
    const isFinal = byClass.includes(total) || depth === maxDepth || total < 2 * minLeafImages;
    const split = isFinal ? null : findSplit(rowsOfNode, byClass);
    feature.push(split?.feature ?? LEAF);
    threshold.push(split?.threshold ?? 0);
    above.push(0);
    counts.push(...byClass);
    if (split === null) continue;
    const belowEnd = start + divideRows(training, split, rowsOfNode, movedAside);
    open.push({ start: belowEnd, end, depth: depth + 1, aboveOf: node });
    // Taken next, so that it becomes the node after this one.
    open.push({ start, end: belowEnd, depth: depth + 1, aboveOf: null });
  }
  return {
    feature: Int32Array.from(feature),
    threshold: Uint8Array.from(threshold),
    above: Int32Array.from(above),
    counts: Uint32Array.from(counts),
  };
}

function countClasses(
  { labels, classCount }: TrainingImages,
  weights: Uint32Array,
  rows: Int32Array,
): number[] {
  const byClass = new Array<number>(classCount).fill(0);
  for (const row of rows) {
    const label = labels[row] as number;
    byClass[label] = (byClass[label] as number) + (weights[row] as number);
  }
  return byClass;
}

/** Brings the images up to the threshold to the front, each side in its order; returns their number. */
function divideRows(
  { images, columns }: TrainingImages,
  { feature, threshold }: Split,
  rows: Int32Array,
  movedAside: Int32Array,
): number {
  const column = feature * images;
  let below = 0;
  let moved = 0;
  for (const row of rows) {
    if ((columns[column + row] as number) <= threshold) rows[below++] = row;
    else movedAside[moved++] = row;
  }
  rows.set(movedAside.subarray(0, moved), below);
  return below;
}
