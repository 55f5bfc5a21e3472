import * as tf from '@tensorflow/tfjs-core';
import type { LayerWeights, NetworkSpec } from '../../../domain/training/network-shape';
import { lcg } from '../../../domain/testing/lcg';
import oracle from './mlp.oracle.json';
import { Network } from '../network';
import { emptySums, FusedNetwork } from '../webgl/fused-network';
import { GpuDevice } from '../webgl/gpu-device';

/** The article's network at 64 inputs and without dropout, as the PyTorch reference has it. */
const { N: ROWS, D: INPUTS, sizes } = oracle;
const BATCH = 10;
const CLASSES = sizes.at(-1) as number;
const SPEC: NetworkSpec = {
  inputDropoutRates: [],
  dense: (['softsign', 'sigmoid', 'tanh', 'softmax'] as const).map((activation, index) => ({
    inputSize: sizes[index] as number,
    units: sizes[index + 1] as number,
    activation,
    initializer: 'glorotUniform',
    l2: index < 3 ? oracle.l2OnFirstThree : 0,
    dropoutRates: [],
  })),
};

export const MLP_ORACLE = oracle;

export interface ReferenceRun {
  losses: number[];
  /** Of the first five rows, after the last step. */
  probabilities: number[][];
  weightSums: number[];
  biasSums: number[];
  /** Tensors that the run left behind. */
  leakedTensors: number;
}

/** Repeats the steps of the reference on the current TensorFlow.js backend. */
export async function repeatReference(): Promise<ReferenceRun> {
  const tensorsBefore = tf.memory().numTensors;
  const inputs = Float32Array.from(lcg(ROWS * INPUTS, 1));
  const labels = Array.from(lcg(ROWS, 2), (value) => Math.floor(CLASSES * value));
  const network = new Network(SPEC, SPEC.dense.map(referenceWeights));
  const { learningRate, momentum } = oracle;
  const losses: number[] = [];
  for (const { step } of oracle.losses) {
    const start = (step % 4) * BATCH;
    const x = tf.tensor2d(inputs.slice(start * INPUTS, (start + BATCH) * INPUTS), [BATCH, INPUTS]);
    const y = tf.tidy(() =>
      tf.cast(
        tf.oneHot(tf.tensor1d(labels.slice(start, start + BATCH), 'int32'), CLASSES),
        'float32',
      ),
    ) as tf.Tensor2D;
    const sums = network.trainBatch(x, y, { learningRate, momentum }, noMask);
    losses.push((await sums.loss.data())[0] as number);
    tf.dispose([x, y, sums.loss, sums.correct]);
  }
  const output = tf.tidy(() => network.predict(tf.tensor2d(inputs, [ROWS, INPUTS])));
  const probabilities = (await output.array()).slice(0, 5);
  const weights = await network.readWeights();
  output.dispose();
  network.dispose();
  return {
    losses,
    probabilities,
    weightSums: weights.map(({ kernel }) => sum(kernel)),
    biasSums: weights.map(({ bias }) => sum(bias)),
    leakedTensors: tf.memory().numTensors - tensorsBefore,
  };
}

/** Repeats them in fused programs; WebGL is the current backend. */
export async function repeatReferenceFused(): Promise<ReferenceRun> {
  const tensorsBefore = tf.memory().numTensors;
  const device = new GpuDevice();
  const inputs = Float32Array.from(lcg(ROWS * INPUTS, 1));
  const labels = Array.from(lcg(ROWS, 2), (value) => Math.floor(CLASSES * value));
  const { learningRate, momentum } = oracle;
  const options = { batch: BATCH, momentum, averaged: false };
  const network = new FusedNetwork(device, SPEC, SPEC.dense.map(referenceWeights), options);
  const order = device.upload(Float32Array.from(labels.flatMap((label, row) => [row, label])), [
    ROWS,
    2,
  ]);
  const losses: number[] = [];
  for (const { step } of oracle.losses) {
    const start = (step % 4) * BATCH;
    const x = device.upload(withOnes(inputs, start, BATCH), [BATCH, INPUTS + 1]);
    const before = emptySums(device);
    const sums = network.trainBatch(
      { inputs: x, order, orderRows: ROWS, start, rows: BATCH },
      { learningRate, averageDecay: 0, streams: [] },
      before,
    );
    const [loss = NaN] = await device.read(sums);
    losses.push(loss / BATCH);
    device.dispose(x, before, sums);
  }
  const x = device.upload(withOnes(inputs, 0, ROWS), [ROWS, INPUTS + 1]);
  const logits = network.logits(x, ROWS);
  const logitValues = await device.read(logits);
  const { weights } = await network.parameters.readAll();
  device.dispose(x, logits, order);
  network.parameters.dispose();
  return {
    losses,
    probabilities: Array.from({ length: 5 }, (_, row) =>
      softmax(Array.from(logitValues.subarray(row * CLASSES, (row + 1) * CLASSES))),
    ),
    weightSums: weights.map(({ kernel }) => sum(kernel)),
    biasSums: weights.map(({ bias }) => sum(bias)),
    leakedTensors: tf.memory().numTensors - tensorsBefore,
  };
}

/** Rows of the inputs, each with a 1 behind it. */
function withOnes(inputs: Float32Array, start: number, rows: number): Float32Array {
  const padded = new Float32Array(rows * (INPUTS + 1)).fill(1);
  for (let row = 0; row < rows; row++) {
    const from = (start + row) * INPUTS;
    padded.set(inputs.subarray(from, from + INPUTS), row * (INPUTS + 1));
  }
  return padded;
}

function softmax(logits: number[]): number[] {
  const powers = logits.map((logit) => Math.exp(logit - Math.max(...logits)));
  const total = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / total);
}

function referenceWeights(
  { inputSize, units }: { inputSize: number; units: number },
  index: number,
): LayerWeights {
  const scale = 2 * Math.sqrt(6 / (inputSize + units));
  return {
    kernel: Float32Array.from(lcg(inputSize * units, 10 + index), (value) => (value - 0.5) * scale),
    bias: new Float32Array(units),
  };
}

function noMask(): never {
  throw new Error('the reference has no dropout');
}

function sum(values: Float32Array): number {
  return values.reduce((total, value) => total + value, 0);
}
