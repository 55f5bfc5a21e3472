import { detailOf, type AppError } from '../../domain/app-error';
import { countsInUse, type Exclusion } from '../../domain/audit/exclusions';
import { findEmptyClass, type Dataset } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import { isRunOn, type InterruptedRun } from '../../domain/run/interrupted-run';
import type { Run } from '../../domain/run/run-record';
import type { BackendChoice } from '../../domain/training/backend';
import type { EpochRecord } from '../../domain/training/history';
import { findRecipeProblems, type Recipe } from '../../domain/training/recipe';
import type { BackendReport } from '../../workers/training/protocol';
import { appStore } from '../app-store';
import { isTraining } from './train-state';
import { workers } from '../shared/workers';
import { forgetInterruptedRun, holdRun, listInterruptedRuns } from './interrupted-runs';
import { keepRun } from '../evaluate/kept-runs';
import { showTraining } from './show-training';
import { completeJob } from './complete-job';
import { jobOf, planJob, type TrainingJob } from './plan-job';
import { isLoss } from './run-job';

/** Trains the recipe of the page. */
export async function startTraining(): Promise<void> {
  const { recipe } = appStore.getState();
  const conditions = trainingConditions([recipe]);
  if (conditions === null) return;
  const trained = await trainRecipe(recipe, conditions);
  if (trained !== null) showTrained(trained);
}

/** What a training goes by beside its recipe, as it was chosen when the training began. */
export interface TrainingConditions {
  dataset: Dataset;
  exclusions: readonly Exclusion[];
  backendChoice: BackendChoice;
}

/** A training that is over, and where it ran. */
export interface TrainedRun {
  backend: BackendReport;
  run: Run;
}

/** The conditions as they are now; null where these recipes may not be trained now. */
export function trainingConditions(recipes: readonly Recipe[]): TrainingConditions | null {
  const { dataset, exclusions, backendChoice } = appStore.getState();
  if (dataset.status !== 'ready' || !recipes.every(mayTrain)) return null;
  return { dataset: dataset.dataset, exclusions, backendChoice };
}

/**
 * Trains a recipe and evaluates the network. The page shows how it goes; that it is over shows only
 * with `showTrained`, unless another training follows.
 *
 * @returns null where it failed, which the store says
 */
export function trainRecipe(
  recipe: Recipe,
  { dataset, exclusions, backendChoice }: TrainingConditions,
): Promise<TrainedRun | null> {
  return train(recipe, () =>
    planJob({
      id: crypto.randomUUID(),
      startedAt: new Date().toISOString(),
      dataset,
      recipe,
      chosenExclusions: exclusions,
      backendChoice,
      from: null,
    }),
  );
}

export function showTrained(trained: TrainedRun): void {
  appStore.setState({ training: { status: 'done', ...trained } });
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
  const trained = await train(recipe, () =>
    Promise.resolve(ok(jobOf({ ...plan, from: position }, exclusions))),
  );
  if (trained !== null) showTrained(trained);
}

/** Whether nothing is in the way of a training of the recipe. */
export function mayTrain(recipe: Recipe): boolean {
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
): Promise<TrainedRun | null> {
  // Whoever trains wants to ask what comes of it.
  appStore.setState({ openedModel: null, training: { status: 'starting', recipe } });
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
    void keepThenForget(result.value.run, job);
    return result.value;
  }
  const { error } = result;
  // A worker that died holds nothing any more, and one whose device failed would fail again.
  if (isLoss(error) || error.code === 'training/failed') workers.training.end();
  // What a checkpoint can save is offered.
  if (error.code === 'training/diverged') await forgetInterruptedRun(job.id);
  else await listInterruptedRuns();
  const { training: last } = appStore.getState();
  const history = last.status === 'running' || last.status === 'evaluating' ? last.history : [];
  appStore.setState({ training: { status: 'failed', error, history } });
  return null;
}

/** What is kept of the way to it goes when the run itself is kept. */
async function keepThenForget(run: Run, { id, dataset }: TrainingJob): Promise<void> {
  await keepRun(run, dataset);
  await forgetInterruptedRun(id);
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
