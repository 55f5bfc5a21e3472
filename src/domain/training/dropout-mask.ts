import { mixBits } from '../random';

/**
 * Fills one dropout mask: 0 with probability `rate`, else 1 / (1 - rate) ("inverted dropout",
 * Srivastava et al. 2014). Value i depends on (seed, step, layer, i) alone, so that any backend, or
 * a shader, can draw the same mask again.
 *
 * @param mask filled in place, any length
 * @param rate 0 to below 1
 * @param step counted from 0 over the whole training
 * @param layer counted over the dropouts of the network
 */
export function fillDropoutMask(
  mask: Float32Array,
  rate: number,
  seed: number,
  step: number,
  layer: number,
): void {
  const stream = mixBits(mixBits(mixBits(seed | 0) ^ step) ^ layer);
  const threshold = rate * 2 ** 32;
  const kept = 1 / (1 - rate);
  for (let i = 0; i < mask.length; i++) {
    mask[i] = mixBits(stream ^ i) < threshold ? 0 : kept;
  }
}
