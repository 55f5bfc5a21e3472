import { nearestFew } from '../evaluation/nearest-few';
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
  const rows = Array.from({ length: training.length / FEATURES }, (_, row) => row);
  const nearest = nearestFew(rows, count, (row, limit) =>
    squaredDistance(training, row * FEATURES, asked, limit),
  );
  return nearest.map(({ candidate, square }) => ({
    row: candidate,
    distance: Math.sqrt(square / FEATURES),
  }));
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
