import { PIXELS_PER_IMAGE } from './dataset';

/** Counts grey values of one image. @param pixels 0 to 255. @param counts [256], added to. */
export function countGreyValues(pixels: Uint8Array, counts: Uint16Array): void {
  for (const value of pixels) counts[value] = (counts[value] ?? 0) + 1;
}

/** The mean grey value of an image. @param histogram [256], counts of 100 * 100 pixels */
export function meanGrey(histogram: Uint16Array): number {
  return histogram.reduce((total, count, level) => total + count * level, 0) / PIXELS_PER_IMAGE;
}
