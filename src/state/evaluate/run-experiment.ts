import { experimentRunOf } from '../../domain/experiments/experiment-run';
import type { Recipe } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { stopTraining } from '../train/running-training';
import { conditionsFor, trainRecipe } from '../train/train-network';
import type {
  EndedExperiment,
  ExperimentKind,
  ExperimentResults,
  ExperimentState,
} from './experiment-state';
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
  let results: ExperimentResults = { recipe: appStore.getState().recipe, recipes, runs: [] };
  setExperiment(kind, { status: 'running', stopping: false, ...results });
  const stopListening = stopWhenAsked(kind);
  for (const recipe of recipes) {
    const run = await trainRecipe(recipe, conditions);
    if (run !== null && appStore.getState().current.network === null) showRun(run);
    if (run === null || run.status === 'stopped') break;
    results = { ...results, runs: [...results.runs, experimentRunOf(run)] };
    setExperiment(kind, { status: 'running', stopping: isStopping(kind), ...results });
    if (isStopping(kind)) break;
  }
  stopListening();
  setExperiment(kind, endOf(results));
  // Why a training failed is told where the experiment is.
  appStore.setState({ training: { status: 'idle' } });
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
  const { recipe, recipes, runs } = experiment;
  setExperiment(kind, { status: 'stopped', recipe, recipes, runs });
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
  if (results.runs.length === results.recipes.length) return { ...results, status: 'ready' };
  const { training } = appStore.getState();
  return training.status === 'failed'
    ? { ...results, status: 'failed', error: training.error }
    : { ...results, status: 'stopped' };
}
