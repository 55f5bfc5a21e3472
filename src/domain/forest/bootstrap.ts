import type { Random } from '../random';

/**
 * A bootstrap sample as weights: as many images as there are to draw from, with replacement.
 *
 * @param drawnFrom positions of images; one that is named twice is drawn twice as often
 * @param images how many positions there are
 * @returns Uint32Array [images], how often each was drawn; the sum is the length of `drawnFrom`
 */
export function bootstrapWeights(
  drawnFrom: Int32Array,
  images: number,
  random: Random,
): Uint32Array<ArrayBuffer> {
  const weights = new Uint32Array(images);
  for (const _ of drawnFrom) {
    const position = drawnFrom[Math.floor(random() * drawnFrom.length)] as number;
    weights[position] = (weights[position] as number) + 1;
  }
  return weights;
}
