import { FEATURES, featuresOf } from './image-features';

/** An image and how far it is from the image asked about. */
export interface NearRow {
  /** Of its features. */
  row: number;
  /** Root mean square of the differences of their features: 0 for equal pictures, about 1.4 for unrelated. */
  distance: number;
}

/**
 * The rows nearest by plain Euclidean distance, the nearest first, of equals the earlier first.
 *
 * @param features Float32Array [n, 625], see `imageFeatures`
 * @param candidates rows to choose from
 * @param asked Float32Array [625]
 * @param count fewer come back where there are fewer candidates
 */
export function nearestFeatures(
  features: Float32Array<ArrayBuffer>,
  candidates: Int32Array,
  asked: Float32Array,
  count: number,
): NearRow[] {
  const nearest: { row: number; square: number }[] = [];
  for (const row of candidates) {
    const isFull = nearest.length === count;
    const limit = isFull ? (nearest.at(-1)?.square ?? Infinity) : Infinity;
    const square = squaredDistance(featuresOf(features, row), asked, limit);
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
function squaredDistance(features: Float32Array, asked: Float32Array, limit: number): number {
  let total = 0;
  for (let from = 0; from < FEATURES && total < limit; from += STRIDE) {
    for (let i = from; i < from + STRIDE; i++) {
      const difference = (features[i] as number) - (asked[i] as number);
      total += difference * difference;
    }
  }
  return total;
}
