import { mixBits } from '../random';

/**
 * Fills one dropout mask: 0 with probability `rate`, else 1 / (1 - rate) ("inverted dropout",
 * Srivastava et al. 2014). Value i is decided by mixBits(stream XOR i) alone, so that any backend,
 * or a shader, draws the same mask again.
 *
 * @param mask filled in place, any length
 * @param rate 0 to below 1
 * @param stream from `dropoutStream`
 */
export function fillDropoutMask(mask: Float32Array, rate: number, stream: number): void {
  const threshold = dropoutThreshold(rate);
  const kept = 1 / (1 - rate);
  for (let i = 0; i < mask.length; i++) {
    mask[i] = mixBits(stream ^ i) < threshold ? 0 : kept;
  }
}

/**
 * The 32-bit word that tells one mask from another.
 *
 * @param step counted from 0 over the whole training
 * @param layer counted over the dropouts of the network
 */
export function dropoutStream(seed: number, step: number, layer: number): number {
  return mixBits(mixBits(mixBits(seed | 0) ^ step) ^ layer);
}

/** Words of 32 bits below this drop their value; a whole number, up to 2^32. */
export function dropoutThreshold(rate: number): number {
  return Math.ceil(rate * 2 ** 32);
}
