import { CLASS_COUNT } from '../dataset/classes';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import type { Forest } from '../forest/forest';
import { findUnsoundArray } from '../forest/sound-forest';
import { decodeNpy, encodeNpy, type IntegerArray } from '../numpy/npy';
import { fail, ok, type Result } from '../result';
import type { BundleFile } from './bundle-file';

/** How many trees and nodes a forest has. */
export interface ForestSize {
  trees: number;
  nodes: number;
}

/** Where the arrays of a forest lie in its bundle. */
export function forestPaths(): string[] {
  return Object.keys(emptyForest({ trees: 0, nodes: 0 })).map(pathOf);
}

/** The arrays of a forest as NumPy files. */
export function encodeForest(forest: Forest): BundleFile[] {
  const size = { trees: forest.roots.length, nodes: forest.feature.length };
  return arraysOf(forest).map(([name, values]) => ({
    path: pathOf(name),
    content: encodeNpy(values, shapeOf(name, size)),
  }));
}

/**
 * The way back. That every walk ends in a leaf is checked.
 *
 * @param bytesOf the file at a path
 * @returns the path of a file that is not as it must be, where there is one
 */
export function decodeForest(
  size: ForestSize,
  bytesOf: (path: string) => Uint8Array<ArrayBuffer>,
): Result<Forest, string> {
  const forest = emptyForest(size);
  for (const [name, values] of arraysOf(forest)) {
    const path = pathOf(name);
    if (decodeNpy(bytesOf(path), shapeOf(name, size), values) === null) return fail(path);
  }
  const unsound = findUnsoundArray(forest, PIXELS_PER_IMAGE);
  return unsound === null ? ok(forest) : fail(pathOf(unsound));
}

function emptyForest({ trees, nodes }: ForestSize): Forest {
  return {
    roots: new Int32Array(trees),
    feature: new Int32Array(nodes),
    threshold: new Uint8Array(nodes),
    above: new Int32Array(nodes),
    counts: new Uint32Array(nodes * CLASS_COUNT),
  };
}

function arraysOf({ roots, feature, threshold, above, counts }: Forest) {
  const arrays: [keyof Forest, IntegerArray][] = [
    ['roots', roots],
    ['feature', feature],
    ['threshold', threshold],
    ['above', above],
    ['counts', counts],
  ];
  return arrays;
}

function shapeOf(name: keyof Forest, { trees, nodes }: ForestSize): number[] {
  if (name === 'roots') return [trees];
  return name === 'counts' ? [nodes, CLASS_COUNT] : [nodes];
}

function pathOf(name: string): string {
  return `model/${name}.npy`;
}
