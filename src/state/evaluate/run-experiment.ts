import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import {
  dueRecipes,
  isComplete,
  withRun,
  type ExperimentKind,
  type ExperimentResults,
  type KeptExperiment,
} from '../../domain/experiments/experiment';
import { experimentRunOf } from '../../domain/experiments/experiment-run';
import { markOf } from '../../domain/run/unfinished-training';
import type { Backend } from '../../domain/training/backend';
import type { Recipe } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { askedOfTrainings, askNothing, stopTraining } from '../train/running-training';
import { conditionsFor, trainRecipe } from '../train/train-network';
import {
  keepExperiment,
  listEarlierWork,
  NOT_KNOWN_AGAIN,
  trainingOfExperiment,
} from '../train/earlier-work';
import { holdWork } from '../train/hold-work';
import { prepareTrainingWorker } from '../train/run-job';
import type { TrainingConditions } from '../train/training-job';
import { mainWorker, sideBySide, trainingWorkerCount } from '../train/training-workers';
import type { EndedExperiment, ExperimentState } from './experiment-state';
import { showRun } from './show-run';
import { ShownTrainings } from './shown-trainings';

/**
 * Trains the recipes of an experiment, as many side by side as the machine can, and keeps what they come
 * to, without the weights. The first of those under way is shown as any training is. Ends with the last
 * one, or when one has failed and those begun before that have come to their end, or when the person
 * stops it. The network of before stays the current one; where there is none, it is the first.
 */
export async function runExperiment(
  kind: ExperimentKind,
  recipes: readonly Recipe[],
): Promise<void> {
  const conditions = conditionsFor(recipes);
  if (conditions === null) return;
  const { recipe } = appStore.getState();
  await trainAll(crypto.randomUUID(), kind, { recipe, recipes, runs: [] }, conditions);
}

/**
 * Goes on with an experiment that was stopped or cut off: what was left out and the backend are those
 * of its beginning, and a training that was cut off goes on from its last checkpoint.
 *
 * @param dataset the open one, which the experiment is on
 */
export async function continueExperiment(
  experiment: KeptExperiment,
  dataset: Dataset,
): Promise<void> {
  const { id, kind, recipe, recipes, runs, early, chosenExclusions, backendChoice } = experiment;
  if (conditionsFor(recipes) === null) return;
  const conditions = { dataset, chosenExclusions, backendChoice };
  await trainAll(id, kind, { recipe, recipes, runs, ...(early && { early }) }, conditions);
}

async function trainAll(
  id: string,
  kind: ExperimentKind,
  begun: ExperimentResults,
  conditions: TrainingConditions,
): Promise<void> {
  let results = begun;
  let shares: readonly number[] = [];
  let workers = 1;
  let keepingProblem: string | null = null;
  const show = () => {
    const stopping = isStopping(kind);
    const kept = unlessKept(keepingProblem);
    setExperiment(kind, { status: 'running', stopping, shares, workers, ...results, ...kept });
  };
  // At once: nothing else may begin while it gets ready.
  askNothing();
  show();
  appStore.setState({ training: { status: 'starting', recipe: results.recipe } });
  const release = await holdWork(id);
  // One after the other: of two that are kept at once the older might stay.
  let keeping: Promise<void> = Promise.resolve();
  const keep = () =>
    (keeping = keeping.then(async () => {
      keepingProblem = await keepResults(id, kind, results, conditions);
    }));
  await keep();

  const waiting = dueRecipes(results);
  const [first] = waiting;
  const failures = new Map<number, AppError>();
  let isOver = false;
  const trainings = new ShownTrainings((told) => {
    shares = told;
    show();
  });
  workers = await countWorkers(waiting.map(recipeAt), conditions);
  const next = () =>
    isOver || isStopping(kind) || askedOfTrainings().stopping ? null : (waiting.shift() ?? null);
  await sideBySide(workers, next, async (at, worker) => {
    const recipe = recipeAt(at);
    const place = trainings.placeOf(at, worker);
    const unfinished = await trainingOfExperiment(id, recipe);
    const run = await trainRecipe(recipe, { ...conditions, experimentId: id }, unfinished, place);
    if (run !== null && at === first && appStore.getState().current.network === null) showRun(run);
    const ended = place.get();
    if (ended.status === 'failed') failures.set(at, ended.error);
    trainings.end(at);
    if (run === null || run.status === 'stopped') {
      isOver = true;
      return;
    }
    results = withRun(results, at, experimentRunOf(run));
    show();
    await keep();
    show();
  });
  setExperiment(kind, { ...endOf(results, failures), ...unlessKept(keepingProblem) });
  // Why a training failed is told where the experiment is.
  appStore.setState({ training: { status: 'idle' } });
  release?.();
  await listEarlierWork();

  function recipeAt(at: number): Recipe {
    return results.recipes[at] as Recipe;
  }
}

/** How many train side by side: what they run on shows when the first worker has started. */
async function countWorkers(
  recipes: readonly Recipe[],
  conditions: TrainingConditions,
): Promise<number> {
  const [recipe] = recipes;
  const count = (backend: Backend) =>
    trainingWorkerCount(backend, conditions.dataset.labels.length, recipes.length);
  if (recipe === undefined || count('wasm') === 1) return 1;
  const started = await prepareTrainingWorker(mainWorker, { ...conditions, recipe });
  // The first training fails as well, and says why.
  return started.ok ? count(started.value.backend) : 1;
}

/** @returns why they could not be kept; null when they are */
async function keepResults(
  id: string,
  kind: ExperimentKind,
  results: ExperimentResults,
  { dataset, chosenExclusions, backendChoice }: TrainingConditions,
): Promise<string | null> {
  const mark = markOf(dataset);
  if (mark === null) return NOT_KNOWN_AGAIN;
  const savedAt = new Date().toISOString();
  return keepExperiment({
    ...results,
    ...{ id, kind, savedAt, backendChoice, chosenExclusions, dataset: mark },
  });
}

function unlessKept(keepingProblem: string | null): { keepingProblem?: string } {
  return keepingProblem === null ? {} : { keepingProblem };
}

/** Ends an experiment with the batches under way; the trainings that are over stay counted. */
export function stopExperiment(kind: ExperimentKind): void {
  const experiment = appStore.getState().experiments[kind];
  if (experiment.status !== 'running') return;
  setExperiment(kind, { ...experiment, stopping: true });
  void stopTraining();
}

/** Forgets why an experiment failed; what it came to until then stays. */
export function dismissFailure(kind: ExperimentKind): void {
  const experiment = appStore.getState().experiments[kind];
  if (experiment.status !== 'failed') return;
  const { error: _error, ...others } = experiment;
  setExperiment(kind, { ...others, status: 'stopped' });
}

function setExperiment(kind: ExperimentKind, experiment: ExperimentState): void {
  appStore.setState(({ experiments }) => ({ experiments: { ...experiments, [kind]: experiment } }));
}

function isStopping(kind: ExperimentKind): boolean {
  const experiment = appStore.getState().experiments[kind];
  return experiment.status === 'running' && experiment.stopping;
}

/** @param failures by the position of the recipe */
function endOf(
  results: ExperimentResults,
  failures: ReadonlyMap<number, AppError>,
): EndedExperiment {
  if (isComplete(results)) return { ...results, status: 'ready' };
  const error = failures.get(Math.min(...failures.keys()));
  return error ? { ...results, status: 'failed', error } : { ...results, status: 'stopped' };
}
