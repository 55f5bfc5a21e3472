/**
 * Solves `matrix * x = right` for a symmetric positive definite matrix by Cholesky's decomposition
 * (Golub & Van Loan, "Matrix Computations", algorithm 4.2.1); both arrays are overwritten.
 *
 * @param matrix Float64Array [size * size], row-major; only the lower triangle is read
 * @param right Float64Array [size]; becomes x
 */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array): void {
  const size = right.length;
  const at = (row: number, column: number) => matrix[row * size + column] as number;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let value = at(row, column);
      for (let k = 0; k < column; k++) value -= at(row, k) * at(column, k);
      matrix[row * size + column] = row === column ? Math.sqrt(value) : value / at(column, column);
    }
  }
  for (let row = 0; row < size; row++) {
    let value = right[row] as number;
    for (let k = 0; k < row; k++) value -= at(row, k) * (right[k] as number);
    right[row] = value / at(row, row);
  }
  for (let row = size - 1; row >= 0; row--) {
    let value = right[row] as number;
    for (let k = row + 1; k < size; k++) value -= at(k, row) * (right[k] as number);
    right[row] = value / at(row, row);
  }
}
