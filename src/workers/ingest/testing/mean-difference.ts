/** Mean absolute difference of two pictures of the same size, in grey levels. */
export function meanDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) throw new Error(`${one.length} pixels against ${other.length}`);
  let total = 0;
  for (let i = 0; i < one.length; i++) {
    total += Math.abs((one[i] as number) - (other[i] as number));
  }
  return total / one.length;
}
