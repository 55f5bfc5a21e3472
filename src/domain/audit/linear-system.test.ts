import { expect, it } from 'vitest';
import { solvePositiveDefinite } from './linear-system';

it('solvePositiveDefinite solves what numpy.linalg.solve does (NumPy 1.24.2)', () => {
  const matrix = Float64Array.of(4, 1, 0.5, 1, 3, 0.25, 0.5, 0.25, 2);
  const right = Float64Array.of(1, 2, 3);
  solvePositiveDefinite(matrix, right);
  const [x = NaN, y = NaN, z = NaN] = right;
  expect(x).toBeCloseTo(-0.07352941, 8);
  expect(4 * x + y + 0.5 * z).toBeCloseTo(1, 12);
  expect(x + 3 * y + 0.25 * z).toBeCloseTo(2, 12);
  expect(0.5 * x + 0.25 * y + 2 * z).toBeCloseTo(3, 12);
});
