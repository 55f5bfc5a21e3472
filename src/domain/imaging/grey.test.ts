import { describe, expect, it } from 'vitest';
import { greyFromRgba, luma } from './grey';

describe('luma', () => {
  it.each([
    // 0.299 * 255 = 76.245; 0.587 * 255 = 149.685; 0.114 * 255 = 29.07.
    ['red', [255, 0, 0], 76],
    ['green', [0, 255, 0], 150],
    ['blue', [0, 0, 255], 29],
    // 76.245 + 149.685 = 225.93.
    ['yellow', [255, 255, 0], 226],
    // 2.99 + 11.74 + 3.42 = 18.15.
    ['a dark blue', [10, 20, 30], 18],
    // 59.8 + 58.7 + 5.7 = 124.2.
    ['an orange', [200, 100, 50], 124],
    // 0.587: up; 0.299 and 0.413 (0.299 + 0.114): down.
    ['green 1', [0, 1, 0], 1],
    ['red 1', [1, 0, 0], 0],
    ['magenta 1', [1, 0, 1], 0],
  ])('rounds the weighted sum of %s', (_, [red = NaN, green = NaN, blue = NaN], expected) => {
    expect(luma(red, green, blue)).toBe(expected);
  });

  it('keeps every grey value', () => {
    const greys = Array.from({ length: 256 }, (_, value) => value);
    expect(greys.map((value) => luma(value, value, value))).toEqual(greys);
  });
});

describe('greyFromRgba', () => {
  it('takes four bytes a pixel and ignores alpha', () => {
    const rgba = Uint8Array.of(255, 0, 0, 0, 255, 0, 0, 255, 9, 9, 9, 128);
    expect(greyFromRgba(rgba)).toEqual(Uint8Array.of(76, 76, 9));
  });

  it('gives nothing for no pixels', () => {
    expect(greyFromRgba(new Uint8Array())).toEqual(new Uint8Array());
  });
});
