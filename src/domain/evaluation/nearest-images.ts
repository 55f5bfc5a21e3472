import { pixelsOf } from '../dataset/dataset';
import { nearestFew } from './nearest-few';

/** An image and how far it is from the one asked about. */
export interface NearImage {
  /** Position in the data set. */
  image: number;
  /** Root mean square of the differences of their pixels, 0 to 255 grey levels. */
  distance: number;
}

/**
 * The images whose pixels are nearest by plain Euclidean distance, the nearest first, equals in the
 * order of the candidates. Pixels know nothing of anatomy: near means framed and lit alike.
 *
 * @param pixels Uint8Array [n, 100 * 100]
 * @param asked position of the image asked about; as a candidate it is passed over
 * @param candidates positions of the images to choose from
 * @param count of images; fewer where there are fewer candidates
 */
export function nearestImages(
  pixels: Uint8Array<ArrayBuffer>,
  asked: number,
  candidates: Int32Array,
  count: number,
): NearImage[] {
  const own = pixelsOf(pixels, asked);
  const others = candidates.filter((image) => image !== asked);
  const nearest = nearestFew(others, count, (image) =>
    squaredDistance(own, pixelsOf(pixels, image)),
  );
  return nearest.map(({ candidate, square }) => ({
    image: candidate,
    distance: Math.sqrt(square / own.length),
  }));
}

function squaredDistance(a: Uint8Array, b: Uint8Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] as number) - (b[i] as number);
    total += difference * difference;
  }
  return total;
}
