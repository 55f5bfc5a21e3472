import type { EpochRecord } from '../training/history';
import type { Recipe } from '../training/recipe';
import type { NetworkSummary, RunSummary } from './run-summary';

/**
 * The network that was trained before another one on the same pixels.
 *
 * @param runs the newest first
 * @param shown the other one; one that is not among the runs is newer than all of them
 * @returns null where there is none, or the pixels could not be known again
 */
export function runBefore(
  runs: readonly RunSummary[],
  shown: { id: string | null; fingerprint: string | null },
): NetworkSummary | null {
  const { id, fingerprint } = shown;
  const earlier = runs.slice(runs.findIndex((run) => run.id === id) + 1);
  const found = earlier.find(
    (run): run is NetworkSummary =>
      run.kind === 'network' &&
      run.history.length > 0 &&
      fingerprint !== null &&
      run.answers.fingerprint === fingerprint,
  );
  return found ?? null;
}

/** What an epoch of an earlier run may be set beside; null where it would not compare. */
export type EpochBefore = Pick<EpochRecord, 'accuracy' | 'valAccuracy' | 'valLoss'> & {
  loss: number | null;
};

/**
 * The epochs of an earlier run as far as a recipe compares with it: a loss holds the penalty of its
 * layers, and a validation is one of its images.
 */
export function epochsBefore({ recipe, history }: NetworkSummary, other: Recipe): EpochBefore[] {
  const isAlike = (field: keyof Recipe) =>
    JSON.stringify(recipe[field]) === JSON.stringify(other[field]);
  const sameLoss = isAlike('layers') && isAlike('output');
  // Which images are held out follows from the seed as well.
  const sameImages =
    isAlike('validation') &&
    (['test', 'split'].includes(recipe.validation.kind) || isAlike('seed'));
  return history.map(({ loss, accuracy, valLoss, valAccuracy }) => ({
    loss: sameLoss ? loss : null,
    accuracy,
    valLoss: sameLoss && sameImages ? valLoss : null,
    valAccuracy: sameImages ? valAccuracy : null,
  }));
}
