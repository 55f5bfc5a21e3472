import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { lcg } from '../../../domain/testing/lcg';
import { initialWeights, networkOfRecipe } from '../../../domain/training/network-shape';
import { ARTICLE_RECIPE, type Recipe } from '../../../domain/training/recipe';
import { chooseBackend } from '../choose-backend';
import { createTrainer } from '../create-trainer';
import { startTrainer } from '../start-trainer';
import { interruptedRun, uninterruptedRun } from '../testing/small-run';
import { validationRun } from '../testing/validation-run';
import type { Trainer } from '../trainer';

const IMAGES = 9;
const DATASET = {
  pixels: Uint8Array.from(lcg(IMAGES * PIXELS_PER_IMAGE, 61), (value) => value * 256),
  labels: Uint8Array.from({ length: IMAGES }, (_, index) => index % 3),
  classCount: 3,
};
const RECIPE: Recipe = { ...ARTICLE_RECIPE, batchSize: 4 };

beforeAll(async () => {
  expect(await chooseBackend('webgl')).toMatchObject({ ok: true });
});

beforeEach(async () => {
  await tf.setBackend('webgl');
});

afterEach(() => {
  vi.restoreAllMocks();
});

function create(recipe = RECIPE) {
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, 3);
  return createTrainer(DATASET, recipe, spec, initialWeights(spec, recipe.seed));
}

/** Two steps on images in a jumbled order. */
async function trainTwoSteps(trainer: Trainer) {
  trainer.beginEpoch(Int32Array.of(8, 0, 3, 5, 1, 7, 2));
  trainer.trainBatch({ start: 0, rows: 4, step: 0, learningRate: 0.01 });
  trainer.trainBatch({ start: 4, rows: 3, step: 1, learningRate: 0.01 });
  const state = await trainer.readState();
  trainer.dispose();
  return state;
}

/** As a device whose textures are at most so long on either side. */
function limitTextures(size: number): void {
  const getNumber = tf.env().getNumber.bind(tf.env());
  vi.spyOn(tf.env(), 'getNumber').mockImplementation((flag) =>
    flag === 'WEBGL_MAX_TEXTURE_SIZE' ? size : getNumber(flag),
  );
}

describe('an interrupted run on WebGL', () => {
  it.each([4, 6])('goes on after %i steps as if it had not been', async (steps) => {
    expect(await interruptedRun(steps)).toEqual(await uninterruptedRun());
  });
});

describe('the matrix told after the last epoch on WebGL', () => {
  it.each([2, 3, 5, 12])('is that of the answers, for %i classes', async (classCount) => {
    const { told, answered } = await validationRun(classCount);
    expect(told).toHaveLength(4);
    expect(told[3]).toEqual(answered);
  });
});

describe('what a step asks of WebGL', () => {
  it("is at most 30 draws, no upload and no readback with the article's recipe", async () => {
    const { trainer } = create();
    trainer.beginEpoch(Int32Array.of(8, 0, 3, 5, 1, 7, 2));
    // The first step uploads weights and order.
    trainer.trainBatch({ start: 0, rows: 4, step: 0, learningRate: 0.01 });
    const { prototype } = WebGL2RenderingContext;
    const draws = vi.spyOn(prototype, 'drawElements');
    const others = (['drawArrays', 'texImage2D', 'texSubImage2D', 'readPixels'] as const).map(
      (method) => vi.spyOn(prototype, method),
    );
    trainer.trainBatch({ start: 4, rows: 3, step: 1, learningRate: 0.01 });
    expect(draws).toHaveBeenCalledTimes(20);
    for (const other of others) expect(other).not.toHaveBeenCalled();
    trainer.dispose();
  });
});

describe('a device that is too small', () => {
  it('for all images has each batch uploaded, and computes the same', async () => {
    const resident = create();
    expect(resident.limitation).toBeNull();
    const expected = await trainTwoSteps(resident.trainer);
    const limited = vi
      .spyOn(WebGL2RenderingContext.prototype, 'getError')
      .mockReturnValueOnce(WebGL2RenderingContext.OUT_OF_MEMORY);
    const { trainer, limitation } = create();
    expect(limited).toHaveBeenCalled();
    expect(limitation).toBe(
      'every batch is uploaded, because the graphics processor has no room for the images (error 1285)',
    );
    expect(await trainTwoSteps(trainer)).toEqual(expected);
  });

  it('for long matrices has them folded, and computes the same', async () => {
    const expected = await trainTwoSteps(create().trainer);
    limitTextures(4096);
    const folded = await trainTwoSteps(create().trainer);
    expected.weights.forEach(({ kernel }, layer) => {
      expect(folded.weights[layer]?.kernel).toEqual(kernel);
    });
  });

  it('for a single image cannot train', () => {
    limitTextures(2048);
    expect(() => create()).toThrow('its textures are too short for an image');
  });

  it('for anything gives way to the next backend with auto, and says so', async () => {
    const report = { backend: 'webgl', renderer: 'a small one', reason: 'measured' } as const;
    const started = { choice: 'auto', speeds: null, failed: [], report } as const;
    vi.spyOn(WebGL2RenderingContext.prototype, 'getError').mockReturnValue(
      WebGL2RenderingContext.OUT_OF_MEMORY,
    );
    const reports: unknown[] = [];
    const made = await startTrainer(started, create, (changed) => reports.push(changed));
    expect(made.ok).toBe(true);
    expect(tf.getBackend()).toBe('wasm');
    expect(reports).toEqual([
      {
        backend: 'wasm',
        renderer: 'WebAssembly with SIMD',
        reason: expect.stringContaining('webgl: the graphics processor has no room') as string,
      },
    ]);
    if (made.ok) made.value.dispose();
    await expect(
      startTrainer({ ...started, choice: 'webgl' }, failing, () => undefined),
    ).rejects.toThrow('no room');
  });
});

function failing(): never {
  throw new Error('no room');
}
