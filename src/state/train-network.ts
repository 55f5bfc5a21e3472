import { detailOf, type AppError } from '../domain/app-error';
import { countsInUse } from '../domain/audit/exclusions';
import { findEmptyClass } from '../domain/dataset/dataset';
import { fail, ok, type Result } from '../domain/result';
import { isRunOn, type InterruptedRun } from '../domain/run/interrupted-run';
import type { Run } from '../domain/run/run-record';
import type { EpochRecord } from '../domain/training/history';
import { findRecipeProblems, type Recipe } from '../domain/training/recipe';
import type { BackendReport } from '../workers/training/protocol';
import { appStore, isTraining } from './app-store';
import { clearPrediction } from './classify-image';
import { endTrainingWorker } from './clients/training-worker';
import { forgetInterruptedRun, holdRun, listInterruptedRuns } from './interrupted-runs';
import { keepRun } from './kept-runs';
import { showTraining } from './show-training';
import { completeJob } from './complete-job';
import { jobOf, planJob, type TrainingJob } from './plan-job';
import { isLoss } from './run-job';

/** Trains the recipe of the page. */
export async function startTraining(): Promise<void> {
  await trainRecipe(appStore.getState().recipe);
}

/**
 * Trains a recipe on the data set, evaluates the network and leaves a run.
 *
 * @returns the run; null where it failed, which the store says, or may not be trained now
 */
export async function trainRecipe(recipe: Recipe): Promise<Run | null> {
  const { dataset, exclusions, backendChoice } = appStore.getState();
  if (dataset.status !== 'ready' || !mayTrain(recipe)) return null;
  return train(recipe, () =>
    planJob({
      id: crypto.randomUUID(),
      startedAt: new Date().toISOString(),
      dataset: dataset.dataset,
      recipe,
      chosenExclusions: exclusions,
      backendChoice,
      from: null,
    }),
  );
}

/**
 * Goes on with a run that was interrupted, where it was: recipe, exclusions and backend become its
 * own. Its data set must be open.
 */
export async function continueTraining(run: InterruptedRun): Promise<void> {
  const { dataset, training } = appStore.getState();
  if (dataset.status !== 'ready' || isTraining(training)) return;
  if (!isRunOn(run.dataset, dataset.dataset)) return;
  const { id, startedAt, recipe, backendChoice, chosenExclusions, exclusions, position } = run;
  appStore.setState({ recipe, backendChoice, exclusions: [...chosenExclusions] });
  if (!mayTrain(recipe)) return;
  const plan = { id, startedAt, dataset: dataset.dataset, recipe, chosenExclusions, backendChoice };
  await train(recipe, () => Promise.resolve(ok(jobOf({ ...plan, from: position }, exclusions))));
}

function mayTrain(recipe: Recipe): boolean {
  const { dataset, exclusions, importing, training } = appStore.getState();
  return (
    dataset.status === 'ready' &&
    !isTraining(training) &&
    // The import would end in another data set, and with it this training.
    importing.status !== 'loading' &&
    findRecipeProblems(recipe).length === 0 &&
    findEmptyClass(countsInUse(dataset.dataset, exclusions)) === null
  );
}

/** @param plan gives the job; it may take a while */
async function train(
  recipe: Recipe,
  plan: () => Promise<Result<TrainingJob, AppError>>,
): Promise<Run | null> {
  clearPrediction();
  appStore.setState({ training: { status: 'starting', recipe } });
  const planned = await settle(plan);
  if (!planned.ok) {
    appStore.setState({ training: { status: 'failed', error: planned.error, history: [] } });
    return null;
  }
  const job = planned.value;
  appStore.setState(({ interruptedRuns }) => ({
    interruptedRuns: interruptedRuns.filter(({ id }) => id !== job.id),
  }));
  const release = holdRun(job.id);
  const result = await settle(() => completeJob(job, showTraining(job), showEvaluating));
  release();
  if (result.ok) {
    appStore.setState({ training: { status: 'done', ...result.value } });
    await keepRun(result.value.run, job.dataset);
    await forgetInterruptedRun(job.id);
    return result.value.run;
  }
  const { error } = result;
  // A worker that died holds nothing any more, and one whose device failed would fail again.
  if (isLoss(error) || error.code === 'training/failed') endTrainingWorker();
  // What a checkpoint can save is offered.
  if (error.code === 'training/diverged') await forgetInterruptedRun(job.id);
  else await listInterruptedRuns();
  const { training: last } = appStore.getState();
  const history = last.status === 'running' || last.status === 'evaluating' ? last.history : [];
  appStore.setState({ training: { status: 'failed', error, history } });
  return null;
}

async function settle<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (thrown) {
    return fail({ code: 'training/failed', detail: detailOf(thrown) });
  }
}

function showEvaluating(backend: BackendReport, { recipe }: TrainingJob, history: EpochRecord[]) {
  appStore.setState({ training: { status: 'evaluating', backend, recipe, history } });
}
