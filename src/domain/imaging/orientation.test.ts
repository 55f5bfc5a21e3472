import { describe, expect, it } from 'vitest';
import { mirrorPositions, turnOf, turnUpright } from './orientation';

/** 1 2 3 above 4 5 6. */
const STORED = { width: 3, height: 2, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) };

describe('turnUpright', () => {
  // Exif 2.3, 4.6.4 A: where the stored picture's first row and first column are to be seen.
  it.each([
    ['top, left', 1, [1, 2, 3, 4, 5, 6]],
    ['top, right', 2, [3, 2, 1, 6, 5, 4]],
    ['bottom, right', 3, [6, 5, 4, 3, 2, 1]],
    ['bottom, left', 4, [4, 5, 6, 1, 2, 3]],
    ['left, top', 5, [1, 4, 2, 5, 3, 6]],
    ['right, top', 6, [4, 1, 5, 2, 6, 3]],
    ['right, bottom', 7, [6, 3, 5, 2, 4, 1]],
    ['left, bottom', 8, [3, 6, 2, 5, 1, 4]],
  ])('%s', (_, orientation, pixels) => {
    const [width, height] = orientation < 5 ? [3, 2] : [2, 3];
    const upright = { width, height, pixels: Uint8Array.from(pixels) };
    expect(turnUpright(STORED, turnOf(orientation))).toEqual(upright);
  });

  it.each([null, 0, 9])('leaves what says %s as it is', (orientation) => {
    expect(turnUpright(STORED, turnOf(orientation))).toBe(STORED);
  });
});

it('mirrorPositions counts from the other end, rising again', () => {
  expect(mirrorPositions(Int32Array.of(0, 2, 3), 10)).toEqual(Int32Array.of(6, 7, 9));
});
