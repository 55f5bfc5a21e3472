/**
 * The generator behind the oracle files, so that tests rebuild their inputs without data:
 * x <- (1664525 x + 1013904223) mod 2^32, divided by 2^32.
 */
export function lcg(count: number, seed: number): Float64Array {
  const values = new Float64Array(count);
  let x = seed;
  for (let i = 0; i < count; i++) {
    x = (Math.imul(1664525, x) + 1013904223) >>> 0;
    values[i] = x / 2 ** 32;
  }
  return values;
}
