import * as tf from '@tensorflow/tfjs';
import { CLASS_COUNT } from '../../../domain/dataset/classes';
import type { LayerWeights, NetworkSpec } from '../../../domain/training/network-shape';
import { lcg } from '../../../domain/testing/lcg';
import oracle from './mlp.oracle.json';
import { Network } from '../network';

/** The article's network at 64 inputs and without dropout, as the PyTorch reference has it. */
const { N: ROWS, D: INPUTS, sizes } = oracle;
const BATCH = 10;
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
  const labels = Array.from(lcg(ROWS, 2), (value) => Math.floor(3 * value));
  const network = new Network(SPEC, SPEC.dense.map(referenceWeights));
  const { learningRate, momentum } = oracle;
  const losses: number[] = [];
  for (const { step } of oracle.losses) {
    const start = (step % 4) * BATCH;
    const x = tf.tensor2d(inputs.slice(start * INPUTS, (start + BATCH) * INPUTS), [BATCH, INPUTS]);
    const y = tf.tidy(() =>
      tf.cast(
        tf.oneHot(tf.tensor1d(labels.slice(start, start + BATCH), 'int32'), CLASS_COUNT),
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
