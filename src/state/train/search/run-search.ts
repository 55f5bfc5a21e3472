import type { AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import { ok, type Result } from '../../../domain/result';
import { markOf } from '../../../domain/run/unfinished-training';
import {
  findSearchProblems,
  nextTraining,
  type PlannedTraining,
  type Search,
} from '../../../domain/search/search';
import { appStore } from '../../app-store';
import { Paced } from '../../shared/paced';
import { settle } from '../../shared/settle';
import { workers } from '../../shared/workers';
import { keepSearch, listEarlierWork } from '../earlier-work';
import { holdWork } from '../hold-work';
import { isLoss, prepareTrainingWorker, type TrainingListener } from '../run-job';
import { conditionsFor } from '../train-network';
import { planJob, type TrainingConditions } from '../training-job';
import { measureTrial } from './measure-trial';
import type { RunningSearch, SearchState } from './search-state';

/** Searches around the recipe of the page. */
export async function startSearch(): Promise<void> {
  const { recipe, searchSettings } = appStore.getState();
  const conditions = conditionsFor([recipe]);
  if (conditions === null || findSearchProblems(searchSettings, recipe).length > 0) return;
  await occupyTraining(() => planSearch(conditions), conditions.dataset);
}

/** Goes on with a search that was stopped or interrupted. @param dataset the open one, which it is on */
export function continueSearch(search: Search, dataset: Dataset): Promise<void> {
  return occupyTraining(() => Promise.resolve(ok(search)), dataset);
}

/** Ends the search after the batch under way; the trials that are measured stay. */
export async function stopSearch(): Promise<void> {
  appStore.setState(({ search }) =>
    search.status === 'running' || search.status === 'starting'
      ? { search: { ...search, stopping: true } }
      : {},
  );
  await workers.training.call((service) => service.stop());
}

async function planSearch(conditions: TrainingConditions): Promise<Result<Search, AppError>> {
  const { recipe, searchSettings } = appStore.getState();
  const { dataset, chosenExclusions, backendChoice } = conditions;
  const job = await planJob(recipe, conditions);
  if (!job.ok) return job;
  // Auto measures the backends for the recipe, not for every trial anew.
  const started = await prepareTrainingWorker({ dataset, recipe, backendChoice });
  if (!started.ok) return started;
  const { id, startedAt, exclusions } = job.value;
  return ok({
    id,
    savedAt: startedAt,
    settings: searchSettings,
    measurements: [],
    recipe,
    backend: started.value.backend,
    chosenExclusions,
    exclusions,
    dataset: markOf(dataset),
  });
}

/** Runs a search to its end. */
async function occupyTraining(
  plan: () => Promise<Result<Search, AppError>>,
  dataset: Dataset,
): Promise<void> {
  appStore.setState({
    earlierWorkError: null,
    training: { status: 'searching' },
    search: { status: 'starting', stopping: false },
  });
  const planned = await settle('training/failed', plan);
  const error = planned.ok ? await runTrials(planned.value, dataset) : planned.error;
  // A worker that died holds nothing any more, and one whose device failed would fail again.
  if (error && (isLoss(error) || error.code === 'training/failed')) workers.training.end();
  appStore.setState(({ search }) => ({
    training: { status: 'idle' },
    search: endedSearch(search, error),
  }));
  await listEarlierWork();
}

function endedSearch(search: SearchState, error: AppError | null): SearchState {
  if (search.status === 'running') return { status: 'over', search: search.search, error };
  return error === null ? { status: 'none' } : { status: 'failed', error };
}

/** @returns why it ended before its time; null at its end, and where it was stopped */
async function runTrials(started: Search, dataset: Dataset): Promise<AppError | null> {
  let search = started;
  const release = await holdWork(search.id);
  try {
    await showAndKeep(search);
    let training = nextTraining(search);
    while (training !== null && !isStopping()) {
      const measured = await measureNext(search, training, dataset);
      if (!measured.ok) return measured.error;
      if (measured.value === null) return null;
      const measurements = [...search.measurements, measured.value];
      search = { ...search, savedAt: new Date().toISOString(), measurements };
      await showAndKeep(search);
      training = nextTraining(search);
    }
    return null;
  } finally {
    release?.();
  }
}

async function measureNext(search: Search, training: PlannedTraining, dataset: Dataset) {
  updateRunning(() => ({ current: { ...training, epochsDone: 0 } }));
  const epochs = new Paced<number>((_told, epochsDone) => {
    updateRunning(() => ({ current: { ...training, epochsDone } }));
  });
  const measured = await settle('training/failed', () =>
    measureTrial(search, training, dataset, showEpochs(training, epochs)),
  );
  epochs.dropRest();
  return measured;
}

async function showAndKeep(search: Search): Promise<void> {
  appStore.setState({
    search: {
      status: 'running',
      stopping: isStopping(),
      search,
      current: null,
      keepingProblem: null,
    },
  });
  const keepingProblem = await keepSearch(search);
  updateRunning(() => ({ keepingProblem }));
}

function showEpochs(training: PlannedTraining, epochs: Paced<number>): TrainingListener {
  return {
    onStart: (_backend, from) => {
      epochs.dropRest();
      updateRunning(() => ({ current: { ...training, epochsDone: from?.history.length ?? 0 } }));
      // What was asked while the worker was starting, or of one that was lost.
      if (isStopping()) void stopSearch();
    },
    onEvent: (event) => {
      if (event.kind === 'epoch') epochs.tell(event.record.epoch);
    },
    // It goes on from its last checkpoint: there is nothing to show.
    onLoss: () => undefined,
  };
}

function isStopping(): boolean {
  const { search } = appStore.getState();
  return (search.status === 'running' || search.status === 'starting') && search.stopping;
}

/** Nothing where no search is running. */
function updateRunning(change: () => Partial<RunningSearch>): void {
  appStore.setState(({ search }) =>
    search.status === 'running' ? { search: { ...search, ...change() } } : {},
  );
}
