import { describe, expect, it } from 'vitest';
import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import { peakOf } from './describe-map';
import { smoothMap } from './smooth-map';

function dot(x: number, y: number, value: number): Float64Array {
  const map = new Float64Array(PIXELS_PER_IMAGE);
  map[y * 100 + x] = value;
  return map;
}

describe('smoothMap', () => {
  it('spreads a dot as a Gaussian and keeps its sum', () => {
    const smooth = smoothMap(dot(50, 40, 1), 2);
    const here = smooth[4050] ?? NaN;
    // exp(-1 / 8) one pixel off, exp(-(1 + 4) / 8) one and two off.
    expect((smooth[4051] ?? NaN) / here).toBeCloseTo(Math.exp(-1 / 8), 10);
    expect((smooth[3852] ?? NaN) / here).toBeCloseTo(Math.exp(-8 / 8), 10);
    expect((smooth[4149] ?? NaN) / here).toBeCloseTo(Math.exp(-2 / 8), 10);
    expect(smooth.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 10);
    expect(smooth[0]).toBe(0);
  });

  it('leaves what is even, up to the border, and everything where it is told to', () => {
    const even = new Float64Array(PIXELS_PER_IMAGE).fill(3);
    for (const value of smoothMap(even, 5)) expect(value).toBeCloseTo(3, 10);
    const one = dot(0, 0, 1);
    expect(smoothMap(one, 0)).toBe(one);
  });
});

describe('peakOf', () => {
  it('says in which ninth of the image it is, whatever its sign', () => {
    const map = dot(10, 10, 0.25);
    map[9999] = -0.5;
    expect(peakOf(map)).toEqual({ vertical: 'lower', horizontal: 'right', value: -0.5 });
    map[3366] = 0.75;
    expect(peakOf(map)).toEqual({ vertical: 'upper', horizontal: 'centre', value: 0.75 });
    expect(peakOf(dot(33, 34, 1))).toMatchObject({ vertical: 'middle', horizontal: 'left' });
  });

  it('is nowhere in a map of zeros', () => {
    expect(peakOf(new Float64Array(PIXELS_PER_IMAGE))).toBeNull();
  });
});
