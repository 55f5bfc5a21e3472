import { describe, expect, it } from 'vitest';
import { GREY_LEVELS, PIXELS_PER_IMAGE } from './dataset';
import { countGreyValues } from './grey-histogram';

describe('countGreyValues', () => {
  it('counts each value and adds to what is there', () => {
    const counts = new Uint16Array(GREY_LEVELS);
    counts[255] = 40;
    countGreyValues(Uint8Array.of(0, 7, 7, 255), counts);
    expect([counts[0], counts[7], counts[255]]).toEqual([1, 2, 41]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(44);
  });

  it('counts an image of one value: 10,000 fit into 16 bits', () => {
    const counts = new Uint16Array(GREY_LEVELS);
    countGreyValues(new Uint8Array(PIXELS_PER_IMAGE).fill(3), counts);
    expect(counts[3]).toBe(10_000);
  });
});
