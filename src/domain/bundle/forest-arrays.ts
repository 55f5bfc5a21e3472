import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import type { Forest } from '../forest/forest';
import { findUnsoundArray } from '../forest/sound-forest';
import { classCountOf } from '../forest/tree';
import { decodeNpy, encodeNpy } from '../numpy/npy';
import { fail, ok, type Result } from '../result';
import type { BundleFile } from './bundle-file';

export interface ForestSize {
  trees: number;
  nodes: number;
  classCount: number;
}

const ARRAYS = ['roots', 'feature', 'threshold', 'above', 'counts'] as const;

/** Where the arrays of a forest lie in its bundle. */
export const FOREST_ARRAY_PATHS: readonly string[] = ARRAYS.map(pathOf);

/** The arrays of a forest as NumPy files. */
export function encodeForest(forest: Forest): BundleFile[] {
  const size = {
    trees: forest.roots.length,
    nodes: forest.feature.length,
    classCount: classCountOf(forest),
  };
  return ARRAYS.map((name) => ({
    path: pathOf(name),
    content: encodeNpy(forest[name], shapeOf(name, size)),
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
  const bytes = (name: keyof Forest) => bytesOf(pathOf(name));
  const shape = (name: keyof Forest) => shapeOf(name, size);
  const roots = decodeNpy(bytes('roots'), shape('roots'), Int32Array);
  if (!roots) return fail(pathOf('roots'));
  const feature = decodeNpy(bytes('feature'), shape('feature'), Int32Array);
  if (!feature) return fail(pathOf('feature'));
  const threshold = decodeNpy(bytes('threshold'), shape('threshold'), Uint8Array);
  if (!threshold) return fail(pathOf('threshold'));
  const above = decodeNpy(bytes('above'), shape('above'), Int32Array);
  if (!above) return fail(pathOf('above'));
  const counts = decodeNpy(bytes('counts'), shape('counts'), Uint32Array);
  if (!counts) return fail(pathOf('counts'));
  const forest = { roots, feature, threshold, above, counts };
  const unsound = findUnsoundArray(forest, PIXELS_PER_IMAGE);
  return unsound === null ? ok(forest) : fail(pathOf(unsound));
}

function shapeOf(name: keyof Forest, { trees, nodes, classCount }: ForestSize): number[] {
  if (name === 'roots') return [trees];
  return name === 'counts' ? [nodes, classCount] : [nodes];
}

function pathOf(name: keyof Forest): string {
  return `model/${name}.npy`;
}
