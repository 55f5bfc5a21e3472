import type { LayerWeights } from '../../../domain/training/network-shape';

/** The grey of a weight of 0, and how far the largest weight is from it. */
const ZERO = 128;
const REACH = 127;

/**
 * The weights of the first units as grey images, each on its own scale.
 *
 * @returns Uint8Array [inputSize] a unit: 128 for 0, 255 or 1 for the weight farthest from it
 */
export function weightImages({ kernel, bias }: LayerWeights, count: number): Uint8Array[] {
  const units = bias.length;
  return Array.from({ length: Math.min(count, units) }, (_, unit) => {
    const own = Float32Array.from(
      { length: kernel.length / units },
      (_weight, input) => kernel[input * units + unit] as number,
    );
    const farthest = own.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    return Uint8Array.from(own, (weight) =>
      farthest === 0 ? ZERO : Math.round(ZERO + (REACH * weight) / farthest),
    );
  });
}
