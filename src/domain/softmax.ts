/** Shares of the powers of e, shifted by the largest logit, so that none overflows. */
export function softmax(logits: Iterable<number>): Float64Array {
  const largest = Math.max(...logits);
  const shares = Float64Array.from(logits, (logit) => Math.exp(logit - largest));
  const total = shares.reduce((sum, power) => sum + power, 0);
  return shares.map((power) => power / total);
}
