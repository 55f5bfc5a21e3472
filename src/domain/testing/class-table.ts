import type { FeatureTable } from '../audit/classifier';

/** 67 points of three unbalanced classes (27, 9, 31), from formulas, for fitting classifiers. */
export function classTable(): { table: FeatureTable; labels: Uint8Array; rows: number[] } {
  const points = Array.from({ length: 90 }, (_, i) => {
    const x = ((i * 37) % 101) / 10;
    const y = ((i * 53) % 97) / 10;
    const noise = ((i * 29) % 31) / 31;
    const label = x + 3 * noise > 8 ? 2 : y > 6 ? 1 : 0;
    return { i, x, y, label: i % 11 === 0 ? (label + 1) % 3 : label };
  }).filter(({ i, label }) => !(label === 1 && i % 3 > 0));
  return {
    table: { values: Float64Array.from(points.flatMap(({ x, y }) => [x, y])), width: 2 },
    labels: Uint8Array.from(points, ({ label }) => label),
    rows: [...points.keys()],
  };
}
