/** Something and the squared distance to what was asked about. */
export interface Near {
  /** As it was given. */
  candidate: number;
  square: number;
}

/**
 * The candidates at the smallest distances, the nearest first, equals in the order they were given.
 *
 * @param count fewer come back where there are fewer candidates
 * @param squareOf the squared distance; from `limit` on any number that is not below it will do
 */
export function nearestFew(
  candidates: Iterable<number>,
  count: number,
  squareOf: (candidate: number, limit: number) => number,
): Near[] {
  const nearest: Near[] = [];
  for (const candidate of candidates) {
    const isFull = nearest.length === count;
    const limit = isFull ? (nearest.at(-1)?.square ?? Infinity) : Infinity;
    const square = squareOf(candidate, limit);
    if (square >= limit) continue;
    if (isFull) nearest.pop();
    const place = nearest.findLastIndex((one) => one.square <= square) + 1;
    nearest.splice(place, 0, { candidate, square });
  }
  return nearest;
}
