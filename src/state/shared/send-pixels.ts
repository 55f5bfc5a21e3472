import { transfer } from 'comlink';
import type { AppError } from '../../domain/app-error';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import { ok, type Result } from '../../domain/result';

/** Images whose pixels are copied to a worker in one go: 10 MB take a few milliseconds. */
const PIECE = 1000;

/**
 * Copies pixels to a worker piece by piece, as copying all of them would hold up the page.
 *
 * @param pixels Uint8Array [n, 100 * 100]
 * @param send takes the rows of the images from `first` on
 */
export async function sendPixels(
  pixels: Uint8Array<ArrayBuffer>,
  send: (first: number, rows: Uint8Array<ArrayBuffer>) => Promise<Result<void, AppError>>,
): Promise<Result<void, AppError>> {
  const images = pixels.length / PIXELS_PER_IMAGE;
  for (let first = 0; first < images; first += PIECE) {
    const rows = pixels.slice(first * PIXELS_PER_IMAGE, (first + PIECE) * PIXELS_PER_IMAGE);
    const sent = await send(first, transfer(rows, [rows.buffer]));
    if (!sent.ok) return sent;
  }
  return ok(undefined);
}
