import { createRandom } from '../random';
import { oversampleByIndex } from '../training/epoch-order';
import { bootstrapWeights } from './bootstrap';
import type { ForestOptions } from './forest-options';
import { growTree } from './grow-tree';
import { createSplitSearch } from './split-search';
import type { TrainingImages } from './training-images';
import type { Tree } from './tree';

/** Positions of the images that each tree draws from: all of them, some repeatedly if oversampled. */
export function imagesToDrawFrom(
  { images, labels }: Pick<TrainingImages, 'images' | 'labels'>,
  { oversampling, seed }: Pick<ForestOptions, 'oversampling' | 'seed'>,
): Int32Array<ArrayBuffer> {
  const all = new Int32Array(images).map((_, position) => position);
  return oversampling === 'none' ? all : oversampleByIndex(all, labels, seed);
}

/**
 * Grows one tree of a random forest (Breiman 2001). It depends on the images, the options and its
 * number alone, so any number of threads grows the same forest.
 *
 * @param drawnFrom from `imagesToDrawFrom`
 * @param number counted from 0
 */
export function growForestTree(
  training: TrainingImages,
  drawnFrom: Int32Array,
  { seed, maxDepth, minLeafImages, pixelsPerSplit }: ForestOptions,
  number: number,
): Tree {
  const drawing = createRandom(seed, `forest/${number}/bootstrap`);
  const splitting = createRandom(seed, `forest/${number}/splits`);
  const weights = bootstrapWeights(drawnFrom, training.images, drawing);
  const rules = { featuresPerSplit: pixelsPerSplit, minLeafImages };
  const findSplit = createSplitSearch(training, weights, rules, splitting);
  return growTree(training, weights, { maxDepth, minLeafImages }, findSplit);
}
