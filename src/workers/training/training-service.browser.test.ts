import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { lcg } from '../../domain/testing/lcg';
import { ARTICLE_RECIPE, type Recipe } from '../../domain/training/recipe';
import { createTrainingService } from './training-service';

const LABELS = Uint8Array.from({ length: 13 }, (_, index) => index % 3);
const PIXELS = Uint8Array.from(lcg(13 * PIXELS_PER_IMAGE, 51), (value) => value * 256);
const ALL = Int32Array.from(LABELS, (_, index) => index);
/** The article's layers with fewer units in the first; batches of 5, the last one of each epoch 3. */
const RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  layers: ARTICLE_RECIPE.layers.map((layer, index) =>
    layer.kind === 'dense' && index === 0 ? { ...layer, units: 4 } : layer,
  ),
  oversampling: 'none',
  batchSize: 5,
  epochs: 2,
};

describe.each(['webgl', 'wasm'] as const)('training on %s', (backend) => {
  // Compiling the shaders takes seconds where WebGL is drawn by a busy processor.
  it(
    'gives the same run again, and keeps the tensors of one network only',
    { timeout: 60_000 },
    async () => {
      const service = createTrainingService();
      expect(await service.start(backend)).toMatchObject({ ok: true, value: { backend } });
      await service.loadDataset(PIXELS, LABELS);
      const before = tf.memory().numTensors;
      const runs = [];
      for (let run = 0; run < 2; run++) {
        const request = { recipe: RECIPE, trainIndices: ALL, validationIndices: ALL };
        const result = await service.train(request, () => undefined);
        if (!result.ok) throw new Error(result.error.code);
        const { history, weights } = result.value;
        const figures = history.map(({ loss, accuracy, valLoss }) => [loss, accuracy, valLoss]);
        runs.push({ figures, weights, tensors: tf.memory().numTensors - before });
      }
      expect(runs[1]).toEqual(runs[0]);
      // Four dense layers of kernel, bias and their velocities.
      expect(runs[0]?.tensors).toBe(16);
      expect(runs[0]?.figures).toHaveLength(2);
      expect(runs[0]?.figures.flat().every(Number.isFinite)).toBe(true);
    },
  );
});
