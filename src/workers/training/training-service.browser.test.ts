import * as tf from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { lcg } from '../../domain/testing/lcg';
import type { Backend } from '../../domain/training/backend';
import { ARTICLE_RECIPE, type Recipe } from '../../domain/training/recipe';
import { readInPieces } from '../shared/testing/read-in-pieces';
import { createTrainingService } from './training-service';

/** Shaders are compiled by a processor that may be busy. */
const WAIT_MS = 120_000;
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

/** Every option at once. */
const OPTIONS: Partial<Recipe> = {
  pixelScaling: 'signed',
  layers: [{ kind: 'dropout', rate: 0.2 }, ...RECIPE.layers],
  schedule: { kind: 'cosine' },
  augmentation: { shift: 0.1, scale: 0.1, flip: true, brightness: 0.1, contrast: 0.2 },
  weightAveraging: { decay: 0.9 },
  keptEpoch: 'best-validation',
};

async function startedService(backend: Backend, checkpointIntervalMs?: number) {
  const service = createTrainingService(checkpointIntervalMs);
  expect(await service.start(backend, null)).toMatchObject({ ok: true, value: { backend } });
  await service.loadDataset({ classes: ARTICLE_CLASSES, labels: LABELS }, readInPieces(PIXELS));
  return service;
}

async function train(backend: Backend, change: Partial<Recipe> = {}) {
  const service = await startedService(backend);
  const indices = { trainIndices: ALL, validationIndices: ALL };
  const request = { recipe: { ...RECIPE, ...change }, ...indices, from: null };
  const result = await service.train(request, () => undefined);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { history, weights } = result.value;
  const figures = history.map(({ loss, accuracy, valLoss }) => [loss, accuracy, valLoss]);
  return { figures, weights };
}

describe.each(['webgl', 'wasm'] as const)('training on %s', (backend) => {
  it('gives the same run again, and keeps the tensors of one network only', async () => {
    await startedService(backend);
    const before = tf.memory().numTensors;
    const first = await train(backend);
    // Of the network that answers: four dense layers of kernel, bias and their velocities.
    expect(tf.memory().numTensors - before).toBe(16);
    expect(await train(backend)).toEqual(first);
    expect(first.figures).toHaveLength(2);
    expect(first.figures.flat().every(Number.isFinite)).toBe(true);
    const other = await train(backend, { seed: RECIPE.seed + 1 });
    expect(other.figures).not.toEqual(first.figures);
  });

  it.each<[string, Partial<Recipe>]>([
    ['the article', {}],
    ['every option', OPTIONS],
  ])('agrees with JavaScript to 1e-4: %s', async (_, change) => {
    const [here, reference] = [await train(backend, change), await train('cpu', change)];
    reference.figures.flat().forEach((figure, at) => {
      expect(Math.abs((here.figures.flat()[at] ?? NaN) / (figure ?? NaN) - 1)).toBeLessThan(1e-4);
    });
    reference.weights.forEach(({ kernel, bias }, layer) => {
      expect(largestDifference(here.weights[layer]?.kernel, kernel)).toBeLessThan(1e-4);
      expect(largestDifference(here.weights[layer]?.bias, bias)).toBeLessThan(1e-4);
    });
  });
});

function largestDifference(actual: Float32Array | undefined, expected: Float32Array): number {
  return Math.max(...Array.from(expected, (value, at) => Math.abs(value - (actual?.[at] ?? NaN))));
}

describe('memory of the graphics processor', () => {
  it('is after 50 epochs what it was after 2', async () => {
    // A checkpoint under way would be counted in.
    const service = await startedService('webgl', Infinity);
    const memoryAfter: tf.MemoryInfo[] = [];
    const request = {
      // The best epoch may be one more set of weights to keep from any epoch on.
      recipe: { ...RECIPE, ...OPTIONS, keptEpoch: 'last' as const, epochs: 50 },
      trainIndices: ALL,
      validationIndices: ALL,
      from: null,
    };
    const result = await service.train(request, (event) => {
      if (event.kind === 'epoch') memoryAfter[event.record.epoch] = { ...tf.memory() };
    });
    expect(result).toMatchObject({ ok: true, value: { status: 'completed' } });
    const { numTensors, numBytes, ...last } = memoryAfter[50] ?? tf.memory();
    const { numBytesInGPU } = last as Record<string, unknown>;
    expect(numBytesInGPU).toBeGreaterThan(0);
    expect(memoryAfter[2]).toMatchObject({ numTensors, numBytes, numBytesInGPU });
    // The weights of the last two epochs are kept: from the third on no texture is added either.
    expect(memoryAfter[3]).toEqual(memoryAfter[50]);
  });

  it('is after a training with checkpoints what it was after one without', async () => {
    const inUse = async (checkpointIntervalMs: number) => {
      const service = await startedService('webgl', checkpointIntervalMs);
      let checkpoints = 0;
      const recipe = { ...RECIPE, ...OPTIONS };
      const request = { recipe, trainIndices: ALL, validationIndices: ALL, from: null };
      const result = await service.train(request, ({ kind }) => {
        if (kind === 'checkpoint') checkpoints++;
      });
      expect(result.ok).toBe(true);
      const { numTensors, ...memory } = tf.memory();
      const { numBytesInGPU } = memory as Record<string, unknown>;
      return { checkpoints, numBytesInGPU, numTensors };
    };
    const before = tf.memory().numTensors;
    const without = await inUse(Infinity);
    const withThem = await inUse(0);
    expect(without.checkpoints).toBe(0);
    expect(withThem.checkpoints).toBeGreaterThan(0);
    // The network that answers is uploaded when it is first asked.
    expect([without.numBytesInGPU, withThem.numBytesInGPU]).toEqual([0, 0]);
    // Each leaves the network that answers: its tensors alone.
    expect(withThem.numTensors - without.numTensors).toBe(without.numTensors - before);
  });
});

describe('a pause', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('leaves the graphics processor alone', async () => {
    const service = await startedService('webgl');
    const draws = vi.spyOn(WebGL2RenderingContext.prototype, 'drawElements');
    const recipe = { ...RECIPE, epochs: 1000 };
    const request = { recipe, trainIndices: ALL, validationIndices: ALL, from: null };
    let epochs = 0;
    const training = service.train(request, ({ kind }) => {
      if (kind === 'epoch') epochs++;
    });
    await vi.waitUntil(() => epochs > 2, WAIT_MS);
    await service.pause();
    // The step under way may end.
    await ticks(50);
    const before = draws.mock.calls.length;
    expect(before).toBeGreaterThan(0);
    await ticks(50);
    expect(draws.mock.calls.length).toBe(before);
    await service.resume();
    await vi.waitUntil(() => draws.mock.calls.length > before, WAIT_MS);
    await service.stop();
    expect(await training).toMatchObject({ ok: true, value: { status: 'stopped' } });
  });
});

/** Turns of the event loop, in each of which a training would do a step or more. */
async function ticks(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setTimeout(resolve));
}
