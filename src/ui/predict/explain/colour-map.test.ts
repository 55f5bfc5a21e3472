import { describe, expect, it } from 'vitest';
import { colourMap } from './colour-map';

describe('colourMap', () => {
  it('lays orange over what is above 0 and blue over what is below, by how far', () => {
    const grey = Uint8Array.of(100, 100, 30, 100);
    const rgba = colourMap(grey, Float64Array.of(2, -2, 0, 1), 2, 1);
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
    expect(Array.from(colourMap(grey, Float64Array.of(5), 5, 0))).toEqual([7, 7, 7, 255]);
    expect(Array.from(colourMap(grey, Float64Array.of(0), 0, 1))).toEqual([7, 7, 7, 255]);
  });

  it('has one scale for all: little is faint, and beyond its end there is no more', () => {
    const grey = Uint8Array.of(100, 100);
    const faint = colourMap(grey, Float64Array.of(0.001, -0.001), 0.2, 1);
    // Half a hundredth of the way to a colour moves no channel by a whole level, but for one.
    for (const level of faint.filter((_, at) => at % 4 !== 3)) {
      expect(Math.abs(level - 100)).toBeLessThanOrEqual(1);
    }
    expect(colourMap(grey, Float64Array.of(0.2, 0.9), 0.2, 1).slice(4)).toEqual(
      colourMap(grey, Float64Array.of(0.9, 0.2), 0.2, 1).slice(4),
    );
  });
});
