import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { ARTICLE_CLASSES } from '../../src/domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../src/domain/dataset/dataset';
import { bootstrapWeights } from '../../src/domain/forest/bootstrap';
import { DEFAULT_FOREST_OPTIONS } from '../../src/domain/forest/forest-options';
import { imagesToDrawFrom } from '../../src/domain/forest/grow-forest-tree';
import { growTree } from '../../src/domain/forest/grow-tree';
import { createSplitSearch } from '../../src/domain/forest/split-search';
import {
  emptyTrainingImages,
  setImages,
  type TrainingImages,
} from '../../src/domain/forest/training-images';
import type { Tree } from '../../src/domain/forest/tree';
import { createRandom } from '../../src/domain/random';
import { readNpz } from '../../src/workers/export/testing/read-npz';
import type { NaiveForest } from './forest-figures';
import { createNaiveSplitSearch } from './naive-split-search';

/** Both kinds of search take turns; what runs first has the compiler's work as well. */
const WARM_UP_TREES = 1;

/**
 * Grows the same trees of the default forest by counting levels and by sorting images.
 *
 * @param dataset the page's .npz
 * @throws where two trees differ
 */
export async function compareWithSorting(dataset: string, trees: number): Promise<NaiveForest> {
  const training = await readTrainingImages(dataset);
  const drawnFrom = imagesToDrawFrom(training, DEFAULT_FOREST_OPTIONS);
  const elapsed = { counting: 0, sorting: 0 };
  for (let number = 0; number < WARM_UP_TREES + trees; number++) {
    const weights = bootstrapWeights(
      drawnFrom,
      training.images,
      createRandom(number, 'bench/bootstrap'),
    );
    const counting = timeTree(training, weights, number, createSplitSearch);
    const sorting = timeTree(training, weights, number, createNaiveSplitSearch);
    if (!isDeepStrictEqual(counting.tree, sorting.tree)) {
      throw new Error(`Tree ${number} differs between counting and sorting.`);
    }
    if (number < WARM_UP_TREES) continue;
    elapsed.counting += counting.ms;
    elapsed.sorting += sorting.ms;
  }
  return {
    trees,
    countingMsPerTree: elapsed.counting / trees,
    sortingMsPerTree: elapsed.sorting / trees,
  };
}

function timeTree(
  training: TrainingImages,
  weights: Uint32Array,
  number: number,
  createSearch: typeof createSplitSearch,
): { tree: Tree; ms: number } {
  const { maxDepth, minLeafImages, pixelsPerSplit } = DEFAULT_FOREST_OPTIONS;
  const rules = { featuresPerSplit: pixelsPerSplit, minLeafImages };
  const start = performance.now();
  const findSplit = createSearch(training, weights, rules, createRandom(number, 'bench/splits'));
  const tree = growTree(training, weights, { maxDepth, minLeafImages }, findSplit);
  return { tree, ms: performance.now() - start };
}

async function readTrainingImages(dataset: string): Promise<TrainingImages> {
  const arrays = await readNpz(await readFile(dataset));
  const bytesOf = (name: string) => arrays[name]?.data ?? new Uint8Array();
  const training = emptyTrainingImages(
    bytesOf('y_train.npy'),
    PIXELS_PER_IMAGE,
    ARTICLE_CLASSES.length,
  );
  setImages(training, 0, bytesOf('x_train.npy'));
  return training;
}
