import { countLabels } from '../dataset/classes';
import { stratifiedGroupFolds } from '../evaluation/grouped-folds';
import type { ClassRecall } from '../evaluation/intervals';
import { sum } from '../statistics';
import type { FeatureTable, FitClassifier } from './classifier';

/** What is asked: how well the class of some images follows from a table of features. */
export interface Separability {
  fit: FitClassifier;
  table: FeatureTable;
  /** [n], classes of all rows of the table. */
  labels: Uint8Array;
  /** [n], patient group of all rows. */
  groups: readonly string[];
}

/**
 * The recalls of images that were each told by a model that never saw an image of their fold, the
 * mean over several divisions into folds: which images fall together is chance.
 *
 * @param rows of the table, e.g. those in TRAIN
 * @param seeds one a division
 */
export function crossValidatedRecalls(
  { fit, table, labels, groups }: Separability,
  rows: readonly number[],
  folds: number,
  seeds: readonly number[],
): ClassRecall[] {
  const truth = rows.map((row) => labels[row] as number);
  const groupsOfRows = rows.map((row) => groups[row] ?? '');
  const correct = new Float64Array(rows.length);
  for (const seed of seeds) {
    const foldOf = stratifiedGroupFolds(truth, groupsOfRows, folds, seed);
    for (let fold = 0; fold < folds; fold++) {
      const isHeldOut = (i: number) => foldOf[i] === fold;
      const seen = rows.filter((_, i) => !isHeldOut(i));
      const classify = fit(table, labels, seen);
      rows.forEach((row, i) => {
        if (!isHeldOut(i) || classify(table, row) !== truth[i]) return;
        correct[i] = (correct[i] as number) + 1 / seeds.length;
      });
    }
  }
  return recallsOf(truth, groupsOfRows, correct);
}

/** The recalls of some rows by a model fitted to others. */
export function recallsOn(
  { fit, table, labels, groups }: Separability,
  fittedTo: readonly number[],
  rows: readonly number[],
): ClassRecall[] {
  const classify = fit(table, labels, fittedTo);
  return recallsOf(
    rows.map((row) => labels[row] as number),
    rows.map((row) => groups[row] ?? ''),
    Float64Array.from(rows, (row) => (classify(table, row) === labels[row] ? 1 : 0)),
  );
}

/** The share told right of each class that has images, and on how many cases it rests. */
function recallsOf(
  truth: readonly number[],
  groups: readonly string[],
  correct: Float64Array,
): ClassRecall[] {
  return Array.from({ length: countLabels(truth) }, (_, label) => label).flatMap((label) => {
    const members = [...truth.keys()].filter((i) => truth[i] === label);
    if (members.length === 0) return [];
    const recall = sum(members.map((i) => correct[i] as number)) / members.length;
    return [{ recall, cases: effectiveCases(members.map((i) => groups[i] ?? '')) }];
  });
}

/**
 * How many patients of equal size would tell as much (Kish 1965, "Survey Sampling", section 8.2, for
 * patients whose images all agree): images of one patient are no independent evidence, and a patient
 * with many images weighs more than others.
 */
function effectiveCases(groups: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return groups.length ** 2 / sum([...sizes.values()].map((size) => size ** 2));
}
