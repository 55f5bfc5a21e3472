import { PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import type { PixelReader } from '../protocol';

/** Gives copies of a few images at a time, the last piece shorter than the others where it must be. */
export function readInPieces(pixels: Uint8Array<ArrayBuffer>, images = 3): PixelReader {
  return async (first) =>
    pixels.slice(first * PIXELS_PER_IMAGE, (first + images) * PIXELS_PER_IMAGE);
}
