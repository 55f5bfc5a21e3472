import type { Dataset } from '../../domain/dataset/dataset';
import { detectorPlanOf, type DetectorPlan } from '../../domain/out-of-distribution/detector-plan';
import { planOfCopies, type SmallCopies } from '../../domain/out-of-distribution/small-copies';
import { seedOf, type Run, type RunDataset } from '../../domain/run/run';

/** The images that a model learned from, and those that tell how strange others may be. */
export type ReferenceImages =
  | FoundImages
  | RunImages
  /** Left out of the bundle that the model came in. */
  | { kind: 'none' };

export type FoundImages =
  | { kind: 'dataset'; dataset: Dataset; plan: DetectorPlan }
  /** Taken along in a bundle; the plan is by their rows. */
  | { kind: 'copies'; copies: SmallCopies; plan: DetectorPlan };

/** Of a kept run: they are looked for when they are needed. */
export interface RunImages {
  kind: 'run';
  dataset: Pick<RunDataset, 'fileName' | 'isSample' | 'fingerprint'>;
  plan: DetectorPlan;
}

/** @param dataset of the run */
export function imagesOfDataset(dataset: Dataset, run: Run): ReferenceImages {
  return { kind: 'dataset', dataset, plan: planOf(run) };
}

export function knownCopies(copies: SmallCopies | null): ReferenceImages {
  return copies ? { kind: 'copies', copies, plan: planOfCopies(copies) } : { kind: 'none' };
}

export function imagesOfRun(run: Run): RunImages {
  return { kind: 'run', dataset: run.dataset, plan: planOf(run) };
}

function planOf(run: Run): DetectorPlan {
  return detectorPlanOf(run.predictions, seedOf(run));
}
