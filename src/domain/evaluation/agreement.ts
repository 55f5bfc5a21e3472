import { sum } from '../statistics';
import type { ConfusionMatrix } from './confusion-matrix';

/**
 * Mean recall of the classes that have images, each class counting the same (scikit-learn's
 * `balanced_accuracy_score`); null without images.
 */
export function balancedAccuracy(matrix: ConfusionMatrix): number | null {
  const recalls = matrix.flatMap((row, label) => {
    const support = sum(row);
    return support === 0 ? [] : [(row[label] as number) / support];
  });
  return recalls.length === 0 ? null : sum(recalls) / recalls.length;
}

/**
 * Agreement of prediction and truth beyond what their class shares alone would give: 1 for all, 0 for
 * no more than by chance (Cohen 1960, doi 10.1177/001316446002000104). Null where chance alone would
 * agree on everything, because truth and prediction are one and the same class.
 */
export function cohenKappa(matrix: ConfusionMatrix): number | null {
  const { images, correct, agreements } = totals(matrix);
  const byChance = sum(agreements);
  return byChance === images ** 2 ? null : (images * correct - byChance) / (images ** 2 - byChance);
}

/**
 * Correlation of prediction and truth, -1 to 1, for any number of classes (Gorodkin 2004,
 * doi 10.1016/j.compbiolchem.2004.09.006). As in scikit-learn 0 where one of them is always the same
 * class; null without images.
 */
export function matthewsCorrelation(matrix: ConfusionMatrix): number | null {
  const { images, correct, supports, predictions, agreements } = totals(matrix);
  if (images === 0) return null;
  const spread = (counts: readonly number[]) =>
    images ** 2 - sum(counts.map((count) => count ** 2));
  const scale = Math.sqrt(spread(supports)) * Math.sqrt(spread(predictions));
  return scale === 0 ? 0 : (images * correct - sum(agreements)) / scale;
}

function totals(matrix: ConfusionMatrix) {
  const supports = matrix.map(sum);
  const predictions = matrix.map((_, label) => sum(matrix.map((row) => row[label] as number)));
  return {
    images: sum(supports),
    correct: sum(matrix.map((row, label) => row[label] as number)),
    /** Images of each class, and images predicted as each. */
    supports,
    predictions,
    agreements: supports.map((support, label) => support * (predictions[label] as number)),
  };
}
