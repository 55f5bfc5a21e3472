import type { DenseSpec, LayerWeights } from '../../../domain/training/network-shape';

/** Kernel and bias as one matrix: Float32Array [inputSize + 1, units], the bias its last row. */
export function joinParameters({ kernel, bias }: LayerWeights): Float32Array {
  const joined = new Float32Array(kernel.length + bias.length);
  joined.set(kernel);
  joined.set(bias, kernel.length);
  return joined;
}

/** The inverse of `joinParameters`. */
export function splitParameters(
  joined: Float32Array,
  { inputSize, units }: Pick<DenseSpec, 'inputSize' | 'units'>,
): LayerWeights {
  return {
    kernel: Float32Array.from(joined.subarray(0, inputSize * units)),
    bias: Float32Array.from(joined.subarray(inputSize * units)),
  };
}
