import type { Forest } from './forest';
import { classCountOf, LEAF } from './tree';

/**
 * Whether every walk through a forest ends in a leaf with images in it, which one that was grown does
 * and one that somebody else packed may not: a node leads only to later nodes of its own tree.
 *
 * @param features how many there are to ask about
 * @returns the first array that is wrong; null where none is
 */
export function findUnsoundArray(forest: Forest, features: number): keyof Forest | null {
  const { roots, feature } = forest;
  if (roots.length === 0 || roots[0] !== 0) return 'roots';
  for (const [tree, root] of roots.entries()) {
    const end = roots[tree + 1] ?? feature.length;
    if (root >= end) return 'roots';
    for (let node = root; node < end; node++) {
      const unsound = findUnsoundNode(forest, node, end, features);
      if (unsound !== null) return unsound;
    }
  }
  return null;
}

function findUnsoundNode(
  forest: Forest,
  node: number,
  end: number,
  features: number,
): keyof Forest | null {
  const { feature, above, counts } = forest;
  const classCount = classCountOf(forest);
  const asked = feature[node] as number;
  if (asked < LEAF || asked >= features) return 'feature';
  const own = counts.subarray(node * classCount, (node + 1) * classCount);
  if (own.every((count) => count === 0)) return 'counts';
  if (asked === LEAF) return null;
  // The smaller values lead to the next node, so there must be one.
  if (node + 1 >= end) return 'feature';
  const next = above[node] as number;
  return next > node && next < end ? null : 'above';
}
