import type { AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import { ok, type Result } from '../../../domain/result';
import { truthOf } from '../../../domain/run/predictions';
import { scoreOf, type Measurement } from '../../../domain/search/measurement';
import { recipeOf, type PlannedTraining, type Search } from '../../../domain/search/search';
import { jobOf } from '../plan-job';
import { runJob, type TrainingListener } from '../run-job';
import { predictWithNetwork } from '../trained-network';

/**
 * Trains one trial and scores it on the patients held out of TRAIN. Of the images of TEST none is
 * asked about.
 *
 * @returns null where it was stopped before its last epoch
 */
export async function measureTrial(
  search: Search,
  training: PlannedTraining,
  dataset: Dataset,
  listener: TrainingListener,
): Promise<Result<Measurement | null, AppError>> {
  const startedAt = performance.now();
  const recipe = recipeOf(search, training);
  const { id, chosenExclusions, exclusions, backend } = search;
  const job = jobOf(
    {
      id,
      startedAt: new Date().toISOString(),
      dataset,
      recipe,
      chosenExclusions,
      backendChoice: backend,
      from: null,
    },
    exclusions,
  );
  const measured = (score: Measurement['score']) =>
    ok({ ...training, score, elapsedMs: performance.now() - startedAt });

  const trained = await runJob(job, listener);
  if (!trained.ok) {
    return trained.error.code === 'training/diverged' ? measured(null) : trained;
  }
  const { status, weights } = trained.value.outcome;
  if (status === 'stopped') return ok(null);
  if (status === 'diverged') return measured(null);
  const { validationIndices } = job;
  const probabilities = await predictWithNetwork({ ...job, weights }, (service) =>
    service.classifyDataset(validationIndices),
  );
  return probabilities.ok
    ? measured(scoreOf(truthOf(dataset, validationIndices), probabilities.value))
    : probabilities;
}
