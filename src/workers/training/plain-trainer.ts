import * as tf from '@tensorflow/tfjs-core';
import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { confusionMatrix } from '../../domain/evaluation/confusion-matrix';
import { fillTransforms, TRANSFORM_SIZE } from '../../domain/training/augmentation';
import { dropoutStream, fillDropoutMask } from '../../domain/training/dropout-mask';
import type { LayerWeights, NetworkSpec } from '../../domain/training/network-shape';
import type { Recipe } from '../../domain/training/recipe';
import type { TrainerState } from '../../domain/training/run-position';
import { averageDecayAt } from '../../domain/training/weight-averaging';
import { gatherInputs, gatherTransformed } from './image-batches';
import { FORWARD_BATCH, inputTensor, oneHotTensor } from './image-tensors';
import type { LoadedDataset } from './loaded-dataset';
import { MeanOnDevice } from './mean-on-device';
import { Network, readParameters, type DrawMask } from './network';
import type { BatchMeans, Trainer, TrainStep, Validated, WeightSnapshot } from './trainer';

/**
 * The trainer of WebAssembly and JavaScript, on plain TensorFlow.js operations; it runs on any
 * backend. Batches are gathered by the processor, which computes them as well.
 */
export class PlainTrainer implements Trainer {
  private readonly dataset: LoadedDataset;
  private readonly recipe: Recipe;
  private readonly network: Network;
  // Filled anew each step: a fresh array of 2 MB a step costs more than filling it. The tensor made
  // from it is gone before the next step.
  private readonly buffer: Float32Array<ArrayBuffer>;
  private readonly transforms: Float32Array<ArrayBuffer>;
  private order = new Int32Array();
  private mean = new MeanOnDevice();

  constructor(
    dataset: LoadedDataset,
    recipe: Recipe,
    spec: NetworkSpec,
    weights: readonly LayerWeights[],
  ) {
    this.dataset = dataset;
    this.recipe = recipe;
    this.network = new Network(spec, weights, recipe.weightAveraging !== null);
    this.buffer = new Float32Array(recipe.batchSize * PIXELS_PER_IMAGE);
    this.transforms = new Float32Array(recipe.batchSize * TRANSFORM_SIZE);
  }

  beginEpoch(order: Int32Array<ArrayBuffer>): void {
    this.order = order;
    this.mean.dispose();
    this.mean = new MeanOnDevice();
  }

  trainBatch({ start, rows, step, learningRate }: TrainStep): void {
    const { seed, optimizer, weightAveraging } = this.recipe;
    const batch = this.order.subarray(start, start + rows);
    const drawMask: DrawMask = (position, rate, shape) => {
      const mask = new Float32Array(shape[0] * shape[1]);
      fillDropoutMask(mask, rate, dropoutStream(seed, step, position));
      return tf.tensor2d(mask, shape);
    };
    const inputs = this.gather(batch, step);
    const oneHot = oneHotTensor(this.dataset.labels, batch, this.network.classCount);
    const averageDecay = weightAveraging === null ? 0 : averageDecayAt(weightAveraging, step);
    const settings = { learningRate, momentum: optimizer.momentum, averageDecay };
    this.mean.add(this.network.trainBatch(inputs, oneHot, settings, drawMask), rows);
    tf.dispose([inputs, oneHot]);
  }

  readMeans(): Promise<BatchMeans> {
    return this.mean.read();
  }

  /** The processor is never behind: it computes each step before it is asked for the next. */
  keepPace(): Promise<void> {
    return Promise.resolve();
  }

  async evaluate(indices: Int32Array, between: () => Promise<void>): Promise<Validated> {
    const { pixels, labels, classCount } = this.dataset;
    const predicted = new Uint8Array(indices.length);
    const mean = new MeanOnDevice();
    try {
      for (let start = 0; start < indices.length; start += FORWARD_BATCH) {
        const batch = indices.subarray(start, start + FORWARD_BATCH);
        const { predicted: named, ...sums } = tf.tidy(() =>
          this.network.evaluateBatch(
            inputTensor(pixels, batch, this.recipe.pixelScaling),
            oneHotTensor(labels, batch, classCount),
          ),
        );
        mean.add(sums, batch.length);
        predicted.set(await named.data(), start);
        named.dispose();
        await between();
      }
      const truth = Uint8Array.from(indices, (index) => labels[index] as number);
      const matrix = confusionMatrix(truth, predicted, classCount);
      return { ...(await mean.read()), confusionMatrix: matrix };
    } finally {
      mean.dispose();
    }
  }

  takeSnapshot(): WeightSnapshot {
    const shared = this.network.shareWeights();
    return {
      read: () => readParameters(shared),
      dispose: () => {
        tf.dispose(shared);
      },
    };
  }

  async readState(): Promise<TrainerState> {
    // Reading begins with the call: all of it before the next step.
    const [weights, velocities, averages, sums] = await Promise.all([
      this.network.readWeights(),
      this.network.readVelocities(),
      this.network.readAverages(),
      this.mean.readSums(),
    ]);
    return { weights, velocities, averages, sums };
  }

  writeState({ sums, ...state }: TrainerState): void {
    this.network.writeState(state);
    this.mean.restore(sums);
  }

  dispose(): void {
    this.network.dispose();
    this.mean.dispose();
  }

  private gather(batch: Int32Array, step: number): tf.Tensor2D {
    const { seed, augmentation, pixelScaling } = this.recipe;
    const values = this.buffer.subarray(0, batch.length * PIXELS_PER_IMAGE);
    if (augmentation === null) {
      gatherInputs(this.dataset.pixels, batch, pixelScaling, values);
    } else {
      fillTransforms(this.transforms, augmentation, IMAGE_SIDE, seed, step);
      gatherTransformed(this.dataset.pixels, batch, this.transforms, pixelScaling, values);
    }
    return tf.tensor2d(values, [batch.length, PIXELS_PER_IMAGE]);
  }
}
