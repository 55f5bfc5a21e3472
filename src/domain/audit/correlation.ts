/**
 * Pearson's correlation of two pictures, pixel by pixel: 1 for the same picture at any brightness
 * and contrast, -1 for its negative; 0 where one of them has a single grey value.
 */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sumA = 0;
  let sumB = 0;
  let sumAA = 0;
  let sumBB = 0;
  let sumAB = 0;
  for (let i = 0; i < a.length; i++) {
    const x = a[i] as number;
    const y = b[i] as number;
    sumA += x;
    sumB += y;
    sumAA += x * x;
    sumBB += y * y;
    sumAB += x * y;
  }
  const covariance = sumAB - (sumA * sumB) / a.length;
  const spread = (sumAA - sumA ** 2 / a.length) * (sumBB - sumB ** 2 / a.length);
  return spread > 0 ? covariance / Math.sqrt(spread) : 0;
}
