import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import type { PixelReader } from './protocol';

/** All images from the first on, as they come. */
export async function* readPieces(read: PixelReader): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let first = 0;
  for (;;) {
    const rows = await read(first);
    if (rows.length === 0) return;
    yield rows;
    first += rows.length / PIXELS_PER_IMAGE;
  }
}

/** @returns Uint8Array [images, 100 * 100] */
export async function readPixels(
  images: number,
  read: PixelReader,
): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = new Uint8Array(images * PIXELS_PER_IMAGE);
  let at = 0;
  for await (const rows of readPieces(read)) {
    pixels.set(rows, at);
    at += rows.length;
  }
  return pixels;
}
