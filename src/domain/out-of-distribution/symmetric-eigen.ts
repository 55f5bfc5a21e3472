/** Turns that are enough for any matrix of this size: each makes the off-diagonal far smaller. */
const MAX_SWEEPS = 30;

/**
 * Eigenvectors of a small symmetric matrix, those of the largest eigenvalues first, by Jacobi's
 * cyclic rotations (Golub & Van Loan, Matrix Computations, section 8.5).
 *
 * @param matrix [n][n], symmetric
 * @returns pairs, each vector Float64Array [n] of length 1
 */
export function symmetricEigen(
  matrix: readonly Float64Array[],
): { value: number; vector: Float64Array }[] {
  const a = matrix.map((row) => row.slice());
  // Rows are the eigenvectors to be.
  const vectors = a.map((_, i) => Float64Array.from(a, (_row, j) => (i === j ? 1 : 0)));
  const scale = Math.hypot(...a.map((row) => Math.hypot(...row)));
  for (let sweep = 0; sweep < MAX_SWEEPS && offDiagonal(a) > 1e-14 * scale; sweep++) {
    for (let p = 0; p < a.length; p++) {
      for (let q = p + 1; q < a.length; q++) rotate(a, vectors, p, q);
    }
  }
  return vectors
    .map((vector, i) => ({ value: entry(a, i, i), vector }))
    .sort((one, other) => other.value - one.value);
}

/** Turns rows and columns p and q so that their common entry becomes 0. */
function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const common = entry(a, p, q);
  if (common === 0) return;
  const theta = (entry(a, q, q) - entry(a, p, p)) / (2 * common);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of a) turn(row, p, row, q, cosine, sine);
  for (const rows of [a, vectors]) {
    const upper = rows[p] as Float64Array;
    const lower = rows[q] as Float64Array;
    for (let i = 0; i < upper.length; i++) turn(upper, i, lower, i, cosine, sine);
  }
}

function turn(
  one: Float64Array,
  i: number,
  other: Float64Array,
  j: number,
  cosine: number,
  sine: number,
): void {
  const x = one[i] as number;
  const y = other[j] as number;
  one[i] = cosine * x - sine * y;
  other[j] = sine * x + cosine * y;
}

function offDiagonal(a: readonly Float64Array[]): number {
  return Math.hypot(...a.flatMap((row, i) => Array.from(row).filter((_, j) => j !== i)));
}

function entry(a: readonly Float64Array[], i: number, j: number): number {
  return (a[i] as Float64Array)[j] as number;
}
