import type { DenseSpec, LayerWeights, NetworkSpec } from '../../../domain/training/network-shape';

/** Parameters as plain numbers of double precision: kernel [inputSize][units], bias [units]. */
export interface PlainLayer {
  kernel: number[][];
  bias: number[];
}

/** One mask a dropout of the network, in its order; each [batch][width]. */
export type Masks = readonly number[][][];

/** The activations by their textbook formulas. */
const ACTIVATIONS: Record<DenseSpec['activation'], (z: number) => number> = {
  linear: (z) => z,
  relu: (z) => Math.max(0, z),
  elu: (z) => (z > 0 ? z : Math.exp(z) - 1),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: (z) => Math.tanh(z),
  softsign: (z) => z / (1 + Math.abs(z)),
  // The output layer: its logits become probabilities in `plainLoss`.
  softmax: (z) => z,
};

export function toPlain(spec: NetworkSpec, weights: readonly LayerWeights[]): PlainLayer[] {
  return spec.dense.map(({ inputSize, units }, index) => {
    const { kernel = new Float32Array(), bias = new Float32Array() } = weights[index] ?? {};
    const rowAt = (row: number) => Array.from(kernel.subarray(row * units, (row + 1) * units));
    return {
      kernel: Array.from({ length: inputSize }, (_, row) => rowAt(row)),
      bias: Array.from(bias),
    };
  });
}

/**
 * Mean cross-entropy of a batch plus l2 * sum(kernel^2) of every layer, loop by loop in double
 * precision: what the network on the device is compared with.
 */
export function plainLoss(
  spec: NetworkSpec,
  layers: readonly PlainLayer[],
  inputs: readonly number[][],
  labels: readonly number[],
  masks: Masks = [],
): number {
  const crossEntropies = plainProbabilities(spec, layers, inputs, masks).map(
    (probabilities, row) => -Math.log(probabilities[labels[row] ?? NaN] ?? NaN),
  );
  const penalties = spec.dense.map(({ l2 }, index) =>
    sum((layers[index]?.kernel ?? []).flat().map((weight) => l2 * weight ** 2)),
  );
  return sum(crossEntropies) / inputs.length + sum(penalties);
}

/** @returns [batch][classes] */
function plainProbabilities(
  spec: NetworkSpec,
  layers: readonly PlainLayer[],
  inputs: readonly number[][],
  masks: Masks = [],
): number[][] {
  return inputs.map((input, row) => {
    let dropouts = 0;
    const drop = (values: number[]) => {
      if (masks.length === 0) return values;
      const mask = masks[dropouts++]?.[row] ?? [];
      return values.map((value, column) => value * (mask[column] ?? NaN));
    };
    let values = spec.inputDropoutRates.reduce((kept) => drop(kept), input);
    spec.dense.forEach(({ activation, dropoutRates }, index) => {
      const { kernel = [], bias = [] } = layers[index] ?? {};
      const z = bias.map((offset, unit) =>
        values.reduce(
          (total, value, from) => total + value * (kernel[from]?.[unit] ?? NaN),
          offset,
        ),
      );
      values = dropoutRates.reduce((kept) => drop(kept), z.map(ACTIVATIONS[activation]));
    });
    const largest = Math.max(...values);
    const powers = values.map((logit) => Math.exp(logit - largest));
    return powers.map((power) => power / sum(powers));
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
