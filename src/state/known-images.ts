import type { Dataset } from '../domain/dataset/dataset';
import { familiarityPlanOf, type FamiliarityPlan } from '../domain/familiarity/familiarity-plan';
import { planOfCopies, type SmallCopies } from '../domain/familiarity/small-copies';
import type { BySplit, SplitPredictions } from '../domain/run/predictions';

/** The images that a model learned from, and those that tell how strange others may be. */
export type KnownImages =
  | { kind: 'dataset'; dataset: Dataset; plan: FamiliarityPlan }
  /** Taken along in a bundle; the plan is by their rows. */
  | { kind: 'copies'; copies: SmallCopies; plan: FamiliarityPlan }
  /** The model came without them. */
  | { kind: 'none' };

export function knownImagesOf(
  dataset: Dataset,
  predictions: BySplit<SplitPredictions>,
  seed: number,
): KnownImages {
  return { kind: 'dataset', dataset, plan: familiarityPlanOf(predictions, seed) };
}

export function knownCopies(copies: SmallCopies | null): KnownImages {
  return copies ? { kind: 'copies', copies, plan: planOfCopies(copies) } : { kind: 'none' };
}
