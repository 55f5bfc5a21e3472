import { describe, expect, it } from 'vitest';
import { isWholeCodestream } from './codestream';

/** A size of no more than its mark and length, and two parts of a tile with four bytes of data each. */
const HEADER = [0xff, 0x4f, 0xff, 0x51, 0, 4, 0, 0];
const part = (length: number) => [
  0xff,
  0x90,
  0,
  10,
  0,
  0,
  0,
  0,
  0,
  length,
  0,
  1,
  0xff,
  0x93,
  1,
  2,
  3,
  4,
];
const END = [0xff, 0xd9];

const isWhole = (...bytes: number[]) => isWholeCodestream(Uint8Array.from(bytes));

describe('isWholeCodestream', () => {
  it('follows its parts to the end', () => {
    expect(isWhole(...HEADER, ...part(18), ...part(18), ...END)).toBe(true);
    // Without the mark, with a byte that fills it up, within another file.
    expect(isWhole(...HEADER, ...part(18), ...part(18))).toBe(true);
    expect(isWhole(...HEADER, ...part(18), ...END, 0)).toBe(true);
    expect(isWhole(1, 2, 3, ...HEADER, ...part(18), ...END)).toBe(true);
  });

  it('looks for the mark where the last part does not say how long it is', () => {
    expect(isWhole(...HEADER, ...part(18), ...part(0), ...END, 0)).toBe(true);
    expect(isWhole(...HEADER, ...part(18), ...part(0))).toBe(false);
  });

  it('is not whole where anything is missing', () => {
    const whole = [...HEADER, ...part(18), ...part(18), ...END];
    // Behind a part it may end.
    const ends = [HEADER.length + 18, HEADER.length + 36];
    for (let length = 0; length < whole.length; length++) {
      expect(isWhole(...whole.slice(0, length)), String(length)).toBe(ends.includes(length));
    }
  });
});
