/**
 * McNemar's exact test: whether two classifiers that answered the same images differ by more than
 * chance (McNemar 1947, doi 10.1007/BF02295996). Only the images on which one of them alone is right
 * say anything; if both were equally good, each of these would fall to either side like a coin. The
 * two-sided p-value is that of the binomial test, `min(1, 2 * P(X <= min(b, c)))` for X of
 * Binomial(b + c, 1/2).
 *
 * @param onlyFirstRight b, a count
 * @param onlySecondRight c, a count
 * @returns above 0, at most 1; 1 where no image tells them apart
 */
export function mcNemarPValue(onlyFirstRight: number, onlySecondRight: number): number {
  const trials = onlyFirstRight + onlySecondRight;
  const fewer = Math.min(onlyFirstRight, onlySecondRight);
  return Math.min(1, 2 * lowerTailOfCoin(trials, fewer));
}

/** P(X <= count) for X of Binomial(trials, 1/2). */
function lowerTailOfCoin(trials: number, count: number): number {
  // 2^-trials alone is below the smallest number from 1075 on, so the largest term is a logarithm.
  let logOfLast = -trials * Math.LN2;
  for (let k = 1; k <= count; k++) logOfLast += Math.log((trials - count + k) / k);
  // The terms before it as shares of it, each from the one after.
  let share = 1;
  let shares = 1;
  for (let k = count; k > 0; k--) {
    share *= k / (trials - k + 1);
    shares += share;
  }
  return Math.exp(logOfLast) * shares;
}
