import { CLASS_COUNT } from '../../domain/dataset/classes';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
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
    for (let i = start; i < start + PIXELS_PER_IMAGE; i++) {
      inputs[at++] = levels[pixels[i] as number] as number;
    }
  }
}

/** @param oneHot filled: at least [indices.length, CLASS_COUNT] */
export function gatherOneHot(labels: Uint8Array, indices: Int32Array, oneHot: Float32Array): void {
  oneHot.fill(0);
  indices.forEach((index, row) => {
    oneHot[row * CLASS_COUNT + (labels[index] as number)] = 1;
  });
}

/** The network's input for each of the 256 grey values. */
const SCALED_LEVELS: Record<PixelScaling, Float32Array> = {
  unit: tabulate((level) => level / 255),
  signed: tabulate((level) => level / 127.5 - 1),
  none: tabulate((level) => level),
};

function tabulate(scale: (level: number) => number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, level) => scale(level));
}
