import { IMAGE_SIDE } from '../dataset/dataset';

/**
 * A map blurred by a Gaussian, as single pixels of a gradient are mostly noise. What lies beyond the
 * border does not count: the weights within are made up to 1.
 *
 * @param map Float64Array [100 * 100]
 * @param deviation of the Gaussian, in pixels; 0 leaves the map
 */
export function smoothMap(map: Float64Array, deviation: number): Float64Array {
  if (deviation === 0) return map;
  return blur(blur(map, deviation, 1, IMAGE_SIDE), deviation, IMAGE_SIDE, 1);
}

/** Along one direction. @param step between neighbours @param lineStep between lines */
function blur(map: Float64Array, deviation: number, step: number, lineStep: number): Float64Array {
  const reach = Math.ceil(3 * deviation);
  const weights = Float64Array.from({ length: reach + 1 }, (_, offset) =>
    Math.exp(-(offset ** 2) / (2 * deviation ** 2)),
  );
  const blurred = new Float64Array(map.length);
  for (let line = 0; line < IMAGE_SIDE; line++) {
    for (let at = 0; at < IMAGE_SIDE; at++) {
      let sum = 0;
      let total = 0;
      const last = Math.min(IMAGE_SIDE - 1, at + reach);
      for (let other = Math.max(0, at - reach); other <= last; other++) {
        const weight = weights[Math.abs(other - at)] as number;
        sum += weight * (map[line * lineStep + other * step] as number);
        total += weight;
      }
      blurred[line * lineStep + at * step] = sum / total;
    }
  }
  return blurred;
}
