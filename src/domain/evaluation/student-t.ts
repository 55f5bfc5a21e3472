/**
 * Student's t distribution: the chance of a number between -t and t, by the finite series for whole
 * degrees of freedom (Abramowitz & Stegun 1964, 26.7.3 and 26.7.4).
 *
 * @param t not negative
 * @param degrees of freedom, a whole number from 1 on
 */
export function studentTCentralShare(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const cosine = Math.cos(angle);
  const isOdd = degrees % 2 === 1;
  // Odd: cos + 2/3 cos^3 + ...; even: 1 + 1/2 cos^2 + ...; the last power is degrees - 2.
  let term = isOdd ? cosine : 1;
  let series = 0;
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    series += term;
    term *= ((power + 1) / (power + 2)) * cosine ** 2;
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * series) : Math.sin(angle) * series;
}

/**
 * The number that a central share of the distribution does not exceed in size: 12.706 for 95 % and one
 * degree of freedom. Found by halving, to the last digits of a double.
 *
 * @param share above 0, below 1
 * @param degrees of freedom, a whole number from 1 on
 */
export function studentTBound(share: number, degrees: number): number {
  let low = 0;
  let high = 1;
  while (studentTCentralShare(high, degrees) < share) high *= 2;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2;
    if (studentTCentralShare(middle, degrees) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** A double has 53 binary digits. */
const HALVINGS = 60;
