import { describe, expect, it } from 'vitest';
import { BASIS } from './inverse-dct';

describe('BASIS', () => {
  it('is the cosines of the inverse DCT in 1/8192, as near as its rounded factors allow', () => {
    for (let x = 0; x < 8; x++)
      for (let u = 0; u < 8; u++) {
        // ITU-T T.81, A.3.3, one dimension, times the square root of 8.
        const scale = u === 0 ? 1 : Math.SQRT2;
        const exact = 8192 * scale * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
        expect(Math.abs((BASIS[x * 8 + u] ?? NaN) - exact)).toBeLessThan(2);
      }
  });

  it('mirrors: even frequencies alike from both ends, odd ones reversed', () => {
    for (let x = 0; x < 4; x++)
      for (let u = 0; u < 8; u++) {
        const mirrored = (BASIS[(7 - x) * 8 + u] ?? NaN) * (u % 2 === 0 ? 1 : -1);
        expect(BASIS[x * 8 + u]).toBe(mirrored);
      }
  });
});
