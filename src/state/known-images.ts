import type { Dataset } from '../domain/dataset/dataset';
import { familiarityPlanOf, type FamiliarityPlan } from '../domain/familiarity/familiarity-plan';
import { planOfCopies, type SmallCopies } from '../domain/familiarity/small-copies';
import type { BySplit, SplitPredictions } from '../domain/run/predictions';
import type { Run, RunDataset } from '../domain/run/run-record';

/** The images that a model learned from, and those that tell how strange others may be. */
export type KnownImages =
  | FoundImages
  | RunImages
  /** Left out of the bundle that the model came in. */
  | { kind: 'none' };

export type FoundImages =
  | { kind: 'dataset'; dataset: Dataset; plan: FamiliarityPlan }
  /** Taken along in a bundle; the plan is by their rows. */
  | { kind: 'copies'; copies: SmallCopies; plan: FamiliarityPlan };

/** Of a kept run: they are looked for when they are needed. */
export interface RunImages {
  kind: 'run';
  dataset: Pick<RunDataset, 'fileName' | 'isSample' | 'fingerprint'>;
  plan: FamiliarityPlan;
}

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

export function imagesOfRun({ dataset, predictions, recipe }: Run): RunImages {
  return { kind: 'run', dataset, plan: familiarityPlanOf(predictions, recipe.seed) };
}
