import type { AppError } from '../../domain/app-error';
import type { Exclusion } from '../../domain/audit/exclusions';
import type { Dataset } from '../../domain/dataset/dataset';
import { ok, type Result } from '../../domain/result';
import type { BackendChoice } from '../../domain/training/backend';
import type { Recipe } from '../../domain/training/recipe';
import { trainingImages, type TrainingImages } from '../../domain/training/training-images';
import type { TrainingRequest } from '../../workers/training/protocol';
import { findNearDuplicates } from '../explore/near-duplicates';

/** What to train, on which images, and under which conditions. */
export interface TrainingJob extends TrainingConditions, TrainingRequest, TrainingImages {
  /** Of the run, for as long as it lasts. */
  id: string;
  /** ISO 8601. */
  startedAt: string;
  /** Everything left out, by the person and by the recipe. */
  exclusions: readonly Exclusion[];
}

/** What a training goes by beside its recipe, as it was chosen when the training began. */
export interface TrainingConditions {
  dataset: Dataset;
  /** What the person has left out. */
  chosenExclusions: readonly Exclusion[];
  backendChoice: BackendChoice;
  /** The experiment that it is a training of. */
  experimentId?: string;
}

/** A new run. Looks near-duplicates up, where the recipe leaves them out: the audit may take a while. */
export async function planJob(
  recipe: Recipe,
  conditions: TrainingConditions,
): Promise<Result<TrainingJob, AppError>> {
  const { dataset, chosenExclusions } = conditions;
  const id = crypto.randomUUID();
  const plan = { ...conditions, id, startedAt: new Date().toISOString(), recipe, from: null };
  if (recipe.nearDuplicates === 'kept') return ok(jobOf({ ...plan, exclusions: chosenExclusions }));
  const found = await findNearDuplicates(dataset);
  if (!found.ok) return found;
  return ok(jobOf({ ...plan, exclusions: [...chosenExclusions, ...found.value] }));
}

/** A job with the images that it comes to. */
export function jobOf(plan: Omit<TrainingJob, keyof TrainingImages>): TrainingJob {
  return { ...plan, ...trainingImages(plan.dataset, plan.recipe, plan.exclusions) };
}
