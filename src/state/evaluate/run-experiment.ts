import { experimentRunOf } from '../../domain/experiments/experiment-run';
import type { Run } from '../../domain/run/run-record';
import type { Recipe } from '../../domain/training/recipe';
import { adoptRun } from './adopt-run';
import { appStore } from '../app-store';
import type {
  EndedExperiment,
  ExperimentKind,
  ExperimentResults,
  ExperimentState,
} from './experiment-state';
import { stopTraining } from '../train/running-training';
import { trainingConditions } from '../train/train-network';
import { trainSeries } from '../train/train-series';

/**
 * Trains the recipes of an experiment one after the other and keeps what they come to, without the
 * weights. Whether it ends well or not, the network of before is the current one again; where there
 * was none, that of the first recipe.
 */
export async function runExperiment(
  kind: ExperimentKind,
  recipes: readonly Recipe[],
): Promise<void> {
  if (trainingConditions(recipes) === null) return;
  const { training, recipe } = appStore.getState();
  let kept: Run | null = training.status === 'done' ? training.run : null;
  let results: ExperimentResults = { recipe, recipes, runs: [] };
  setExperiment(kind, { status: 'running', stopping: false, ...results });
  const stopListening = stopWhenAsked(kind);
  const complete = await trainSeries(
    recipes,
    (run) => {
      kept ??= run;
      results = { ...results, runs: [...results.runs, experimentRunOf(run)] };
      setExperiment(kind, { status: 'running', stopping: isStopping(kind), ...results });
    },
    () => !isStopping(kind),
  );
  stopListening();
  const ended = endOf(results, complete);
  if (kept !== null) adoptRun(kept);
  setExperiment(kind, ended);
}

/** Ends an experiment with the batch under way; the trainings that are over stay counted. */
export function stopExperiment(kind: ExperimentKind): void {
  const experiment = appStore.getState().experiments[kind];
  if (experiment.status === 'running') setExperiment(kind, { ...experiment, stopping: true });
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
function endOf(results: ExperimentResults, complete: boolean): EndedExperiment {
  if (complete) return { ...results, status: 'ready' };
  const { training } = appStore.getState();
  return training.status === 'failed'
    ? { ...results, status: 'failed', error: training.error }
    : { ...results, status: 'stopped' };
}
