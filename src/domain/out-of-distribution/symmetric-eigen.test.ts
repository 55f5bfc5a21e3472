import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './symmetric-eigen';

describe('symmetricEigen', () => {
  it('finds the axes of a matrix worked out by hand, the longest first', () => {
    // (1, 1) / sqrt 2 is stretched by 3, (1, -1) / sqrt 2 by 1, and the third axis by 2.
    const matrix = [Float64Array.of(2, 1, 0), Float64Array.of(1, 2, 0), Float64Array.of(0, 0, 2)];
    const pairs = symmetricEigen(matrix);
    expect(pairs.map(({ value }) => value)).toEqual(
      [3, 2, 1].map((one): unknown => expect.closeTo(one, 12)),
    );
    const [first, second, third] = pairs.map(({ vector }) => Array.from(vector, Math.abs));
    const half: unknown = expect.closeTo(Math.SQRT1_2, 12);
    expect(first).toEqual([half, half, expect.closeTo(0, 12)]);
    expect(second).toEqual([0, 0, 1].map((one): unknown => expect.closeTo(one, 12)));
    expect(third).toEqual([half, half, expect.closeTo(0, 12)]);
    expect((pairs[2]?.vector[0] ?? 0) * (pairs[2]?.vector[1] ?? 0)).toBeCloseTo(-0.5, 12);
  });

  it('leaves what is diagonal, nothing and all zeros included', () => {
    expect(symmetricEigen([])).toEqual([]);
    expect(symmetricEigen([Float64Array.of(0, 0), Float64Array.of(0, 0)])).toEqual([
      { value: 0, vector: Float64Array.of(1, 0) },
      { value: 0, vector: Float64Array.of(0, 1) },
    ]);
  });
});
