import { describe, expect, it } from 'vitest';
import { softmax } from './softmax';

describe('softmax', () => {
  it('stands any logits', () => {
    expect(Array.from(softmax([1000, 1000 + Math.log(3), -1000]))).toEqual([
      expect.closeTo(0.25, 12),
      expect.closeTo(0.75, 12),
      0,
    ]);
  });
});
