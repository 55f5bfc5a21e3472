import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'vitest';
import { lcg } from '../../../domain/testing/lcg';
import {
  initialWeights,
  type LayerWeights,
  type NetworkSpec,
} from '../../../domain/training/network-shape';
import type { Activation } from '../../../domain/training/recipe';
import { Network, type DrawMask } from '../network';
import { plainLoss, toPlain, type Masks, type PlainLayer } from './plain-network';

const ROWS = 5;
const INPUTS = 6;
const LABELS = [0, 1, 2, 2, 0];
/** Half of the values are dropped, as a fixed pattern; wide enough for every layer. */
const MASK_PATTERN = lcg(ROWS * INPUTS * 4, 31);

/** Two hidden layers, dropout on the input and twice behind the first, L2 on some of the kernels. */
function specOf(activation: Activation): NetworkSpec {
  const common = { activation, initializer: 'glorotUniform' } as const;
  return {
    inputDropoutRates: [0.2],
    dense: [
      { ...common, inputSize: INPUTS, units: 5, l2: 0.02, dropoutRates: [0.5, 0.25] },
      { ...common, inputSize: 5, units: 4, l2: 0, dropoutRates: [] },
      { ...common, activation: 'softmax', inputSize: 4, units: 3, l2: 0.1, dropoutRates: [] },
    ],
  };
}

/** The value of the mask of dropout `position` at one place. */
function maskAt(position: number, rate: number, at: number): number {
  return (MASK_PATTERN[position * 7 + at] ?? NaN) < rate ? 0 : 1 / (1 - rate);
}

function masksOf({ inputDropoutRates, dense }: NetworkSpec): Masks {
  const dropouts = [
    ...inputDropoutRates.map((rate) => ({ rate, width: INPUTS })),
    ...dense.flatMap(({ dropoutRates, units }) =>
      dropoutRates.map((rate) => ({ rate, width: units })),
    ),
  ];
  return dropouts.map(({ rate, width }, position) =>
    Array.from({ length: ROWS }, (_, row) =>
      Array.from({ length: width }, (__, column) => maskAt(position, rate, row * width + column)),
    ),
  );
}

const drawMask: DrawMask = (position, rate, shape) =>
  tf.tensor2d(
    Array.from({ length: shape[0] * shape[1] }, (_, at) => maskAt(position, rate, at)),
    shape,
  );

/**
 * Takes a step of plain gradient descent on the current backend and compares what it does to every
 * weight with the slope of `plainLoss` there, by central differences in double precision.
 */
export async function expectGradients(activation: Activation): Promise<void> {
  const spec = specOf(activation);
  // Biases other than 0, so that no unit of relu sits on its kink.
  const weights = initialWeights(spec, 4).map(({ kernel, bias }): LayerWeights => ({
    kernel,
    bias: bias.map((_, unit) => 0.1 * (unit + 1) * (unit % 2 === 0 ? 1 : -1)),
  }));
  const values = Float32Array.from(lcg(ROWS * INPUTS, 32), (value) => 2 * value - 1);
  const inputs = Array.from({ length: ROWS }, (_, row) =>
    Array.from(values.subarray(row * INPUTS, (row + 1) * INPUTS)),
  );
  const layers = toPlain(spec, weights);
  const masks = masksOf(spec);

  const before = tf.memory().numTensors;
  const { loss, stepped } = await takeStep(new Network(spec, weights), values);
  expect(tf.memory().numTensors).toBe(before);
  expect(Math.abs(loss - plainLoss(spec, layers, inputs, LABELS, masks))).toBeLessThan(1e-5);

  const lossOf = () => plainLoss(spec, layers, inputs, LABELS, masks);
  weights.forEach(({ kernel, bias }, index) => {
    const slopes = slopesOf(layers[index] as PlainLayer, lossOf);
    const after = stepped[index] as LayerWeights;
    expectSteps(kernel, after.kernel, slopes.kernel);
    expectSteps(bias, after.bias, slopes.bias);
  });
}

async function takeStep(network: Network, values: Float32Array) {
  const inputs = tf.tensor2d(values, [ROWS, INPUTS]);
  const oneHot = tf.tensor2d(LABELS.map((label) => [0, 1, 2].map((c) => (c === label ? 1 : 0))));
  const sums = network.trainBatch(inputs, oneHot, { learningRate: 1, momentum: 0 }, drawMask);
  const [loss = NaN] = await sums.loss.data();
  const stepped = await network.readWeights();
  network.dispose();
  tf.dispose([inputs, oneHot, sums.loss, sums.correct]);
  return { loss, stepped };
}

/** A learning rate of 1 and no momentum: each weight moves by its slope, downhill. */
function expectSteps(before: Float32Array, after: Float32Array, slopes: readonly number[]): void {
  expect(slopes).toHaveLength(before.length);
  slopes.forEach((slope, at) => {
    const step = (before[at] ?? NaN) - (after[at] ?? NaN);
    expect(Math.abs(step - slope)).toBeLessThan(2e-5);
  });
}

/** Central differences over 1e-5 to either side: their error is of the order of 1e-10. */
function slopesOf({ kernel, bias }: PlainLayer, lossOf: () => number) {
  const along = (line: number[]) =>
    line.map((value, at) => {
      line[at] = value + 1e-5;
      const above = lossOf();
      line[at] = value - 1e-5;
      const below = lossOf();
      line[at] = value;
      return (above - below) / 2e-5;
    });
  return { kernel: kernel.flatMap(along), bias: along(bias) };
}
