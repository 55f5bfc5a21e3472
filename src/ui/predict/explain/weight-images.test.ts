import { describe, expect, it } from 'vitest';
import { weightImages } from './weight-images';

describe('weightImages', () => {
  it('takes the weights of each unit, 0 in the middle, each on its own scale', () => {
    // [3 inputs, 3 units]
    const kernel = Float32Array.of(1, 0, 9, -2, 0, 9, 0, 0, 9);
    const layer = { kernel, bias: new Float32Array(3) };
    expect(weightImages(layer, 2)).toEqual([
      // 128 + 63.5 rounded up, 128 - 127, 128
      Uint8Array.of(192, 1, 128),
      Uint8Array.of(128, 128, 128),
    ]);
    expect(weightImages(layer, 32)).toHaveLength(3);
  });
});
