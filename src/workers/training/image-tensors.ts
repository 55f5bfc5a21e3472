import * as tf from '@tensorflow/tfjs-core';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import type { PixelScaling } from '../../domain/training/recipe';
import { gatherInputs, gatherOneHot } from './image-batches';

/** Rows of a forward pass without training: bounds the memory of the input, 256 * 40 kB. */
export const FORWARD_BATCH = 256;

/** Inputs of a batch: [batch.length, 100 * 100]. */
export function inputTensor(
  pixels: Uint8Array,
  batch: Int32Array,
  scaling: PixelScaling,
): tf.Tensor2D {
  const values = new Float32Array(batch.length * PIXELS_PER_IMAGE);
  gatherInputs(pixels, batch, scaling, values);
  return tf.tensor2d(values, [batch.length, PIXELS_PER_IMAGE]);
}

/** Classes of a batch: [batch.length, classCount]. */
export function oneHotTensor(
  labels: Uint8Array,
  batch: Int32Array,
  classCount: number,
): tf.Tensor2D {
  const values = new Float32Array(batch.length * classCount);
  gatherOneHot(labels, batch, classCount, values);
  return tf.tensor2d(values, [batch.length, classCount]);
}
