import type { AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import { ok, type Result } from '../../../domain/result';
import { scoreOf, type Measurement } from '../../../domain/search/measurement';
import { recipeOf, type PlannedTraining, type Search } from '../../../domain/search/search';
import { predictWithTrained } from '../predict-with-trained';
import { runJob, type TrainingListener } from '../run-job';
import { jobOf } from '../training-job';
import type { TrainingWorker } from '../training-workers';

/**
 * Trains one trial and scores it on the patients held out of TRAIN. Of the images of TEST none is
 * asked about.
 *
 * @returns null where it was stopped before its last epoch
 */
export async function measureTrial(
  worker: TrainingWorker,
  search: Search,
  training: PlannedTraining,
  dataset: Dataset,
  listener: TrainingListener,
): Promise<Result<Measurement | null, AppError>> {
  const startedAt = performance.now();
  const recipe = recipeOf(search, training);
  const { id, chosenExclusions, exclusions, backend } = search;
  const job = jobOf({
    id,
    startedAt: new Date().toISOString(),
    dataset,
    recipe,
    chosenExclusions,
    exclusions,
    backendChoice: backend,
    from: null,
  });
  const measured = (score: Measurement['score']) =>
    ok({ ...training, score, elapsedMs: performance.now() - startedAt });

  const trained = await runJob(worker, job, listener);
  if (!trained.ok) {
    return trained.error.code === 'training/diverged' ? measured(null) : trained;
  }
  const { status, weights } = trained.value;
  if (status === 'stopped') return ok(null);
  if (status === 'diverged') return measured(null);
  const predicted = await predictWithTrained(worker, job, weights, job.validationIndices);
  return predicted.ok
    ? measured(scoreOf(predicted.value.truth, predicted.value.probabilities))
    : predicted;
}
