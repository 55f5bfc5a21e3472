import { describe, expect, it } from 'vitest';
import { classifyWithForest, joinTrees } from '../../domain/forest/forest';
import { DEFAULT_FOREST_OPTIONS } from '../../domain/forest/forest-options';
import { growForestTree, imagesToDrawFrom } from '../../domain/forest/grow-forest-tree';
import { emptyTrainingImages, setImages } from '../../domain/forest/training-images';
import { createRandom } from '../../domain/random';
import { ok } from '../../domain/result';
import { datasetOf } from '../../domain/testing/dataset';
import { withGrownForest, type ForestProgress, type ForestRequest } from './forest-pool';

const PIXELS = 10_000;
const draw = createRandom(1, 'pixels');
const dataset = datasetOf(
  Array.from({ length: 20 }, () => ({
    pixels: Uint8Array.from({ length: PIXELS }, () => Math.floor(draw() * 256)),
  })),
);
/** Not all of them, and not from the first on. */
const trainIndices = Int32Array.from({ length: 14 }, (_, row) => row + 3);
const options = { ...DEFAULT_FOREST_OPTIONS, trees: 7 };
const request: ForestRequest = { dataset, trainIndices, options, workers: 2 };

function rowsOf(indices: Int32Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    Array.from(indices, (index) => [
      ...dataset.pixels.subarray(index * PIXELS, (index + 1) * PIXELS),
    ]).flat(),
  );
}

function forestInOneGo() {
  const training = emptyTrainingImages(dataset.labels.slice(3, 17), PIXELS, 3);
  setImages(training, 0, rowsOf(trainIndices));
  const drawnFrom = imagesToDrawFrom(training, options);
  return joinTrees(
    Array.from({ length: options.trees }, (_, number) =>
      growForestTree(training, drawnFrom, options, number),
    ),
  );
}

describe('withGrownForest', () => {
  it.each([1, 2, 5])('grows the same forest with %i workers as in one go', async (workers) => {
    const progress: ForestProgress[] = [];
    const asked = Int32Array.of(19, 0, 5);
    const grown = await withGrownForest(
      { ...request, workers },
      new AbortController().signal,
      (report) => progress.push(report),
      async (pool) => {
        const probabilities = await pool.classify(asked);
        return probabilities.ok
          ? ok({ forest: pool.forest, probabilities: probabilities.value })
          : probabilities;
      },
    );
    const forest = forestInOneGo();
    const probabilities = classifyWithForest(forest, rowsOf(asked), PIXELS);
    expect(grown).toEqual({ ok: true, value: { forest, probabilities } });
    expect(progress.map(({ phase }) => phase)).toEqual([
      'loading',
      ...new Array<string>(options.trees).fill('growing'),
    ]);
    expect(progress.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('ends with an error, and without asking the forest, when it is aborted', async () => {
    const controller = new AbortController();
    const grown = await withGrownForest(
      { ...request, options: { ...options, trees: 1000 } },
      controller.signal,
      ({ done }) => {
        if (done === 2) controller.abort();
      },
      () => Promise.reject(new Error('it was asked')),
    );
    expect(grown).toMatchObject({
      ok: false,
      error: { code: 'worker/crashed', service: 'forest' },
    });
  });
});
