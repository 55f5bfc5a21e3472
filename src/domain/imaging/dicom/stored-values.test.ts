import { describe, expect, it } from 'vitest';
import { storedValues, type StoredSamples } from './stored-values';

const SAMPLES: StoredSamples = {
  ...{ width: 4, height: 1, bitsAllocated: 16, bitsStored: 16, signed: false, littleEndian: true },
  perPixel: 1,
  bytes: Uint8Array.of(),
};

const words = (...values: number[]) => new Uint8Array(Uint16Array.from(values).buffer);

function values(change: Partial<StoredSamples>): number[] {
  const read = storedValues({ ...SAMPLES, ...change });
  if (!read.ok) throw new Error(read.error);
  return Array.from(read.value);
}

describe('storedValues', () => {
  it('reads 16 bits in either order of bytes, from wherever they begin', () => {
    const bytes = words(0, 1, 0x8000, 0xffff);
    expect(values({ bytes })).toEqual([0, 1, 32768, 65535]);
    expect(values({ bytes, signed: true })).toEqual([0, 1, -32768, -1]);
    expect(values({ bytes, littleEndian: false })).toEqual([0, 256, 128, 65535]);
    const shifted = Uint8Array.from([9, ...bytes]).subarray(1);
    expect(values({ bytes: shifted })).toEqual([0, 1, 32768, 65535]);
  });

  it('reads 8 bits', () => {
    const bytes = Uint8Array.of(0, 127, 128, 255);
    const narrow = { bitsAllocated: 8, bitsStored: 8, bytes } as const;
    expect(values(narrow)).toEqual([0, 127, 128, 255]);
    expect(values({ ...narrow, signed: true })).toEqual([0, 127, -128, -1]);
  });

  it('reads only the bits that are stored', () => {
    // 12 bits: 0x800 is -2048 where signed; the four above do not count.
    const bytes = words(0xf800, 0x0000, 0x57ff, 0x0fff);
    expect(values({ bytes, bitsStored: 12 })).toEqual([2048, 0, 2047, 4095]);
    expect(values({ bytes, bitsStored: 12, signed: true })).toEqual([-2048, 0, 2047, -1]);
  });

  it('says so where samples are missing', () => {
    expect(storedValues({ ...SAMPLES, bytes: words(1, 2, 3) })).toEqual({
      ok: false,
      error: 'it has 6 bytes for 4 x 1 pixels: it is cut short',
    });
  });
});
