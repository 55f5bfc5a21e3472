/**
 * Moves labels apart where they would lie on each other, as little as needed and without changing
 * their order. Where all of them do not fit, they reach beyond `highest`.
 *
 * @param places where each label would like to be, in pixels
 * @param gap between neighbours at least
 * @returns the place of each, in the order given
 */
export function spreadLabels(
  places: readonly number[],
  gap: number,
  lowest: number,
  highest: number,
): number[] {
  const order = places.map((_, index) => index).sort((a, b) => at(places, a) - at(places, b));
  const spread = [...places];
  // Down from the first, then up again from the last where they ran out of the frame.
  order.forEach((label, rank) => {
    const before = rank === 0 ? lowest : at(spread, at(order, rank - 1)) + gap;
    spread[label] = Math.max(at(places, label), before);
  });
  [...order].reverse().forEach((label, rank) => {
    const after = rank === 0 ? highest : at(spread, at(order, order.length - rank)) - gap;
    spread[label] = Math.min(at(spread, label), after);
  });
  const beyond = Math.max(0, lowest - Math.min(...spread));
  return spread.map((place) => place + beyond);
}

function at(numbers: readonly number[], index: number): number {
  return numbers[index] as number;
}
