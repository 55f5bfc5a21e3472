import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascii, crcBitByBit } from '../testing/zip-bytes';
import { crc32 } from './crc32';

describe('crc32', () => {
  it('gives the check value of the catalogue of CRCs for "123456789"', () => {
    expect(crc32(ascii('123456789'))).toBe(0xcbf43926);
  });

  it('is 0 for nothing', () => {
    expect(crc32(new Uint8Array())).toBe(0);
  });

  it('gives the values that zlib gives', () => {
    // Python 3.11, zlib.crc32: b'\x00', b'a' * 1000, bytes(range(256)).
    expect(crc32(Uint8Array.of(0))).toBe(0xd202ef8d);
    expect(crc32(new Uint8Array(1000).fill(97))).toBe(0x9a38da03);
    expect(crc32(Uint8Array.from({ length: 256 }, (_, i) => i))).toBe(0x29058c73);
  });

  it('equals the bitwise definition for every length and alignment', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(7), (bytes, start) => {
        const part = bytes.subarray(Math.min(start, bytes.length));
        expect(crc32(part)).toBe(crcBitByBit(part));
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
