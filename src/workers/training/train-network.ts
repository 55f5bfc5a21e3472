import * as tf from '@tensorflow/tfjs';
import type { AppError } from '../../domain/app-error';
import { CLASS_COUNT } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import { fillDropoutMask } from '../../domain/training/dropout-mask';
import { epochOrder, oversampleByIndex } from '../../domain/training/epoch-order';
import type { EpochRecord } from '../../domain/training/history';
import type { Recipe } from '../../domain/training/recipe';
import { gatherInputs, gatherOneHot } from './image-batches';
import { MeanOnDevice } from './mean-on-device';
import type { DrawMask, Network } from './network';
import type { TrainingEvent, TrainingRequest } from './protocol';
import type { RunControl } from './run-control';

/** The data set as the training worker holds it. */
export interface LoadedDataset {
  /** Uint8Array [n, 100 * 100]. */
  pixels: Uint8Array<ArrayBuffer>;
  /** Uint8Array [n]. */
  labels: Uint8Array<ArrayBuffer>;
}

/** Rows of a forward pass without training: bounds the memory of the input, 256 * 40 kB. */
const FORWARD_BATCH = 256;
/** How often the live chart gets a point; more often would only make the device wait. */
const LIVE_INTERVAL_MS = 250;

/**
 * The training loop: epochs of shuffled batches, then validation. The network is left as the last
 * batch made it, also when stopped early.
 *
 * @returns the records of the finished epochs, or `training/diverged`
 */
export async function trainNetwork(
  network: Network,
  dataset: LoadedDataset,
  { recipe, trainIndices, validationIndices }: TrainingRequest,
  control: RunControl,
  onEvent: (event: TrainingEvent) => void,
): Promise<Result<EpochRecord[], AppError>> {
  const { seed, batchSize, epochs } = recipe;
  const indices =
    recipe.oversampling === 'duplicate'
      ? oversampleByIndex(trainIndices, dataset.labels, seed)
      : trainIndices;
  const stepsPerEpoch = Math.ceil(indices.length / batchSize);
  const trainStep = makeTrainStep(network, dataset, recipe);
  const history: EpochRecord[] = [];

  for (let epoch = 1; epoch <= epochs && !control.isStopped(); epoch++) {
    const order = epochOrder(indices, seed, epoch);
    const mean = new MeanOnDevice();
    let lastLive = performance.now();
    for (let step = 0; step < stepsPerEpoch && !control.isStopped(); step++) {
      const batch = order.subarray(step * batchSize, (step + 1) * batchSize);
      mean.add(trainStep(batch, (epoch - 1) * stepsPerEpoch + step), batch.length);
      if (performance.now() - lastLive >= LIVE_INTERVAL_MS) {
        const { loss, accuracy } = await mean.read();
        const { elapsedMs } = control;
        const position = { epoch, epochs, step: step + 1, stepsPerEpoch };
        onEvent({ kind: 'batch', progress: { ...position, loss, accuracy, elapsedMs } });
        lastLive = performance.now();
      }
      await control.checkpoint();
    }
    const { loss, accuracy } = await mean.read();
    mean.dispose();
    if (!mean.isEmpty && !Number.isFinite(loss)) return fail({ code: 'training/diverged', epoch });
    // An epoch that was cut short has no record: its figures would not compare with the others'.
    if (control.isStopped()) break;

    const validation = await evaluate(network, dataset, recipe, validationIndices, control);
    if (control.isStopped()) break;
    const { elapsedMs } = control;
    const valLoss = validation?.loss ?? null;
    if (valLoss !== null && !Number.isFinite(valLoss)) {
      return fail({ code: 'training/diverged', epoch });
    }
    const valAccuracy = validation?.accuracy ?? null;
    const record = { epoch, loss, accuracy, valLoss, valAccuracy, elapsedMs };
    history.push(record);
    onEvent({ kind: 'epoch', record });
  }
  return ok(history);
}

/** Probabilities of images, dropout off. @returns Float32Array [indices.length, CLASS_COUNT] */
export async function classify(
  network: Network,
  pixels: Uint8Array,
  indices: Int32Array,
  scaling: Recipe['pixelScaling'],
): Promise<Float32Array<ArrayBuffer>> {
  const probabilities = new Float32Array(indices.length * CLASS_COUNT);
  for (let start = 0; start < indices.length; start += FORWARD_BATCH) {
    const batch = indices.subarray(start, start + FORWARD_BATCH);
    const output = tf.tidy(() => network.predict(inputTensor(pixels, batch, scaling)));
    probabilities.set(await output.data(), start * CLASS_COUNT);
    output.dispose();
  }
  return probabilities;
}

async function evaluate(
  network: Network,
  { pixels, labels }: LoadedDataset,
  { pixelScaling }: Recipe,
  indices: Int32Array,
  control: RunControl,
): Promise<{ loss: number; accuracy: number } | null> {
  if (indices.length === 0) return null;
  const mean = new MeanOnDevice();
  for (let start = 0; start < indices.length; start += FORWARD_BATCH) {
    const batch = indices.subarray(start, start + FORWARD_BATCH);
    const sums = tf.tidy(() =>
      network.evaluateBatch(inputTensor(pixels, batch, pixelScaling), oneHotTensor(labels, batch)),
    );
    mean.add(sums, batch.length);
    await control.checkpoint();
  }
  const result = await mean.read();
  mean.dispose();
  return result;
}

function makeTrainStep(network: Network, dataset: LoadedDataset, recipe: Recipe) {
  const { seed, pixelScaling, optimizer, batchSize } = recipe;
  // Filled anew each step: a fresh array of 2 MB a step costs more than filling it. The tensor made
  // from it is gone before the next step.
  const buffer = new Float32Array(batchSize * PIXELS_PER_IMAGE);
  return (batch: Int32Array, step: number) => {
    const drawMask: DrawMask = (position, rate, shape) => {
      const mask = new Float32Array(shape[0] * shape[1]);
      fillDropoutMask(mask, rate, seed, step, position);
      return tf.tensor2d(mask, shape);
    };
    const inputs = inputTensor(dataset.pixels, batch, pixelScaling, buffer);
    const oneHot = oneHotTensor(dataset.labels, batch);
    const sums = network.trainBatch(inputs, oneHot, optimizer, drawMask);
    tf.dispose([inputs, oneHot]);
    return sums;
  };
}

/** @param buffer holds the values: not to be filled again before the tensor is disposed */
function inputTensor(
  pixels: Uint8Array,
  batch: Int32Array,
  scaling: Recipe['pixelScaling'],
  buffer = new Float32Array(batch.length * PIXELS_PER_IMAGE),
) {
  const values = buffer.subarray(0, batch.length * PIXELS_PER_IMAGE);
  gatherInputs(pixels, batch, scaling, values);
  return tf.tensor2d(values, [batch.length, PIXELS_PER_IMAGE]);
}

function oneHotTensor(labels: Uint8Array, batch: Int32Array) {
  const values = new Float32Array(batch.length * CLASS_COUNT);
  gatherOneHot(labels, batch, values);
  return tf.tensor2d(values, [batch.length, CLASS_COUNT]);
}
