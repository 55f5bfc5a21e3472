import type { AppError } from '../../domain/app-error';
import { countsInUse } from '../../domain/audit/exclusions';
import { findEmptyClass, type Dataset } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import type { NetworkRun } from '../../domain/run/run';
import type { UnfinishedTraining } from '../../domain/run/unfinished-training';
import { findRecipeProblems, type Recipe } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { keepRun } from '../evaluate/kept-runs';
import { showRun } from '../evaluate/show-run';
import { settle } from '../shared/settle';
import { workers } from '../shared/workers';
import { completeJob } from './complete-job';
import { forgetWork, listEarlierWork } from './earlier-work';
import { holdWork } from './hold-work';
import { isLoss } from './run-job';
import { showEvaluating, showTraining } from './show-training';
import { isTraining } from './train-state';
import { jobOf, planJob, type TrainingConditions, type TrainingJob } from './training-job';

/** Trains the recipe of the page. */
export function startTraining(): Promise<void> {
  return trainAndShow(appStore.getState().recipe);
}

/** Trains a recipe on the open data set and shows what came of it; the recipe of the page stays. */
export async function trainAndShow(recipe: Recipe): Promise<void> {
  const conditions = conditionsFor([recipe]);
  if (conditions === null) return;
  const run = await trainRecipe(recipe, conditions);
  if (run !== null) showTrained(run);
}

/** The conditions as they are now; null where these recipes may not be trained now. */
export function conditionsFor(recipes: readonly Recipe[]): TrainingConditions | null {
  const { dataset, exclusions, backendChoice } = appStore.getState();
  if (dataset.status !== 'ready' || !recipes.every(mayTrain)) return null;
  return { dataset: dataset.dataset, chosenExclusions: exclusions, backendChoice };
}

/**
 * Trains a recipe and evaluates the network. The page shows how it goes, and that it is training until
 * somebody says that it is over: another training may follow.
 *
 * @param unfinished a training of the recipe that was cut off, to go on with; null begins one
 * @returns null where it failed, which the store says
 */
export function trainRecipe(
  recipe: Recipe,
  conditions: TrainingConditions,
  unfinished: UnfinishedTraining | null = null,
): Promise<NetworkRun | null> {
  if (unfinished === null) return train(recipe, () => planJob(recipe, conditions));
  const { id, startedAt, exclusions, position } = unfinished;
  const job = jobOf({ ...conditions, id, startedAt, recipe, exclusions, from: position });
  return train(recipe, () => Promise.resolve(ok(job)));
}

function showTrained(run: NetworkRun): void {
  appStore.setState({ training: { status: 'idle' } });
  showRun(run);
}

/**
 * Goes on with a training that was interrupted, where it was: recipe, exclusions and backend become
 * those of the page.
 *
 * @param dataset the open one, which the training is on
 */
export async function continueTraining(
  unfinished: UnfinishedTraining,
  dataset: Dataset,
): Promise<void> {
  const { recipe, backendChoice, chosenExclusions } = unfinished;
  appStore.setState({ recipe, backendChoice, exclusions: [...chosenExclusions] });
  if (!mayTrain(recipe)) return;
  const conditions = { dataset, chosenExclusions, backendChoice };
  const run = await trainRecipe(recipe, conditions, unfinished);
  if (run !== null) showTrained(run);
}

/** Whether nothing is in the way of a training of the recipe. */
function mayTrain(recipe: Recipe): boolean {
  const { dataset, exclusions, importing, training } = appStore.getState();
  return (
    dataset.status === 'ready' &&
    !isTraining(training) &&
    // The import would end in another data set, and with it this training.
    importing.status !== 'loading' &&
    findRecipeProblems(recipe).length === 0 &&
    findEmptyClass(dataset.dataset.classes, countsInUse(dataset.dataset, exclusions)) === null
  );
}

/** @param plan gives the job; it may take a while */
async function train(
  recipe: Recipe,
  plan: () => Promise<Result<TrainingJob, AppError>>,
): Promise<NetworkRun | null> {
  // Until its end the model of before is asked: `showRun` takes its place.
  appStore.setState({
    earlierWorkError: null,
    training: { status: 'starting', recipe },
  });
  const planned = await settle('training/failed', async () => {
    const made = await plan();
    return made.ok && isWithoutOwnValidation(made.value)
      ? fail({ code: 'training/no-validation-images' })
      : made;
  });
  if (!planned.ok) {
    appStore.setState({ training: { status: 'failed', error: planned.error, history: [] } });
    return null;
  }
  const job = planned.value;
  appStore.setState(({ earlierWork }) => ({
    earlierWork: earlierWork.filter(({ id }) => id !== job.id),
  }));
  const release = await holdWork(job.id);
  const shown = showTraining(job);
  const trained = await settle('training/failed', () =>
    completeJob(job, shown, () => {
      shown.showRest();
      showEvaluating();
    }),
  );
  shown.showRest();
  release?.();
  if (trained.ok) {
    void keepThenForget(trained.value);
    return trained.value;
  }
  const { error } = trained;
  // A worker that died holds nothing any more, and one whose device failed would fail again.
  if (isLoss(error) || error.code === 'training/failed') workers.training.end();
  // What a checkpoint can save is offered.
  if (error.code === 'training/diverged') await forgetWork({ kind: 'training', id: job.id });
  else await listEarlierWork();
  const { training: last } = appStore.getState();
  const history = last.status === 'running' || last.status === 'evaluating' ? last.history : [];
  appStore.setState({ training: { status: 'failed', error, history } });
  return null;
}

function isWithoutOwnValidation({ recipe, validationIndices }: TrainingJob): boolean {
  return recipe.validation.kind === 'split' && validationIndices.length === 0;
}

/** What is kept of the way to it goes when the run itself is kept. */
async function keepThenForget(run: NetworkRun): Promise<void> {
  await keepRun(run);
  await forgetWork({ kind: 'training', id: run.id });
}
