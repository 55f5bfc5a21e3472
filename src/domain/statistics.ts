/** Numbers in an array of any kind. */
export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/**
 * The quantile of sorted numbers, linear between neighbours (Hyndman & Fan 1996, type 7; the default
 * of numpy.quantile). @param values ascending, at least one @param share 0 to 1
 */
export function quantileOfSorted(values: ArrayLike<number>, share: number): number {
  const position = share * (values.length - 1);
  const low = Math.floor(position);
  const below = values[low] as number;
  const above = values[Math.min(values.length - 1, low + 1)] as number;
  return below + (position - low) * (above - below);
}

/** The middle number; the mean of the two middle ones of an even count. @param values at least one */
export function median(values: ArrayLike<number>): number {
  return quantileOfSorted(Float64Array.from(values).sort(), 0.5);
}
