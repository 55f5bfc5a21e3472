import { describe, expect, it } from 'vitest';
import { unpackRle } from './rle';

/** Segments behind a header of 64 bytes: their number, and where each begins. */
function rle(...segments: number[][]): Uint8Array {
  const header = new DataView(new ArrayBuffer(64));
  header.setUint32(0, segments.length, true);
  let start = 64;
  segments.forEach((segment, at) => {
    header.setUint32(4 + 4 * at, start, true);
    start += segment.length;
  });
  return Uint8Array.from([...new Uint8Array(header.buffer), ...segments.flat()]);
}

describe('unpackRle, worked out by hand', () => {
  it('takes literals and runs, passes over 128, and leaves what is too much', () => {
    // Three bytes as they are, nothing, four times 9, and a byte that fills up.
    const packed = rle([2, 5, 6, 7, 128, 253, 9, 0]);
    expect(unpackRle(packed, 7, 1)).toEqual({
      ok: true,
      value: Uint8Array.of(5, 6, 7, 9, 9, 9, 9),
    });
    expect(unpackRle(packed, 5, 1)).toEqual({ ok: true, value: Uint8Array.of(5, 6, 7, 9, 9) });
  });

  it('puts the segments of two bytes together, the upper first', () => {
    const packed = rle([255, 1], [1, 2, 3]);
    expect(unpackRle(packed, 2, 2)).toEqual({ ok: true, value: Uint8Array.of(2, 1, 3, 1) });
  });

  it('leaves the planes of colours one after the other', () => {
    // Two pixels of three colours: of one byte, and of two.
    const packed = rle([1, 1, 2], [1, 3, 4], [255, 5]);
    expect(unpackRle(packed, 2, 1, 3)).toEqual({
      ok: true,
      value: Uint8Array.of(1, 2, 3, 4, 5, 5),
    });
    const wide = rle(...[1, 2, 3, 4, 5, 6].map((byte) => [0, byte]));
    expect(unpackRle(wide, 1, 2, 3)).toEqual({
      ok: true,
      value: Uint8Array.of(2, 1, 4, 3, 6, 5),
    });
    expect(unpackRle(packed, 2, 1)).toMatchObject({ ok: false });
  });

  it('says so where there is less, or other segments', () => {
    expect(unpackRle(rle([2, 5, 6, 7]), 4, 1)).toEqual({
      ok: false,
      error: 'its RLE frame is cut short',
    });
    expect(unpackRle(rle([255]), 2, 1)).toMatchObject({ ok: false });
    expect(unpackRle(rle([2, 5]), 3, 1)).toMatchObject({ ok: false });
    expect(unpackRle(rle([0, 1]), 1, 2)).toEqual({
      ok: false,
      error: 'its RLE frame has 1 segments for 2 bytes a pixel',
    });
    expect(unpackRle(new Uint8Array(63), 1, 1)).toMatchObject({ ok: false });
  });
});
