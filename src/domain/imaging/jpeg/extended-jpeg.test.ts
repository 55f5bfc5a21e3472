import { describe, expect, it } from 'vitest';
import { decodeExtendedJpeg } from './extended-jpeg';

/** One code of one bit for the first coefficients, of size 12, and two of the others: end, and size 1. */
const FIRST_TABLE = [0xff, 0xc4, 0, 20, 0x00, 1, ...new Array<number>(15).fill(0), 12];
const OTHER_TABLE = [0xff, 0xc4, 0, 21, 0x10, 0, 2, ...new Array<number>(14).fill(0), 0, 1];
const STEPS = [0xff, 0xdb, 0, 67, 0, ...new Array<number>(64).fill(2)];
const frame = (precision: number, components = 1) => [
  ...[0xff, 0xc1, 0, 11, precision, 0, 8, 0, 8, components],
  ...[1, 0x11, 0],
];
const SCAN = [0xff, 0xda, 0, 8, 1, 1, 0x00, 0, 63, 0];

function jpeg(data: number[], header = frame(12)): Uint8Array {
  return Uint8Array.from([
    ...[0xff, 0xd8, ...STEPS, ...header, ...FIRST_TABLE, ...OTHER_TABLE, ...SCAN],
    ...[...data, 0xff, 0xd9],
  ]);
}

/** 0, then 12 bits of the first coefficient, then 00 for the end, filled up with ones. */
const flat = (bits: string) => {
  const all = `0${bits}00`.padEnd(16, '1');
  return [parseInt(all.slice(0, 8), 2), parseInt(all.slice(8), 2)];
};

describe('decodeExtendedJpeg, worked out by hand', () => {
  // 2,400 * 2 / 8 = 600 above the middle; 2,048 + 3,000 * 2 / 8 = 2,798. Below: ones turned.
  it.each([
    ['above the middle', (2400).toString(2).padStart(12, '0'), 2048 + 600],
    ['below', (4095 - 3000).toString(2).padStart(12, '0'), 2048 - 750],
  ])('gives a flat block its one level: %s', (_, bits, level) => {
    const decoded = decodeExtendedJpeg(jpeg(flat(bits)), 64);
    expect(decoded).toEqual({
      ok: true,
      value: { width: 8, height: 8, samples: new Uint16Array(64).fill(level) },
    });
  });

  it('refuses other kinds, larger pictures and what does not hold together', () => {
    const whole = jpeg(flat('100000000000'));
    expect(decodeExtendedJpeg(whole, 63)).toEqual({ ok: false, error: 'unsupported' });
    expect(decodeExtendedJpeg(jpeg([0, 0], frame(8)), 64)).toEqual({
      ok: false,
      error: 'unsupported',
    });
    expect(decodeExtendedJpeg(jpeg([0, 0], frame(12, 3)), 64).ok).toBe(false);
    for (let length = 0; length < whole.length; length++) {
      expect(decodeExtendedJpeg(whole.slice(0, length), 64).ok, String(length)).toBe(false);
    }
    // Fewer bits than a block needs.
    expect(decodeExtendedJpeg(jpeg([0x40]), 64)).toEqual({ ok: false, error: 'damaged' });
  });
});
