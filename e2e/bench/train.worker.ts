import * as tf from '@tensorflow/tfjs-core';
import { expose } from 'comlink';
import { ARTICLE_CLASSES } from '../../src/domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../src/domain/dataset/dataset';
import type { Backend } from '../../src/domain/training/backend';
import { initialWeights, networkOfRecipe } from '../../src/domain/training/network-shape';
import { ARTICLE_RECIPE, type Recipe } from '../../src/domain/training/recipe';
import { tryBackend } from '../../src/workers/training/choose-backend';
import { createTrainer } from '../../src/workers/training/create-trainer';
import type { LoadedDataset } from '../../src/workers/training/loaded-dataset';
import { RunControl } from '../../src/workers/training/run-control';
import { trainNetwork } from '../../src/workers/training/train-network';
import type { Trainer } from '../../src/workers/training/trainer';
import { countGlCalls } from './count-gl-calls';
import { fitData, fitEpoch, layersModel, setWeights } from './model-fit';
import type { FiftyEpochs, LossCurves, TrainBenchOptions, TrainFigures } from './train-figures';

export interface TrainBench {
  run(
    dataset: LoadedDataset,
    indices: { train: Int32Array<ArrayBuffer>; test: Int32Array<ArrayBuffer> },
    options: TrainBenchOptions,
    onPhase: (phase: string) => void,
  ): Promise<Omit<TrainFigures, 'train'> & { train: WorkerFigures }>;
}

type WorkerFigures = Omit<TrainFigures['train'], 'pytorchMsPerStep' | 'pytorchVersion'>;
type Indices = Parameters<TrainBench['run']>[1];

const SPEC = networkOfRecipe(ARTICLE_RECIPE, PIXELS_PER_IMAGE, ARTICLE_CLASSES.length);
const { batchSize: BATCH } = ARTICLE_RECIPE;

/** Steps of a timed turn; JavaScript takes seconds for one. */
const STEPS: Record<Backend, number> = { webgl: 20, wasm: 20, cpu: 2 };
const TURNS: Record<Backend, number> = { webgl: 4, wasm: 4, cpu: 2 };

/** Every option that costs something in a step. */
const OPTIONS: Partial<Recipe> = {
  augmentation: { shift: 0.1, scale: 0.1, flip: true, brightness: 0.1, contrast: 0.1 },
  weightAveraging: { decay: 0.998 },
};

const takeCalls = countGlCalls();

expose({
  async run(dataset, indices, { epochs }, onPhase) {
    const images = dataset.labels.length;
    onPhase('counting draws, uploads and readbacks');
    const counts = await countCalls(dataset, indices);
    const renderer = rendererName();
    const modelFit = { ...counts.modelFit, msPerStep: {} as Record<Backend, number> };
    const engine = { ...counts.engine, msPerStep: {} as Record<Backend, number> };
    const stepRatio: Partial<Record<Backend, number>> = {};
    for (const backend of ['webgl', 'wasm', 'cpu'] as const) {
      onPhase(`timing steps on ${backend}`);
      const times = await timeInTurns(backend, dataset);
      modelFit.msPerStep[backend] = times.modelFit;
      engine.msPerStep[backend] = times.engine;
      stepRatio[backend] = times.engine / times.modelFit;
    }
    onPhase('timing a step with all options');
    const optionsRatio = await timeOptions(dataset);
    onPhase('comparing the loss of every step');
    const lossCurves = await compareLosses(dataset);
    onPhase('looking at the memory over 50 epochs');
    const memory = await watchMemory(dataset);
    const fiftyEpochs: FiftyEpochs[] = [];
    for (const backend of ['webgl', 'wasm'] as const) {
      onPhase(`training ${epochs} of 50 epochs on ${backend}`);
      fiftyEpochs.push(await timeEpochs(backend, dataset, indices, epochs));
    }
    return {
      train: { modelFit, engine, stepRatio, optionsRatio, fiftyEpochs, ...memory, lossCurves },
      renderer,
      images: { train: indices.train.length, test: images - indices.train.length },
    };
  },
} satisfies TrainBench);

function rendererName(): string {
  const context = new OffscreenCanvas(1, 1).getContext('webgl2');
  const names = context?.getExtension('WEBGL_debug_renderer_info');
  return String(context?.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
}

function newTrainer(dataset: LoadedDataset, change: Partial<Recipe> = {}): Trainer {
  const recipe = { ...ARTICLE_RECIPE, ...change };
  const spec = networkOfRecipe(recipe, PIXELS_PER_IMAGE, dataset.classCount);
  return createTrainer(dataset, recipe, spec, initialWeights(spec, recipe.seed)).trainer;
}

/** Indices of so many images, again from the first where there are fewer. */
function firstImages(count: number, { labels }: LoadedDataset): Int32Array<ArrayBuffer> {
  return Int32Array.from({ length: count }, (_, at) => at % labels.length);
}

/** Steps on the images in their order, and the wait until the device has done them. */
async function trainSteps(trainer: Trainer, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    trainer.trainBatch({ start: step * BATCH, rows: BATCH, step, learningRate: 0.01 });
    await trainer.keepPace();
  }
}

async function countCalls(dataset: LoadedDataset, indices: Indices) {
  await tryBackend('webgl');
  const steps = STEPS.webgl;
  const stepsPerEpoch = await countStepsPerEpoch(dataset, indices);

  const model = layersModel(ARTICLE_RECIPE, true);
  const data = fitData(
    dataset.pixels,
    dataset.labels,
    Math.min(steps * BATCH, dataset.labels.length),
  );
  const fitSteps = Math.ceil(data.x.shape[0] / BATCH);
  await fitEpoch(model, data, BATCH);
  takeCalls();
  await fitEpoch(model, data, BATCH);
  const fit = takeCalls();
  tf.dispose([data.x, data.y]);
  model.dispose();

  const trainer = newTrainer(dataset);
  trainer.beginEpoch(firstImages(steps * BATCH, dataset));
  await trainSteps(trainer, 1);
  await trainer.readMeans();
  takeCalls();
  await trainSteps(trainer, steps);
  const engine = takeCalls();
  trainer.dispose();
  const { readbacks } = await countEpoch(dataset, indices);
  return {
    modelFit: {
      drawsPerStep: fit.draws / fitSteps,
      uploadsPerStep: fit.uploads / fitSteps,
      readbacksPerEpoch: Math.round((fit.readbacks / fitSteps) * stepsPerEpoch),
    },
    engine: {
      drawsPerStep: engine.draws / steps,
      uploadsPerStep: engine.uploads / steps,
      readbacksPerEpoch: readbacks,
    },
  };
}

async function countStepsPerEpoch(dataset: LoadedDataset, { train }: Indices): Promise<number> {
  const counts = [0, 1, 2].map(
    (label) => train.filter((at) => dataset.labels[at] === label).length,
  );
  return Math.ceil((3 * Math.max(...counts)) / BATCH);
}

/** One whole epoch of the page's training loop, live chart and validation included. */
async function countEpoch(dataset: LoadedDataset, indices: Indices) {
  const trainer = newTrainer(dataset);
  takeCalls();
  let calls = takeCalls();
  await runLoop(trainer, dataset, indices, 1, () => (calls = takeCalls()));
  trainer.dispose();
  return calls;
}

async function runLoop(
  trainer: Trainer,
  dataset: LoadedDataset,
  indices: Indices,
  epochs: number,
  onEpoch: (elapsedMs: number) => void,
) {
  const recipe = { ...ARTICLE_RECIPE, epochs };
  const request = {
    recipe,
    trainIndices: indices.train,
    validationIndices: indices.test,
    from: null,
  };
  const result = await trainNetwork(trainer, dataset, request, new RunControl(), (event) => {
    if (event.kind === 'epoch') onEpoch(event.record.elapsedMs);
  });
  if (!result.ok) throw new Error(result.error.code);
}

/** The fastest turn of each: whatever else the machine does only ever adds. */
async function timeInTurns(backend: Backend, dataset: LoadedDataset) {
  await tryBackend(backend);
  const steps = STEPS[backend];
  const model = layersModel(ARTICLE_RECIPE, true);
  const data = fitData(
    dataset.pixels,
    dataset.labels,
    Math.min(steps * BATCH, dataset.labels.length),
  );
  const fitSteps = Math.ceil(data.x.shape[0] / BATCH);
  const trainer = newTrainer(dataset);
  trainer.beginEpoch(firstImages(steps * BATCH, dataset));
  await trainSteps(trainer, 1);
  if (backend !== 'cpu') await fitEpoch(model, data, BATCH);
  const best = { modelFit: Infinity, engine: Infinity };
  for (let turn = 0; turn < TURNS[backend]; turn++) {
    let start = performance.now();
    await fitEpoch(model, data, BATCH);
    best.modelFit = Math.min(best.modelFit, (performance.now() - start) / fitSteps);
    await trainer.readMeans();
    start = performance.now();
    await trainSteps(trainer, steps);
    await trainer.readMeans();
    best.engine = Math.min(best.engine, (performance.now() - start) / steps);
  }
  trainer.dispose();
  model.dispose();
  tf.dispose([data.x, data.y]);
  return best;
}

async function timeOptions(dataset: LoadedDataset): Promise<number> {
  await tryBackend('webgl');
  const trainers = [newTrainer(dataset), newTrainer(dataset, OPTIONS)];
  const best = [Infinity, Infinity];
  for (let turn = 0; turn <= TURNS.webgl; turn++) {
    for (const [which, trainer] of trainers.entries()) {
      trainer.beginEpoch(firstImages(STEPS.webgl * BATCH, dataset));
      await trainer.readMeans();
      const start = performance.now();
      await trainSteps(trainer, STEPS.webgl);
      await trainer.readMeans();
      // The first turn compiles the programs.
      const msPerStep = (performance.now() - start) / STEPS.webgl;
      if (turn > 0) best[which] = Math.min(best[which] ?? Infinity, msPerStep);
    }
  }
  for (const trainer of trainers) trainer.dispose();
  const [plain = NaN, withOptions = NaN] = best;
  return withOptions / plain;
}

async function compareLosses(dataset: LoadedDataset): Promise<LossCurves> {
  const epochs = 5;
  const images = Math.min(1000, Math.floor(dataset.labels.length / BATCH) * BATCH);
  const layers = ARTICLE_RECIPE.layers.filter(({ kind }) => kind === 'dense');
  const start = initialWeights(SPEC, 0);
  await tryBackend('webgl');

  const model = layersModel(ARTICLE_RECIPE, false);
  setWeights(model, start);
  const data = fitData(dataset.pixels, dataset.labels, images);
  const modelFit: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++)
    modelFit.push(...(await fitEpoch(model, data, BATCH)));
  model.dispose();
  tf.dispose([data.x, data.y]);

  const trainer = newTrainer(dataset, { layers });
  const engine: number[] = [];
  for (let step = 0; step < (epochs * images) / BATCH; step++) {
    const from = (step * BATCH) % images;
    // An epoch of one batch, so that the means are the batch's.
    trainer.beginEpoch(Int32Array.from({ length: BATCH }, (_, at) => from + at));
    const { learningRate } = ARTICLE_RECIPE.optimizer;
    trainer.trainBatch({ start: 0, rows: BATCH, step, learningRate });
    engine.push((await trainer.readMeans()).loss);
  }
  trainer.dispose();
  const differences = modelFit.map((loss, step) => Math.abs((engine[step] ?? NaN) / loss - 1));
  return { modelFit, engine, largestDifference: Math.max(...differences) };
}

/** On 100 images: what matters is the number of epochs. */
async function watchMemory(dataset: LoadedDataset) {
  await tryBackend('webgl');
  const small = {
    ...dataset,
    pixels: dataset.pixels.slice(0, 100 * PIXELS_PER_IMAGE),
    labels: dataset.labels.slice(0, 100),
  };
  const trainer = newTrainer(small);
  const after: { tensors: number; bytes: number }[] = [];
  const indices = { train: firstImages(100, small), test: firstImages(20, small) };
  await runLoop(trainer, small, indices, 50, () => {
    const { numTensors, ...memory } = tf.memory();
    const { numBytesInGPU } = memory as { numBytesInGPU?: number };
    after.push({ tensors: numTensors, bytes: numBytesInGPU ?? NaN });
  });
  trainer.dispose();
  return {
    tensorsAfter2Epochs: after[1]?.tensors ?? NaN,
    tensorsAfter50Epochs: after[49]?.tensors ?? NaN,
    gpuBytesAfter2Epochs: after[1]?.bytes ?? NaN,
    gpuBytesAfter50Epochs: after[49]?.bytes ?? NaN,
  };
}

async function timeEpochs(
  backend: Backend,
  dataset: LoadedDataset,
  indices: Indices,
  epochs: number,
): Promise<FiftyEpochs> {
  await tryBackend(backend);
  const trainer = newTrainer(dataset);
  let elapsedMs = NaN;
  await runLoop(trainer, dataset, indices, epochs, (elapsed) => (elapsedMs = elapsed));
  trainer.dispose();
  return { backend, measuredEpochs: epochs, totalMs: (elapsedMs / epochs) * 50 };
}
