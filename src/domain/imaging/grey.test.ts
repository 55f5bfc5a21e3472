import { describe, expect, it } from 'vitest';
import { greyFromRgba, isSeeThrough, luma } from './grey';

describe('luma', () => {
  it.each([
    // Each weight just before or behind where the rounding turns: 59.501, 76.245.
    ['red', [199, 0, 0], 60],
    ['red', [255, 0, 0], 76],
    // 117.4, 149.685.
    ['green', [0, 200, 0], 117],
    ['green', [0, 255, 0], 150],
    // 25.536, 27.474.
    ['blue', [0, 0, 224], 26],
    ['blue', [0, 0, 241], 27],
    // 76.245 + 149.685 = 225.93.
    ['yellow', [255, 255, 0], 226],
    // 2.99 + 11.74 + 3.42 = 18.15.
    ['a dark blue', [10, 20, 30], 18],
    // 59.8 + 58.7 + 5.7 = 124.2.
    ['an orange', [200, 100, 50], 124],
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

describe('isSeeThrough', () => {
  it.each([
    ['nothing', [], false],
    ['two opaque pixels', [0, 0, 0, 255, 9, 9, 9, 255], false],
    ['one that has lost a level', [0, 0, 0, 254], false],
    ['one of two that is transparent', [0, 0, 0, 255, 0, 0, 0, 0], true],
    ['one that is half transparent', [255, 255, 255, 128], true],
  ])('%s', (_what, rgba, expected) => {
    expect(isSeeThrough(Uint8Array.from(rgba))).toBe(expected);
  });
});
