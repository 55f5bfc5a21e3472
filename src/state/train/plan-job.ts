import type { AppError } from '../../domain/app-error';
import { indicesInUse, type Exclusion } from '../../domain/audit/exclusions';
import type { Dataset } from '../../domain/dataset/dataset';
import { ok, type Result } from '../../domain/result';
import type { BackendChoice } from '../../domain/training/backend';
import type { Recipe } from '../../domain/training/recipe';
import type { RunPosition } from '../../domain/training/run-position';
import { splitForValidation } from '../../domain/training/validation';
import { findNearDuplicates } from '../explore/near-duplicates';

/** What a training is asked to do. */
export interface TrainingPlan {
  /** Of the run, for as long as it lasts. */
  id: string;
  /** ISO 8601. */
  startedAt: string;
  dataset: Dataset;
  recipe: Recipe;
  /** What the person has left out. */
  chosenExclusions: readonly Exclusion[];
  backendChoice: BackendChoice;
  /** Where to go on; null for a new run. */
  from: RunPosition | null;
}

/** The plan with the images it comes to. */
export interface TrainingJob extends TrainingPlan {
  /** Everything left out, by the person and by the recipe. */
  exclusions: readonly Exclusion[];
  /** Learned from, each once. */
  trainIndices: Int32Array<ArrayBuffer>;
  /** Validated on after every epoch; none without validation. */
  validationIndices: Int32Array<ArrayBuffer>;
  testIndices: Int32Array<ArrayBuffer>;
}

/** Looks near-duplicates up, where the recipe leaves them out: the audit may take a while. */
export async function planJob(plan: TrainingPlan): Promise<Result<TrainingJob, AppError>> {
  const { dataset, recipe, chosenExclusions } = plan;
  if (recipe.nearDuplicates === 'kept') return ok(jobOf(plan, chosenExclusions));
  const found = await findNearDuplicates(dataset);
  return found.ok ? ok(jobOf(plan, [...chosenExclusions, ...found.value])) : found;
}

export function jobOf(plan: TrainingPlan, exclusions: readonly Exclusion[]): TrainingJob {
  const { dataset, recipe } = plan;
  const { images, labels } = dataset;
  const testIndices = indicesInUse(dataset, 'test', exclusions);
  const { train, validation } = splitForValidation(
    recipe.validation,
    { labels, patientGroups: images.map(({ patientGroup }) => patientGroup) },
    indicesInUse(dataset, 'train', exclusions),
    testIndices,
    recipe.seed,
  );
  return { ...plan, exclusions, trainIndices: train, validationIndices: validation, testIndices };
}
