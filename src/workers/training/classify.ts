import * as tf from '@tensorflow/tfjs-core';
import type { PixelScaling } from '../../domain/training/recipe';
import { FORWARD_BATCH, inputTensor } from './image-tensors';
import type { Network } from './network';
import { unlessLost } from './webgl/device-loss';

/**
 * Probabilities of images, dropout off.
 *
 * @returns Float32Array [indices.length, classes]
 * @throws DeviceLostError
 */
export async function classify(
  network: Network,
  pixels: Uint8Array,
  indices: Int32Array,
  scaling: PixelScaling,
): Promise<Float32Array<ArrayBuffer>> {
  const { classCount } = network;
  const probabilities = new Float32Array(indices.length * classCount);
  for (let start = 0; start < indices.length; start += FORWARD_BATCH) {
    const batch = indices.subarray(start, start + FORWARD_BATCH);
    const output = tf.tidy(() => network.predict(inputTensor(pixels, batch, scaling)));
    probabilities.set(await unlessLost(output.data()), start * classCount);
    output.dispose();
  }
  return probabilities;
}
