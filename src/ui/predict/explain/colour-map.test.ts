import { describe, expect, it } from 'vitest';
import { colourMap } from './colour-map';

describe('colourMap', () => {
  it('lays orange over what is above 0 and blue over what is below, by how far', () => {
    const grey = Uint8Array.of(100, 100, 30, 100);
    const rgba = colourMap(grey, Float64Array.of(2, -2, 0, 1), 1);
    expect(Array.from(rgba)).toEqual([
      ...[230, 159, 0, 255],
      ...[86, 180, 233, 255],
      ...[30, 30, 30, 255],
      // Half way, halves rounded to even.
      ...[165, 130, 50, 255],
    ]);
  });

  it('leaves the image where it has no strength, or the map is all zeros', () => {
    const grey = Uint8Array.of(7);
    expect(Array.from(colourMap(grey, Float64Array.of(5), 0))).toEqual([7, 7, 7, 255]);
    expect(Array.from(colourMap(grey, Float64Array.of(0), 1))).toEqual([7, 7, 7, 255]);
  });
});
