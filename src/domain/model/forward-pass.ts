import { softmax } from '../softmax';
import type { DenseSpec, LayerWeights } from '../training/network-shape';

/** A dense layer as it computes: dropout is off outside training, so it has no part here. */
export type DenseComputation = Pick<DenseSpec, 'inputSize' | 'units' | 'activation'>;

/**
 * The outputs of every layer for one input, in double precision, dropout off.
 *
 * @param dense the layers in order, the last one with softmax
 * @param weights of each layer
 * @param input [inputSize of the first layer]
 * @returns one Float64Array [units] a layer; the last one holds the probabilities
 */
export function forwardPass(
  dense: readonly DenseComputation[],
  weights: readonly LayerWeights[],
  input: ArrayLike<number>,
): Float64Array[] {
  const outputs: Float64Array[] = [];
  let values = input;
  dense.forEach(({ activation }, index) => {
    const sums = weightedSums(weights[index] as LayerWeights, values);
    const output = activation === 'softmax' ? softmax(sums) : sums.map(ACTIVATION[activation]);
    outputs.push(output);
    values = output;
  });
  return outputs;
}

/** kernel^T * values + bias. */
function weightedSums({ kernel, bias }: LayerWeights, values: ArrayLike<number>): Float64Array {
  const sums = Float64Array.from(bias);
  const units = sums.length;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    // Black pixels are many in an X-ray, and add nothing.
    if (value === 0) continue;
    const row = i * units;
    for (let unit = 0; unit < units; unit++) {
      sums[unit] = (sums[unit] as number) + value * (kernel[row + unit] as number);
    }
  }
  return sums;
}

const ACTIVATION: Record<Exclude<DenseSpec['activation'], 'softmax'>, (z: number) => number> = {
  linear: (z) => z,
  relu: (z) => Math.max(0, z),
  elu: (z) => (z < 0 ? Math.expm1(z) : z),
  sigmoid: (z) => 1 / (1 + Math.exp(-z)),
  tanh: Math.tanh,
  softsign: (z) => z / (1 + Math.abs(z)),
};
