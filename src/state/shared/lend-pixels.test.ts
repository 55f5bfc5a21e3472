import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../../domain/dataset/dataset';
import type { PixelReader } from '../../workers/shared/protocol';
import { lendPixels } from './lend-pixels';

/** Each image has one grey value, its position's last digits. */
const IMAGES = 2300;
const PIXELS = new Uint8Array(IMAGES * PIXELS_PER_IMAGE);
for (let image = 0; image < IMAGES; image++) {
  PIXELS.fill(image % 251, image * PIXELS_PER_IMAGE, (image + 1) * PIXELS_PER_IMAGE);
}

/** The first and the last pixel of each image, piece by piece. */
async function readAll(read: PixelReader): Promise<[number, number][][]> {
  const pieces: [number, number][][] = [];
  for (let first = 0; ;) {
    const rows = await read(first);
    const images = rows.length / PIXELS_PER_IMAGE;
    if (images === 0) return pieces;
    const ends = Array.from({ length: images }, (_, image): [number, number] => [
      rows[image * PIXELS_PER_IMAGE] as number,
      rows[(image + 1) * PIXELS_PER_IMAGE - 1] as number,
    ]);
    pieces.push(ends);
    first += images;
  }
}

const endsOf = (images: number[]) => images.map((image) => [image % 251, image % 251]);
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

describe('lendPixels', () => {
  it('lends all images in pieces, and copies of them', async () => {
    const pieces = await lendPixels({ pixels: PIXELS }, readAll);
    const expected = [range(0, 1000), range(1000, 2000), range(2000, 2300)];
    expect(pieces).toEqual(expected.map(endsOf));
    const first = await lendPixels({ pixels: PIXELS }, (read) => read(0));
    expect(first.buffer).not.toBe(PIXELS.buffer);
  });

  it('lends images of some positions, in their order', async () => {
    const indices = Int32Array.from({ length: 1200 }, (_, at) => IMAGES - 1 - at);
    const pieces = await lendPixels({ pixels: PIXELS, indices }, readAll);
    expect(pieces).toEqual(
      [[...indices.subarray(0, 1000)], [...indices.subarray(1000)]].map(endsOf),
    );
  });

  it.each([
    ['is over', () => Promise.resolve()],
    ['has failed', () => Promise.reject(new Error('crashed'))],
  ])('lends nothing any more when the call %s', async (_, end) => {
    const lent: PixelReader[] = [];
    const call = lendPixels({ pixels: PIXELS }, (read) => {
      lent.push(read);
      return end();
    });
    await call.catch(() => undefined);
    expect(lent).toHaveLength(1);
    await expect(lent[0]?.(0)).rejects.toThrow('lent for one call');
  });
});
