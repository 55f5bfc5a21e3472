import { describe, expect, it } from 'vitest';
import { createRandom } from '../random';
import { fitComponents, reconstructionError } from './principal-components';

const random = () => createRandom(0, 'test');

describe('fitComponents', () => {
  it('finds the one direction that rows vary in, and asks for no more', () => {
    // (1, 2, 3) plus multiples of (2, -1, 2), which is 3 long.
    const rows = Float32Array.from([-2, 0, 1, 5].flatMap((t) => [1 + 2 * t, 2 - t, 3 + 2 * t]));
    const components = fitComponents(rows, 3, 2, random());
    expect(Array.from(components.mean)).toEqual(
      [3, 1, 5].map((one): unknown => expect.closeTo(one, 12)),
    );
    expect(components.directions).toHaveLength(1);
    const [direction = new Float64Array()] = components.directions;
    const sign = Math.sign(direction[0] ?? 0);
    expect(Array.from(direction, (value) => value * sign)).toEqual(
      [2 / 3, -1 / 3, 2 / 3].map((one): unknown => expect.closeTo(one, 12)),
    );
    // On the line; and (1, 2, 0) away from its mean at a right angle: sqrt(5 / 3).
    expect(reconstructionError(components, [-1, 3, 1])).toBeCloseTo(0, 10);
    expect(reconstructionError(components, [4, 3, 5])).toBeCloseTo(Math.sqrt(5 / 3), 10);
  });

  it('agrees with NumPy', () => {
    // NumPy 2.4.6: u, s, v = numpy.linalg.svd(rows - rows.mean(0)); the first two rows of v, and
    // the root mean square of what they leave of the first row and of one more.
    const rows = Float32Array.from({ length: 48 }, (_, at) => {
      const [i, j] = [Math.floor(at / 6), at % 6];
      return ((i * 7 + j * 3) % 11) + ((i * j) % 5);
    });
    const components = fitComponents(rows, 6, 2, random());
    const expected = [
      [0.48345868, -0.04651818, -0.26937454, 0.54705989, 0.49875412, -0.37882836],
      [0.07763576, 0.64132109, -0.10381424, -0.36492948, 0.57649796, 0.32615815],
    ];
    expect(components.directions).toHaveLength(2);
    expected.forEach((values, at) => {
      const direction = components.directions[at] ?? new Float64Array();
      const sign = Math.sign((direction[0] ?? 0) * (values[0] ?? 0));
      values.forEach((value, i) => {
        expect((direction[i] ?? 0) * sign).toBeCloseTo(value, 7);
      });
    });
    expect(reconstructionError(components, rows.subarray(0, 6))).toBeCloseTo(1.66695020631, 8);
    expect(reconstructionError(components, [1, -2, 3, -4, 5, -6])).toBeCloseTo(6.96904521927, 8);
  });

  it('comes close where there are far more directions than are asked for', () => {
    // 60 directions of falling spread, 0.8^i along axis i, each row on one axis, in pairs about 0.
    const width = 60;
    const rows = new Float32Array(2 * width * width);
    for (let i = 0; i < width; i++) {
      rows[2 * i * width + i] = 0.8 ** i;
      rows[(2 * i + 1) * width + i] = -(0.8 ** i);
    }
    const { directions } = fitComponents(rows, width, 5, random());
    expect(directions).toHaveLength(5);
    directions.forEach((direction, i) => {
      expect(Math.abs(direction[i] ?? 0)).toBeCloseTo(1, 5);
    });
  });

  it('is the same for the same seed', () => {
    const rows = Float32Array.from({ length: 30 }, (_, i) => Math.sin(i * i));
    expect(fitComponents(rows, 5, 3, random())).toEqual(fitComponents(rows, 5, 3, random()));
  });

  it('has only a mean where nothing varies', () => {
    const components = fitComponents(Float32Array.of(1, 2, 1, 2), 2, 1, random());
    expect(components.directions).toEqual([]);
    expect(reconstructionError(components, [4, 6])).toBeCloseTo(Math.sqrt(25 / 2), 12);
  });
});
