import { isEqual } from './compare-runs';
import type { NetworkSummary } from './run-summary';

/** What a figure that is measured by epoch hangs on, beside how well a network learns. */
export type EpochFigure = 'trainLoss' | 'validationAccuracy';

/**
 * Whether a figure of several runs is the same thing measured: validation accuracy on the same images,
 * train loss with the same penalty and dropout on images that are shown in the same way.
 */
export function isSameFigure(figure: EpochFigure, runs: readonly NetworkSummary[]): boolean {
  const [first, ...others] = runs;
  const isAlike = figure === 'trainLoss' ? hasLossOf : isValidatedAs;
  return first === undefined || others.every((other) => isAlike(first, other));
}

const LOSS_FIELDS = [
  'layers',
  'output',
  'loss',
  'oversampling',
  'augmentation',
  'blanking',
] as const;

function hasLossOf(one: NetworkSummary, other: NetworkSummary): boolean {
  return (
    isOfSameData(one, other) &&
    LOSS_FIELDS.every(
      (field) => JSON.stringify(one.recipe[field]) === JSON.stringify(other.recipe[field]),
    )
  );
}

function isValidatedAs(one: NetworkSummary, other: NetworkSummary): boolean {
  if (!isOfSameData(one, other)) return false;
  const isOnTest = one.recipe.validation.kind === 'test';
  if (isOnTest !== (other.recipe.validation.kind === 'test')) return false;
  if (isOnTest) return isEqual(one.answers.indices, other.answers.indices);
  return (
    one.heldOut !== undefined && other.heldOut !== undefined && isEqual(one.heldOut, other.heldOut)
  );
}

function isOfSameData(
  { answers: one }: NetworkSummary,
  { answers: other }: NetworkSummary,
): boolean {
  return one.fingerprint !== null && one.fingerprint === other.fingerprint;
}
