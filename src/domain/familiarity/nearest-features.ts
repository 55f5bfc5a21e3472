import { FEATURES } from './image-features';

/** A training image and how far it is from the image asked about. */
export interface NearTraining {
  /** Its row. */
  row: number;
  /** Root mean square of the differences of their features: 0 for equal pictures, about 1.4 for unrelated. */
  distance: number;
}

/**
 * The rows nearest by plain Euclidean distance, the nearest first, of equals the earlier first.
 *
 * @param training Float32Array [n, 625]
 * @param asked Float32Array [625]
 * @param count fewer come back where there are fewer rows
 */
export function nearestFeatures(
  training: Float32Array,
  asked: Float32Array,
  count: number,
): NearTraining[] {
  const nearest: { row: number; square: number }[] = [];
  for (let row = 0; row * FEATURES < training.length; row++) {
    const isFull = nearest.length === count;
    const limit = isFull ? (nearest.at(-1)?.square ?? Infinity) : Infinity;
    const square = squaredDistance(training, row * FEATURES, asked, limit);
    if (square >= limit) continue;
    if (isFull) nearest.pop();
    const place = nearest.findLastIndex((one) => one.square <= square) + 1;
    nearest.splice(place, 0, { row, square });
  }
  return nearest.map(({ row, square }) => ({ row, distance: Math.sqrt(square / FEATURES) }));
}

/** How many features are added between two looks at the limit. */
const STRIDE = 25;

/** Ends early, with what it has, when that reaches the limit: most rows are far. */
function squaredDistance(
  training: Float32Array,
  start: number,
  asked: Float32Array,
  limit: number,
): number {
  let total = 0;
  for (let from = 0; from < FEATURES && total < limit; from += STRIDE) {
    for (let i = from; i < from + STRIDE; i++) {
      const difference = (training[start + i] as number) - (asked[i] as number);
      total += difference * difference;
    }
  }
  return total;
}
