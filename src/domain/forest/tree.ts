/** Stands for the feature of a leaf, which asks for none. */
export const LEAF = -1;

/**
 * A classification tree as flat arrays, so that it crosses threads without a copy. Node 0 is the
 * root; what lies below a split, the node of the smaller values, is always the next node.
 */
export interface Tree {
  /** Int32Array [nodes]: the feature a split asks about; `LEAF` in a leaf. */
  feature: Int32Array<ArrayBuffer>;
  /** Uint8Array [nodes]: values up to it go to the next node, larger ones to `above`. */
  threshold: Uint8Array<ArrayBuffer>;
  /** Int32Array [nodes]: the node of the larger values; 0 in a leaf. */
  above: Int32Array<ArrayBuffer>;
  /** Uint32Array [nodes, classes]: drawn training images by class, repeats counted. */
  counts: Uint32Array<ArrayBuffer>;
}

export function classCountOf({ feature, counts }: Tree): number {
  return counts.length / feature.length;
}

/** The buffers of a tree, for handing it to another thread. */
export function buffersOfTree({ feature, threshold, above, counts }: Tree): ArrayBuffer[] {
  return [feature.buffer, threshold.buffer, above.buffer, counts.buffer];
}
