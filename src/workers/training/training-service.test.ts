import * as tf from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { classifyWithModel } from '../../domain/model/model';
import { lcg } from '../../domain/testing/lcg';
import type { EpochRecord } from '../../domain/training/history';
import { networkOfRecipe, type LayerWeights } from '../../domain/training/network-shape';
import { ARTICLE_RECIPE, type Recipe } from '../../domain/training/recipe';
import { readInPieces } from '../shared/testing/read-in-pieces';
import type { TrainingEvent, TrainingOutcome, TrainingService } from './protocol';
import { plainLoss, toPlain } from './testing/plain-network';
import { startInNode } from './testing/start-in-node';
import { createTrainingService } from './training-service';

beforeAll(() => startInNode('wasm'));

/** 20 images of noise, each brighter in the third of the picture that its class has. */
const LABELS = Uint8Array.from({ length: 20 }, (_, index) => index % 3);
const PIXELS = Uint8Array.from(lcg(20 * PIXELS_PER_IMAGE, 41), (value, at) => {
  const third = Math.floor((3 * (at % PIXELS_PER_IMAGE)) / PIXELS_PER_IMAGE);
  return value * 150 + (third === LABELS[Math.floor(at / PIXELS_PER_IMAGE)] ? 100 : 0);
});
const TRAIN = Int32Array.from({ length: 14 }, (_, index) => index);
const VALIDATION = Int32Array.of(14, 15, 16, 17, 18, 19);

/** Batches of 5 of 14 images: the last has 4. */
const RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  seed: 3,
  oversampling: 'none',
  layers: [
    { kind: 'dropout', rate: 0.1 },
    { kind: 'dense', units: 6, activation: 'softsign', initializer: 'glorotNormal', l2: 0.005 },
    { kind: 'dropout', rate: 0.3 },
  ],
  batchSize: 5,
  epochs: 3,
};

async function loadedService(): Promise<TrainingService> {
  const service = createTrainingService();
  await service.loadDataset({ classes: ARTICLE_CLASSES, labels: LABELS }, readInPieces(PIXELS));
  return service;
}

interface TrainingRun {
  outcome: TrainingOutcome;
  events: TrainingEvent[];
}

async function train(
  service: TrainingService,
  change: Partial<Recipe> = {},
  onEvent: (event: TrainingEvent) => void = () => undefined,
  validationIndices = VALIDATION,
): Promise<TrainingRun> {
  const events: TrainingEvent[] = [];
  const recipe = { ...RECIPE, ...change };
  const request = { recipe, trainIndices: TRAIN, validationIndices, from: null };
  const result = await service.train(request, (event) => {
    events.push(event);
    onEvent(event);
  });
  if (!result.ok) throw new Error(result.error.code);
  return { outcome: result.value, events };
}

/** The figures of a history without its times, which no two runs share. */
function figuresOf(history: readonly EpochRecord[]) {
  return history.map(({ elapsedMs: _, ...figures }) => figures);
}

async function trainAlone(change: Partial<Recipe> = {}, validationIndices = VALIDATION) {
  return (await train(await loadedService(), change, undefined, validationIndices)).outcome;
}

describe('a training run', () => {
  it('has a record an epoch and reports each as it ends', async () => {
    const { outcome, events } = await train(await loadedService());
    expect(outcome.status).toBe('completed');
    expect(outcome.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    const records = events.flatMap((event) => (event.kind === 'epoch' ? [event.record] : []));
    expect(records).toEqual(outcome.history);
    for (const { accuracy, valAccuracy } of outcome.history) {
      // 14 and 6 images: the shares are whole numbers of them.
      expect(accuracy * 14).toBeCloseTo(Math.round(accuracy * 14), 4);
      expect((valAccuracy ?? NaN) * 6).toBeCloseTo(Math.round((valAccuracy ?? NaN) * 6), 4);
    }
  });

  it('has weights of the shape of the recipe', async () => {
    const { weights } = await trainAlone();
    expect(weights.map(({ kernel, bias }) => [kernel.length, bias.length])).toEqual([
      [PIXELS_PER_IMAGE * 6, 6],
      [6 * 3, 3],
    ]);
  });

  it('repeats itself to the last digit for the same seed', async () => {
    const [one, two] = [await trainAlone(), await trainAlone()];
    expect(figuresOf(one.history)).toEqual(figuresOf(two.history));
    expect(one.weights).toEqual(two.weights);
  });

  it('is another for another seed', async () => {
    const [one, two] = [await trainAlone(), await trainAlone({ seed: 4 })];
    expect(figuresOf(one.history)).not.toEqual(figuresOf(two.history));
  });

  it('does not depend on the runs before it', async () => {
    const service = await loadedService();
    await train(service, { seed: 9 });
    const { outcome } = await train(service);
    expect(figuresOf(outcome.history)).toEqual(figuresOf((await trainAlone()).history));
  });

  it('learns what is easy to tell apart', async () => {
    const { history } = await trainAlone({
      layers: [],
      oversampling: 'duplicate',
      optimizer: optimizer(0.001, 0.8),
      epochs: 10,
    });
    expect(history.at(-1)?.accuracy).toBe(1);
    expect(history.at(-1)?.valAccuracy).toBe(1);
  });

  it('drops other values in every epoch', async () => {
    const service = await loadedService();
    const recipe = { ...RECIPE, optimizer: optimizer(0, 0), epochs: 4 };
    // One image, and a network that does not move: only the masks can make a difference.
    const indices = { trainIndices: Int32Array.of(0), validationIndices: new Int32Array() };
    const request = { recipe, ...indices, from: null };
    const result = await service.train(request, () => undefined);
    const losses = result.ok ? result.value.history.map(({ loss }) => loss) : [];
    expect(new Set(losses).size).toBe(4);
  });

  it('validates on nothing when there is nothing to validate on', async () => {
    const service = await loadedService();
    const { outcome } = await train(service, {}, undefined, new Int32Array());
    expect(outcome.history.map(({ valLoss, valAccuracy }) => [valLoss, valAccuracy])).toEqual(
      new Array(3).fill([null, null]),
    );
  });

  it('is not changed by being validated', async () => {
    const service = await loadedService();
    const { outcome } = await train(service, {}, undefined, new Int32Array());
    expect(outcome.weights).toEqual((await trainAlone()).weights);
  });
});

function optimizer(learningRate: number, momentum: number): Recipe['optimizer'] {
  return { kind: 'sgd', learningRate, momentum };
}

describe('the figures of an epoch', () => {
  /** Nothing moves and nothing is dropped, so that every batch meets the same network. */
  const STILL: Partial<Recipe> = {
    optimizer: optimizer(0, 0),
    layers: RECIPE.layers.filter(({ kind }) => kind === 'dense'),
    epochs: 1,
  };

  /** Loss of these images by the formulas, in double precision. */
  function lossOf(indices: Int32Array, weights: readonly LayerWeights[]): number {
    const spec = networkOfRecipe({ ...RECIPE, ...STILL }, PIXELS_PER_IMAGE, 3);
    const inputs = Array.from(indices, (index) => {
      const start = index * PIXELS_PER_IMAGE;
      return Array.from(PIXELS.subarray(start, start + PIXELS_PER_IMAGE), (level) => level / 255);
    });
    const labels = Array.from(indices, (index) => LABELS[index] ?? NaN);
    return plainLoss(spec, toPlain(spec, weights), inputs, labels);
  }

  it('are means over the images, however they fall into batches', async () => {
    for (const batchSize of [1, 5, 13, 14, 1000]) {
      const { history, weights } = await trainAlone({ ...STILL, batchSize });
      expect(history[0]?.loss).toBeCloseTo(lossOf(TRAIN, weights), 4);
      expect(history[0]?.valLoss).toBeCloseTo(lossOf(VALIDATION, weights), 4);
    }
  });

  it('count the images whose class is the most probable', async () => {
    const service = await loadedService();
    const { outcome } = await train(service, STILL);
    const result = await service.classifyDataset(TRAIN);
    const probabilities = result.ok ? result.value : new Float32Array();
    const hits = Array.from(TRAIN).filter((index, row) => {
      const of = probabilities.subarray(row * 3, row * 3 + 3);
      return of.indexOf(Math.max(...of)) === LABELS[index];
    });
    expect(outcome.history[0]?.accuracy).toBeCloseTo(hits.length / 14, 6);
  });
});

describe('classification', () => {
  it('gives probabilities, those of the model in plain code for the same pixels', async () => {
    const service = await loadedService();
    const { outcome } = await train(service, { pixelScaling: 'signed' });
    const ofDataset = await service.classifyDataset(Int32Array.of(19, 0));
    if (!ofDataset.ok) throw new Error(ofDataset.error.code);
    const [first, second] = [ofDataset.value.slice(0, 3), ofDataset.value.slice(3)];
    for (const probabilities of [first, second]) {
      expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
      expect(Math.min(...probabilities)).toBeGreaterThan(0);
    }
    const pixels = PIXELS.slice(19 * PIXELS_PER_IMAGE);
    const recipe = { ...RECIPE, pixelScaling: 'signed' } as const;
    const { weights } = outcome;
    classifyWithModel({ kind: 'network', recipe, weights }, pixels).forEach((probability, at) => {
      // One is in single precision.
      expect(probability).toBeCloseTo(first[at] ?? NaN, 5);
    });
  });

  it('gives nothing for no images', async () => {
    const service = await loadedService();
    await train(service, { epochs: 1 });
    const none = { ok: true, value: new Float32Array() };
    expect(await service.classifyDataset(new Int32Array())).toEqual(none);
  });

  it('takes more images than one forward pass, in their order', async () => {
    const service = await loadedService();
    await train(service, { epochs: 1 });
    const many = Int32Array.from({ length: 300 }, (_, index) => index % 20);
    const result = await service.classifyDataset(many);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value).toHaveLength(900);
    for (let at = 60; at < 900; at++) {
      expect(result.value[at]).toBeCloseTo(result.value[at - 60] ?? NaN, 5);
    }
  });

  it('fails before the first training', async () => {
    const service = await loadedService();
    const failed = {
      ok: false,
      error: { code: 'training/failed', detail: 'no network is trained yet' },
    };
    expect(await service.classifyDataset(Int32Array.of(0))).toEqual(failed);
  });
});

it('training fails without a data set', async () => {
  const indices = { trainIndices: TRAIN, validationIndices: VALIDATION };
  const request = { recipe: RECIPE, ...indices, from: null };
  expect(await createTrainingService().train(request, () => undefined)).toEqual({
    ok: false,
    error: { code: 'training/failed', detail: 'no data set is loaded' },
  });
});

describe('a stop', () => {
  const untilEpoch = (service: TrainingService, epoch: number) => (event: TrainingEvent) => {
    if (event.kind === 'epoch' && event.record.epoch === epoch) void service.stop();
  };

  it('between epochs keeps what is trained so far', async () => {
    const service = await loadedService();
    const { outcome } = await train(service, { epochs: 50 }, untilEpoch(service, 2));
    const twoEpochs = await trainAlone({ epochs: 2 });
    expect(outcome.status).toBe('stopped');
    expect(figuresOf(outcome.history)).toEqual(figuresOf(twoEpochs.history));
    expect(outcome.weights).toEqual(twoEpochs.weights);
    expect(await service.classifyDataset(TRAIN)).toMatchObject({ ok: true });
  });

  it('within the first epoch leaves a network and no record', async () => {
    const service = await loadedService();
    const running = train(service);
    await service.stop();
    const { outcome, events } = await running;
    expect(outcome).toMatchObject({ status: 'stopped', history: [] });
    expect(events).toEqual([]);
    const result = await service.classifyDataset(Int32Array.of(0));
    const total = result.ok ? result.value.reduce((sum, value) => sum + value, 0) : NaN;
    expect(total).toBeCloseTo(1, 5);
  });

  it('after the last epoch changes nothing', async () => {
    const service = await loadedService();
    const { outcome } = await train(service, {}, untilEpoch(service, 3));
    expect(outcome.status).toBe('completed');
    expect(outcome.history).toHaveLength(3);
  });

  it('does not reach the next run', async () => {
    const service = await loadedService();
    await train(service, {}, untilEpoch(service, 1));
    await service.stop();
    expect((await train(service)).outcome.status).toBe('completed');
  });

  it('is nothing before the first run', async () => {
    const service = await loadedService();
    await service.stop();
    await service.pause();
    await service.resume();
    expect((await train(service)).outcome.status).toBe('completed');
  });
});

describe('a pause', () => {
  /** Lets a paused run come to rest: it yields every 30 ms at the latest. */
  const rest = () => new Promise((resolve) => setTimeout(resolve, 100));

  /** Trains and pauses with the first epoch, whenever a busy machine comes to it. */
  async function pausedAfterFirstEpoch(service: TrainingService) {
    const seen: number[] = [];
    let pause = (): void => undefined;
    const paused = new Promise<void>((resolve) => {
      pause = () => {
        void service.pause();
        resolve();
      };
    });
    const running = train(service, {}, (event) => {
      if (event.kind !== 'epoch') return;
      seen.push(event.record.epoch);
      if (event.record.epoch === 1) pause();
    });
    await paused;
    await rest();
    return { seen, running };
  }

  it('holds the run, which then gives what it would have given', async () => {
    const service = await loadedService();
    const { seen, running } = await pausedAfterFirstEpoch(service);
    expect(seen).toEqual([1]);
    await service.resume();
    const { outcome } = await running;
    const uninterrupted = await trainAlone();
    expect(outcome.status).toBe('completed');
    expect(figuresOf(outcome.history)).toEqual(figuresOf(uninterrupted.history));
    expect(outcome.weights).toEqual(uninterrupted.weights);
  });

  it('ends with a stop', async () => {
    const service = await loadedService();
    const { running } = await pausedAfterFirstEpoch(service);
    await service.stop();
    expect((await running).outcome).toMatchObject({ status: 'stopped' });
  });
});

describe('a run that diverges', () => {
  /** Linear layers on unscaled pixels: each step multiplies the weights by far more than 1. */
  const WILD: Recipe = {
    ...RECIPE,
    pixelScaling: 'none',
    layers: [{ kind: 'dense', units: 4, activation: 'linear', initializer: 'heNormal', l2: 1 }],
    optimizer: optimizer(10, 0.999),
    // One step an epoch, so that the first epoch is over before anything can go wrong.
    batchSize: 14,
    epochs: 60,
  };

  it('ends with the epoch it diverged in and keeps the weights of the one before', async () => {
    const service = await loadedService();
    const { outcome, events } = await train(service, WILD, undefined, new Int32Array());
    const epochs = events.filter(({ kind }) => kind === 'epoch').length;
    expect(epochs).toBeGreaterThan(0);
    expect(epochs).toBeLessThan(60);
    expect(outcome).toMatchObject({ status: 'diverged', keptEpoch: epochs });
    expect(outcome.history).toHaveLength(epochs);
    const good = await trainAlone({ ...WILD, epochs }, new Int32Array());
    expect(good.status).toBe('completed');
    expect(outcome.weights).toEqual(good.weights);
    expect(await service.classifyDataset(TRAIN)).toMatchObject({ ok: true });
  });

  it('never comes back with weights that are no numbers, whatever its last step was', async () => {
    const service = await loadedService();
    const statuses: string[] = [];
    for (let epochs = 1; epochs <= 8; epochs++) {
      const { outcome } = await train(service, { ...WILD, epochs }, undefined, new Int32Array());
      statuses.push(outcome.status);
      for (const { kernel, bias } of outcome.weights) {
        expect([...kernel, ...bias].every(Number.isFinite)).toBe(true);
      }
    }
    // Short runs end before the overflow, long ones in it.
    expect(statuses.at(0)).toBe('completed');
    expect(statuses.at(-1)).toBe('diverged');
  });

  it('fails when no epoch was good, and leaves no network to classify with', async () => {
    const service = await loadedService();
    await train(service, { epochs: 1 });
    const tensors = tf.memory().numTensors;
    // Batches of 1: the weights have grown without bound before the first epoch is over.
    const recipe = { ...WILD, batchSize: 1 };
    const indices = { trainIndices: TRAIN, validationIndices: VALIDATION };
    const request = { recipe, ...indices, from: null };
    expect(await service.train(request, () => undefined)).toEqual({
      ok: false,
      error: { code: 'training/diverged', epoch: 1, keptEpoch: null },
    });
    expect(await service.classifyDataset(TRAIN)).toMatchObject({
      error: { code: 'training/failed', detail: 'no network is trained yet' },
    });
    // Kernels, biases and velocities of the two layers of the network before, which is gone.
    expect(tf.memory().numTensors).toBe(tensors - 8);
  });
});

it('keeps the tensors of one network only, run after run', async () => {
  const service = await loadedService();
  const before = tf.memory().numTensors;
  const counts: number[] = [];
  for (const seed of [1, 2, 3]) {
    await train(service, { seed });
    await service.classifyDataset(TRAIN);
    counts.push(tf.memory().numTensors - before);
  }
  // Two dense layers of kernel, bias and their velocities.
  expect(counts).toEqual([8, 8, 8]);
});
