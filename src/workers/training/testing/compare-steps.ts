import * as tf from '@tensorflow/tfjs-core';
import { lcg } from '../../../domain/testing/lcg';
import { dropoutStream, fillDropoutMask } from '../../../domain/training/dropout-mask';
import {
  initialWeights,
  type LayerWeights,
  type NetworkSpec,
} from '../../../domain/training/network-shape';
import { Network, type DrawMask } from '../network';
import { dropoutStreams } from '../dropout-streams';
import { emptySums, FusedNetwork, nothingEvaluated } from '../webgl/fused-network';
import { GpuDevice } from '../webgl/gpu-device';

/** A few steps of training on numbers made up from a seed. */
export interface StepsCase {
  spec: NetworkSpec;
  seed: number;
  batch: number;
  /** Rows in use of each step's batch. */
  rows: number[];
  learningRate: number;
  momentum: number;
}

/** What a network says and holds after each step. */
export interface StepsTrace {
  loss: number[];
  correct: number[];
  weights: LayerWeights[][];
  velocities: LayerWeights[][];
  /** Of the last step's rows, dropout off, after the last step. */
  evaluated: { loss: number; correct: number };
  probabilities: Float32Array;
}

interface Step {
  inputs: Float32Array;
  labels: number[];
  rows: number;
}

function classCountOf({ dense }: NetworkSpec): number {
  return dense.at(-1)?.units ?? NaN;
}

function stepsOf({ spec, seed, rows }: StepsCase): Step[] {
  const inputSize = spec.dense[0]?.inputSize ?? NaN;
  return rows.map((count, step) => ({
    inputs: Float32Array.from(lcg(count * inputSize, seed + 2 * step), (value) => 2 * value - 0.5),
    labels: Array.from(lcg(count, seed + 2 * step + 1), (value) =>
      Math.floor(classCountOf(spec) * value),
    ),
    rows: count,
  }));
}

/** Biases other than 0, so that they can make a difference. */
function weightsOf({ spec, seed }: StepsCase): LayerWeights[] {
  return initialWeights(spec, seed).map(({ kernel, bias }, layer) => ({
    kernel,
    bias: Float32Array.from(lcg(bias.length, seed + layer), (value) => value - 0.5),
  }));
}

/** The steps in plain TensorFlow.js operations. */
export async function plainSteps(given: StepsCase): Promise<StepsTrace> {
  const { spec, seed, learningRate, momentum } = given;
  const network = new Network(spec, weightsOf(given));
  const trace: Omit<StepsTrace, 'evaluated' | 'probabilities'> = {
    loss: [],
    correct: [],
    weights: [],
    velocities: [],
  };
  const steps = stepsOf(given);
  const tensorsOf = ({ inputs, labels, rows }: Step) => ({
    x: tf.tensor2d(inputs, [rows, spec.dense[0]?.inputSize ?? NaN]),
    y: tf.tensor2d(
      labels.map((label) =>
        Array.from({ length: classCountOf(spec) }, (_, c) => (c === label ? 1 : 0)),
      ),
    ),
  });
  for (const [index, step] of steps.entries()) {
    const drawMask: DrawMask = (position, rate, shape) => {
      const mask = new Float32Array(shape[0] * shape[1]);
      fillDropoutMask(mask, rate, dropoutStream(seed, index, position));
      return tf.tensor2d(mask, shape);
    };
    const { x, y } = tensorsOf(step);
    const sums = network.trainBatch(x, y, { learningRate, momentum }, drawMask);
    trace.loss.push((await sums.loss.data())[0] ?? NaN);
    trace.correct.push((await sums.correct.data())[0] ?? NaN);
    tf.dispose([x, y, sums.loss, sums.correct]);
    trace.weights.push(await network.readWeights());
    trace.velocities.push(await network.readVelocities());
  }
  const { x, y } = tensorsOf(steps.at(-1) as Step);
  const sums = network.evaluateBatch(x, y);
  const evaluated = {
    loss: (await sums.loss.data())[0] ?? NaN,
    correct: (await sums.correct.data())[0] ?? NaN,
  };
  const output = network.predict(x);
  const probabilities = Float32Array.from(await output.data());
  tf.dispose([x, y, output]);
  tf.dispose(sums);
  network.dispose();
  return { ...trace, evaluated, probabilities };
}

/** The same steps in fused programs; WebGL is the current backend. */
export async function fusedSteps(given: StepsCase): Promise<StepsTrace> {
  const { spec, seed, batch, learningRate, momentum } = given;
  const device = new GpuDevice();
  const network = new FusedNetwork(device, spec, weightsOf(given), {
    batch,
    momentum,
    averaged: false,
  });
  const trace: Omit<StepsTrace, 'evaluated' | 'probabilities'> = {
    loss: [],
    correct: [],
    weights: [],
    velocities: [],
  };
  const steps = stepsOf(given);
  const readSums = async (step: Step, sums: tf.TensorInfo) => {
    const [loss = NaN, correct = NaN] = await device.read(sums);
    return { loss: loss / step.rows, correct };
  };
  for (const [index, step] of steps.entries()) {
    const gpuBatch = batchOnDevice(device, step, batch, spec);
    const before = emptySums(device);
    const sums = network.trainBatch(
      gpuBatch,
      { learningRate, averageDecay: 0, ...dropoutStreams(spec, seed, index) },
      before,
    );
    const { loss, correct } = await readSums(step, sums);
    trace.loss.push(loss);
    trace.correct.push(correct);
    const { weights, velocities } = await network.parameters.readAll();
    trace.weights.push(weights);
    trace.velocities.push(velocities);
    device.dispose(before, sums, gpuBatch.inputs, gpuBatch.order);
  }
  const last = steps.at(-1) as Step;
  const gpuBatch = batchOnDevice(device, last, batch, spec);
  const before = nothingEvaluated(device, classCountOf(spec));
  const { sums, counts } = network.evaluateBatch(gpuBatch, batch, before);
  const evaluated = await readSums(last, sums);
  const logits = network.logits(gpuBatch.inputs, batch);
  const probabilities = softmaxRows(await device.read(logits), last.rows, classCountOf(spec));
  device.dispose(before.sums, before.counts, sums, counts, logits);
  device.dispose(gpuBatch.inputs, gpuBatch.order);
  network.parameters.dispose();
  return { ...trace, evaluated, probabilities };
}

function batchOnDevice(
  device: GpuDevice,
  { inputs, labels, rows }: Step,
  batch: number,
  { dense }: NetworkSpec,
) {
  const inputSize = dense[0]?.inputSize ?? NaN;
  const padded = new Float32Array(batch * (inputSize + 1));
  for (let row = 0; row < rows; row++) {
    padded.set(inputs.subarray(row * inputSize, (row + 1) * inputSize), row * (inputSize + 1));
    padded[row * (inputSize + 1) + inputSize] = 1;
  }
  // The batch begins at the third place of its order.
  const order = Float32Array.from([7, 2, 7, 1, ...labels.flatMap((label) => [7, label])]);
  return {
    inputs: device.upload(padded, [batch, inputSize + 1]),
    order: device.upload(order, [rows + 2, 2]),
    orderRows: rows + 2,
    start: 2,
    rows,
  };
}

function softmaxRows(logits: Float32Array, rows: number, classCount: number): Float32Array {
  const probabilities = new Float32Array(rows * classCount);
  for (let row = 0; row < rows; row++) {
    const of = Array.from(logits.subarray(row * classCount, (row + 1) * classCount));
    const powers = of.map((logit) => Math.exp(logit - Math.max(...of)));
    const total = powers.reduce((sum, power) => sum + power, 0);
    probabilities.set(
      powers.map((power) => power / total),
      row * classCount,
    );
  }
  return probabilities;
}
