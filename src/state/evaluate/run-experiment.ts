import type { Dataset } from '../../domain/dataset/dataset';
import {
  isComplete,
  type ExperimentKind,
  type ExperimentResults,
  type KeptExperiment,
} from '../../domain/experiments/experiment';
import { experimentRunOf } from '../../domain/experiments/experiment-run';
import { markOf } from '../../domain/run/unfinished-training';
import type { Recipe } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { stopTraining } from '../train/running-training';
import { conditionsFor, trainRecipe } from '../train/train-network';
import {
  keepExperiment,
  listEarlierWork,
  NOT_KNOWN_AGAIN,
  trainingOfExperiment,
} from '../train/earlier-work';
import { holdWork } from '../train/hold-work';
import type { TrainingConditions } from '../train/training-job';
import type { EndedExperiment, ExperimentState } from './experiment-state';
import { showRun } from './show-run';

/**
 * Trains the recipes of an experiment one after the other, each shown as any training is, and keeps what
 * they come to, without the weights. Ends with the last one, or with the first that fails or that the
 * person stops. The network of before stays the current one; where there is none, it is the first.
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
  const { id, kind, recipe, recipes, runs, chosenExclusions, backendChoice } = experiment;
  if (conditionsFor(recipes) === null) return;
  const conditions = { dataset, chosenExclusions, backendChoice };
  await trainAll(id, kind, { recipe, recipes, runs }, conditions);
}

async function trainAll(
  id: string,
  kind: ExperimentKind,
  begun: ExperimentResults,
  conditions: TrainingConditions,
): Promise<void> {
  let results = begun;
  // At once: nothing else may begin while it gets ready.
  setExperiment(kind, { status: 'running', stopping: false, ...results });
  appStore.setState({ training: { status: 'starting', recipe: results.recipe } });
  const release = await holdWork(id);
  const stopListening = stopWhenAsked(kind);
  let keepingProblem = await keepResults(id, kind, results, conditions);
  for (const recipe of results.recipes.slice(results.runs.length)) {
    const unfinished = await trainingOfExperiment(id, recipe);
    const run = await trainRecipe(recipe, { ...conditions, experimentId: id }, unfinished);
    if (run !== null && appStore.getState().current.network === null) showRun(run);
    if (run === null || run.status === 'stopped') break;
    results = { ...results, runs: [...results.runs, experimentRunOf(run)] };
    keepingProblem = await keepResults(id, kind, results, conditions);
    const stopping = isStopping(kind);
    setExperiment(kind, { status: 'running', stopping, ...results, ...unlessKept(keepingProblem) });
    if (isStopping(kind)) break;
  }
  stopListening();
  setExperiment(kind, { ...endOf(results), ...unlessKept(keepingProblem) });
  // Why a training failed is told where the experiment is.
  appStore.setState({ training: { status: 'idle' } });
  release?.();
  await listEarlierWork();
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

/** Ends an experiment with the batch under way; the trainings that are over stay counted. */
export function stopExperiment(kind: ExperimentKind): void {
  const experiment = appStore.getState().experiments[kind];
  if (experiment.status === 'running') setExperiment(kind, { ...experiment, stopping: true });
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

/** A training that is only starting cannot be stopped yet: it is as soon as it runs. */
function stopWhenAsked(kind: ExperimentKind): () => void {
  return appStore.subscribe(({ training }) => {
    if (training.status === 'running' && !training.stopping && isStopping(kind)) {
      void stopTraining();
    }
  });
}

/** As the last training left it. */
function endOf(results: ExperimentResults): EndedExperiment {
  if (isComplete(results)) return { ...results, status: 'ready' };
  const { training } = appStore.getState();
  return training.status === 'failed'
    ? { ...results, status: 'failed', error: training.error }
    : { ...results, status: 'stopped' };
}
