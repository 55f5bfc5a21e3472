import { describe, expect, it } from 'vitest';
import { greyOfFrame, type StoredFrame } from './grey-frame';

const FRAME: StoredFrame = {
  ...{ width: 4, height: 1, photometric: 'MONOCHROME2', bitsAllocated: 16, bitsStored: 16 },
  ...{ signed: false, littleEndian: true, rescale: { slope: 1, intercept: 0 }, window: null },
  samples: Uint8Array.of(),
};

const words = (...values: number[]) => new Uint8Array(Uint16Array.from(values).buffer);

function greys(change: Partial<StoredFrame>): number[] {
  const image = greyOfFrame({ ...FRAME, ...change });
  if (!image.ok) throw new Error(image.error);
  return Array.from(image.value.pixels);
}

describe('greyOfFrame', () => {
  it('takes the full range without a window', () => {
    expect(greys({ samples: words(100, 200, 300, 600) })).toEqual([0, 51, 102, 255]);
  });

  it('inverts MONOCHROME1', () => {
    const samples = words(100, 200, 300, 600);
    expect(greys({ photometric: 'MONOCHROME1', samples })).toEqual([255, 204, 153, 0]);
  });

  it('applies the window by the linear function of the standard, worked out by hand', () => {
    // Centre 2048, width 4096: 0 up to 2047.5 - 2047.5 = 0, and 255 beyond 4095; 1024 is
    // ((1024 - 2047.5) / 4095 + 0.5) * 255 = 63.77.
    const window = { centre: 2048, width: 4096 };
    expect(greys({ window, samples: words(0, 1024, 4095, 5000) })).toEqual([0, 64, 255, 255]);
  });

  it('rescales before it windows', () => {
    // 2 * v - 1024: -24, 0, 76, 176 in a window from 0 to 100.
    const rescale = { slope: 2, intercept: -1024 };
    const window = { centre: 50.5, width: 101 };
    const samples = words(500, 512, 550, 600);
    expect(greys({ rescale, window, samples })).toEqual([0, 0, 194, 255]);
  });

  it('stands a window of width 1: a threshold', () => {
    const window = { centre: 100.5, width: 1 };
    expect(greys({ window, samples: words(99, 100, 101, 102) })).toEqual([0, 0, 255, 255]);
  });

  it('reads signed samples, and only the bits that are stored', () => {
    // 12 bits: 0x800 is -2048, 0x7ff is 2047; the four above them do not count.
    const samples = words(0xf800, 0x0000, 0x57ff, 0x0fff);
    // (0 + 2048) / 4095 * 255 = 127.53, (-1 + 2048) / 4095 * 255 = 127.47
    expect(greys({ bitsStored: 12, signed: true, samples })).toEqual([0, 128, 255, 127]);
  });

  it('reads 8 bits, and big endian', () => {
    const bytes = Uint8Array.of(0, 51, 102, 255);
    expect(greys({ bitsAllocated: 8, bitsStored: 8, samples: bytes })).toEqual([0, 51, 102, 255]);
    const big = Uint8Array.of(0, 100, 0, 200, 1, 44, 2, 88);
    expect(greys({ littleEndian: false, samples: big })).toEqual([0, 51, 102, 255]);
  });

  it('is black where all values are the same', () => {
    expect(greys({ samples: words(7, 7, 7, 7) })).toEqual([0, 0, 0, 0]);
  });

  it('says so where samples are missing', () => {
    expect(greyOfFrame({ ...FRAME, samples: words(1, 2, 3) })).toEqual({
      ok: false,
      error: 'it has 6 bytes for 4 x 1 pixels: it is cut short',
    });
  });
});
