import { nextGaussian, type Random } from '../random';
import { symmetricEigen } from './symmetric-eigen';

/** The directions in which rows vary most about their mean. */
export interface PrincipalComponents {
  /** Float64Array [width]. */
  mean: Float64Array;
  /** Each Float64Array [width], of length 1, at right angles to each other; most variance first. */
  directions: Float64Array[];
}

/** More directions than are asked for, so that these come out exact (Halko et al., section 4.2). */
const OVERSAMPLING = 10;
/** Each sharpens the directions by the square of the ratio of their singular values. */
const ITERATIONS = 4;
/** A direction that shrinks to less, of its length, lies within those before it. */
const NOTHING_LEFT = 1e-9;

/**
 * Principal components by randomised subspace iteration (Halko, Martinsson & Tropp 2011, arXiv
 * 0909.4061, algorithm 4.4, here on the rows' scatter matrix, which is never formed).
 *
 * @param rows Float32Array [n, width], row-major
 * @param count of components; fewer come back where the rows vary in fewer directions
 */
export function fitComponents(
  rows: Float32Array,
  width: number,
  count: number,
  random: Random,
): PrincipalComponents {
  const mean = meanOf(rows, width);
  let basis = orthonormal(
    Array.from({ length: Math.min(width, count + OVERSAMPLING) }, () =>
      Float64Array.from({ length: width }, () => nextGaussian(random)),
    ),
  );
  for (let i = 0; i < ITERATIONS; i++) basis = orthonormal(scatter(rows, mean, basis));
  const spread = scatter(rows, mean, basis);
  const within = basis.map((one) => Float64Array.from(spread, (other) => dot(one, other)));
  const directions = symmetricEigen(within)
    .slice(0, count)
    .map(({ vector }) => combine(basis, vector));
  return { mean, directions };
}

/**
 * Root mean square of what is left of a row when the components have explained what they can.
 *
 * @param row [width]
 */
export function reconstructionError(
  { mean, directions }: PrincipalComponents,
  row: ArrayLike<number>,
): number {
  const rest = Float64Array.from(row, (value, i) => value - (mean[i] as number));
  for (const direction of directions) subtract(rest, dot(rest, direction), direction);
  return Math.sqrt(dot(rest, rest) / rest.length);
}

function meanOf(rows: Float32Array, width: number): Float64Array {
  const mean = new Float64Array(width);
  const share = width / rows.length;
  rows.forEach((value, i) => {
    mean[i % width] = (mean[i % width] as number) + value * share;
  });
  return mean;
}

/** The rows' scatter matrix times each vector: sum over rows of (row . vector) row, rows centred. */
function scatter(
  rows: Float32Array,
  mean: Float64Array,
  vectors: readonly Float64Array[],
): Float64Array[] {
  const width = mean.length;
  const results = vectors.map(() => new Float64Array(width));
  const centred = new Float64Array(width);
  for (let start = 0; start < rows.length; start += width) {
    for (let i = 0; i < width; i++) {
      centred[i] = (rows[start + i] as number) - (mean[i] as number);
    }
    vectors.forEach((vector, at) => {
      subtract(results[at] as Float64Array, -dot(centred, vector), centred);
    });
  }
  return results;
}

/**
 * Gram and Schmidt's way, each vector twice, as once leaves rounding errors (Golub & Van Loan,
 * section 5.2). What lies within the others is left out.
 */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = [];
  const longest = Math.max(...vectors.map((vector) => Math.sqrt(dot(vector, vector))));
  for (const vector of vectors) {
    const rest = vector.slice();
    for (let pass = 0; pass < 2; pass++) {
      for (const other of basis) subtract(rest, dot(rest, other), other);
    }
    const length = Math.sqrt(dot(rest, rest));
    if (length > NOTHING_LEFT * longest) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function combine(basis: readonly Float64Array[], shares: Float64Array): Float64Array {
  const sum = new Float64Array(basis[0]?.length ?? 0);
  basis.forEach((vector, i) => {
    subtract(sum, -(shares[i] as number), vector);
  });
  return sum;
}

function subtract(from: Float64Array, factor: number, vector: Float64Array): void {
  for (let i = 0; i < from.length; i++) {
    from[i] = (from[i] as number) - factor * (vector[i] as number);
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
