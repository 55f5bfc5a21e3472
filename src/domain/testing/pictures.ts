import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../dataset/dataset';

/** Pixels [100 * 100] from a formula, kept within 0 to 255 by whoever writes it. */
export function pictureOf(
  valueAt: (column: number, row: number) => number,
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: PIXELS_PER_IMAGE }, (_, i) =>
    valueAt(i % IMAGE_SIDE, Math.floor(i / IMAGE_SIDE)),
  );
}

/** Three pictures that are nothing like each other, as the oracles of this folder's tests draw them. */
export const STRIPES = pictureOf((x, y) => (11 * x + 5 * y) % 256);
export const SLOPE = pictureOf((x, y) => Math.floor((x * x + 3 * x * y + 7 * y) / 160));
export const RIPPLES = pictureOf((x, y) => (x * y) % 199);
