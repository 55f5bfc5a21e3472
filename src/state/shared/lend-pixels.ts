import { proxy, transfer } from 'comlink';
import { PIXELS_PER_IMAGE, pixelsOf, type Dataset } from '../../domain/dataset/dataset';
import type { PixelReader } from '../../workers/shared/protocol';

/** Images whose pixels are copied in one go: 10 MB take a few milliseconds. */
export const PIECE = 1000;

/**
 * Lets a worker read pixels during a call.
 *
 * @param indices positions of the images, in the order in which they are read; all where left out
 * @param call hands the reader over and settles when the worker needs it no more
 */
export async function lendPixels<T>(
  { pixels, indices }: { pixels: Dataset['pixels']; indices?: Int32Array },
  call: (read: PixelReader) => Promise<T>,
): Promise<T> {
  // The channel of the reader stays until the worker's end of it is collected as garbage: it must
  // not hold the pixels until then.
  let lent: typeof pixels | null = pixels;
  const read: PixelReader = async (first) => {
    if (lent === null) throw new Error('the pixels were lent for one call');
    const rows = indices
      ? copyRows(lent, indices.subarray(first, first + PIECE))
      : lent.slice(first * PIXELS_PER_IMAGE, (first + PIECE) * PIXELS_PER_IMAGE);
    return transfer(rows, [rows.buffer]);
  };
  try {
    return await call(proxy(read));
  } finally {
    lent = null;
  }
}

/** @returns Uint8Array [indices.length, 100 * 100] of its own, so that it can be handed over */
export function copyRows(pixels: Dataset['pixels'], indices: Int32Array): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(indices.length * PIXELS_PER_IMAGE);
  indices.forEach((index, row) => {
    rows.set(pixelsOf(pixels, index), row * PIXELS_PER_IMAGE);
  });
  return rows;
}
