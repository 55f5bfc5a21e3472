import { describe, expect, it } from 'vitest';
import { readExifOrientation } from './exif-orientation';

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const BIG = [...letters('Exif\0\0MM\0*'), 0, 0, 0, 8];
const LITTLE = [...letters('Exif\0\0II*\0'), 8, 0, 0, 0];
/** A directory of two entries, the second the orientation: 6. */
const BIG_ENTRIES = [
  ...[0, 2],
  ...[1, 0, 0, 3, 0, 0, 0, 1, 0, 9, 0, 0],
  ...[1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0],
];
const LITTLE_ENTRIES = [1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0];

describe('readExifOrientation', () => {
  it('reads both byte orders', () => {
    expect(readExifOrientation(Uint8Array.from([...BIG, ...BIG_ENTRIES]))).toBe(6);
    expect(readExifOrientation(Uint8Array.from([...LITTLE, ...LITTLE_ENTRIES]))).toBe(8);
  });

  it('is null for other segments, without the tag, and wherever it is cut off', () => {
    expect(
      readExifOrientation(Uint8Array.from(letters('http://ns.adobe.com/xap/1.0/'))),
    ).toBeNull();
    expect(readExifOrientation(Uint8Array.from([...BIG, 0, 0]))).toBeNull();
    const whole = Uint8Array.from([...BIG, ...BIG_ENTRIES]);
    for (let length = 0; length < whole.length; length++)
      expect(readExifOrientation(whole.subarray(0, length))).toBeNull();
  });
});
