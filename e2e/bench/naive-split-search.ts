import type { SplitRules, SplitSearch } from '../../src/domain/forest/split-search';
import type { TrainingImages } from '../../src/domain/forest/training-images';
import type { Random } from '../../src/domain/random';

/**
 * The textbook's search for a split: sorts the images of the node by each feature that is tried. It
 * draws the same features and prefers the same splits as `createSplitSearch`, so the trees are equal
 * and only their price is not.
 */
export function createNaiveSplitSearch(
  { images, features, columns, labels }: TrainingImages,
  weights: Uint32Array,
  { featuresPerSplit, minLeafImages }: SplitRules,
  random: Random,
): SplitSearch {
  const order = Array.from({ length: features }, (_, feature) => feature);
  return (rows, counts) => {
    const total = counts.reduce((sum, count) => sum + count, 0);
    let best = { feature: -1, threshold: 0, score: -Infinity };
    let varies = false;
    for (let tried = 0; tried < features && (tried < featuresPerSplit || !varies); tried++) {
      const at = tried + Math.floor(random() * (features - tried));
      const feature = order[at] as number;
      [order[at], order[tried]] = [order[tried] as number, feature];
      const valueOf = (row: number) => columns[feature * images + row] as number;
      const sorted = Array.from(rows).sort((a, b) => valueOf(a) - valueOf(b));
      const below = counts.map(() => 0);
      for (let i = 0; i + 1 < sorted.length; i++) {
        const row = sorted[i] as number;
        const label = labels[row] as number;
        below[label] = (below[label] as number) + (weights[row] as number);
        const value = valueOf(row);
        const next = valueOf(sorted[i + 1] as number);
        if (value === next) continue;
        varies = true;
        const belowTotal = below.reduce((sum, count) => sum + count, 0);
        const aboveTotal = total - belowTotal;
        if (belowTotal < minLeafImages || aboveTotal < minLeafImages) continue;
        const above = counts.map((count, one) => count - (below[one] as number));
        const score =
          (sumOfSquares(below) * aboveTotal + sumOfSquares(above) * belowTotal) /
          (belowTotal * aboveTotal);
        if (score > best.score) best = { feature, threshold: (value + next) >> 1, score };
      }
    }
    return best.feature < 0 ? null : { feature: best.feature, threshold: best.threshold };
  };
}

function sumOfSquares(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count ** 2, 0);
}
