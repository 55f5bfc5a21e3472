import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { TRANSFORM_SIZE, transformImage } from '../../domain/training/augmentation';
import { SCALED_LEVELS, SCALINGS } from '../../domain/training/pixel-scaling';
import type { PixelScaling } from '../../domain/training/recipe';

/**
 * Copies images into a batch of network inputs.
 *
 * @param pixels Uint8Array [n, 100 * 100]
 * @param indices which rows, in the order of the batch
 * @param inputs filled: at least [indices.length, 100 * 100]
 */
export function gatherInputs(
  pixels: Uint8Array,
  indices: Int32Array,
  scaling: PixelScaling,
  inputs: Float32Array,
): void {
  const levels = SCALED_LEVELS[scaling];
  let at = 0;
  for (const index of indices) {
    const start = index * PIXELS_PER_IMAGE;
    const end = start + PIXELS_PER_IMAGE;
    for (let i = start; i < end; i++) {
      inputs[at++] = levels[pixels[i] as number] as number;
    }
  }
}

/**
 * The same with every image changed by a transform of its own.
 *
 * @param transforms Float32Array [indices.length, 6], see `fillTransforms`
 */
export function gatherTransformed(
  pixels: Uint8Array,
  indices: Int32Array,
  transforms: Float32Array,
  scaling: PixelScaling,
  inputs: Float32Array,
): void {
  const { factor, offset } = SCALINGS[scaling];
  indices.forEach((index, row) => {
    const image = pixels.subarray(index * PIXELS_PER_IMAGE, (index + 1) * PIXELS_PER_IMAGE);
    const transform = transforms.subarray(row * TRANSFORM_SIZE, (row + 1) * TRANSFORM_SIZE);
    const levels = inputs.subarray(row * PIXELS_PER_IMAGE, (row + 1) * PIXELS_PER_IMAGE);
    transformImage(image, transform, IMAGE_SIDE, levels);
    for (let i = 0; i < levels.length; i++) levels[i] = (levels[i] as number) * factor + offset;
  });
}

/** @param oneHot filled: at least [indices.length, classCount] */
export function gatherOneHot(
  labels: Uint8Array,
  indices: Int32Array,
  classCount: number,
  oneHot: Float32Array,
): void {
  oneHot.fill(0);
  indices.forEach((index, row) => {
    oneHot[row * classCount + (labels[index] as number)] = 1;
  });
}
