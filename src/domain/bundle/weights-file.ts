import { viewOf } from '../bytes';
import { countParameters, type LayerWeights, type NetworkSpec } from '../training/network-shape';

const FLOAT_BYTES = Float32Array.BYTES_PER_ELEMENT;

/** Kernel and bias of each layer in turn, as little-endian float32: the order of `layersModel`. */
export function encodeWeights(weights: readonly LayerWeights[]): Uint8Array<ArrayBuffer> {
  const arrays = weights.flatMap(({ kernel, bias }) => [kernel, bias]);
  const count = arrays.reduce((total, { length }) => total + length, 0);
  const view = new DataView(new ArrayBuffer(count * FLOAT_BYTES));
  let at = 0;
  for (const array of arrays) {
    for (const value of array) {
      view.setFloat32(at, value, true);
      at += FLOAT_BYTES;
    }
  }
  return new Uint8Array(view.buffer);
}

/** The way back. @returns null where there are more or fewer numbers than the network has */
export function decodeWeights(
  bytes: Uint8Array<ArrayBuffer>,
  network: NetworkSpec,
): LayerWeights[] | null {
  const view = viewOf(bytes);
  let at = 0;
  const take = (count: number) =>
    Float32Array.from({ length: count }, () => {
      const value = view.getFloat32(at, true);
      at += FLOAT_BYTES;
      return value;
    });
  if (bytes.length !== countParameters(network) * FLOAT_BYTES) return null;
  return network.dense.map(({ inputSize, units }) => ({
    kernel: take(inputSize * units),
    bias: take(units),
  }));
}
