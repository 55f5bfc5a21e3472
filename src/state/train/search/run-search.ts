import { detailOf, type AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../../domain/result';
import { isRunOn, unfinishedRunDataset } from '../../../domain/run/interrupted-run';
import {
  findSearchProblems,
  nextTraining,
  type PlannedTraining,
  type Search,
} from '../../../domain/search/search';
import { appStore } from '../../app-store';
import { isTraining } from '../train-state';
import { workers } from '../../shared/workers';
import { findRunDataset, openRunDataset } from '../../data/run-dataset';
import { holdRun } from '../interrupted-runs';
import { planJob } from '../plan-job';
import { isLoss, prepareTrainingWorker, type TrainingListener } from '../run-job';
import { mayTrain } from '../train-network';
import { keepSearch, listKeptSearches } from './kept-searches';
import { measureTrial } from './measure-trial';
import type { RunningSearch, SearchState } from './search-state';

/** Searches around the recipe of the page. */
export async function startSearch(): Promise<void> {
  const { dataset, recipe, searchSettings } = appStore.getState();
  if (dataset.status !== 'ready' || !mayTrain(recipe)) return;
  if (findSearchProblems(searchSettings, recipe).length > 0) return;
  await occupyTraining(() => planSearch(dataset.dataset), dataset.dataset);
}

/**
 * Goes on with a search that was stopped or interrupted; opens its data set, unless it is open.
 *
 * @param onSearching told when it goes on; its end is waited for
 * @returns why it cannot; null when it has gone on, or when opening the data set has failed, which
 *   is shown where data sets are opened
 */
export async function goOnWithSearch(
  search: Search,
  onSearching: () => void,
): Promise<AppError | null> {
  if (search.dataset === null) return null;
  const place = findRunDataset(search.dataset, appStore.getState());
  const opened = await openRunDataset(place, search.recipe.resampling);
  const { training, importing } = appStore.getState();
  const dataset = opened.ok ? opened.value : null;
  if (dataset === null || isTraining(training) || importing.status === 'loading') return null;
  if (!isRunOn(search.dataset, dataset)) {
    const { fileName } = search.dataset;
    return { code: 'training/cannot-continue', fileName, why: 'other-data' };
  }
  onSearching();
  await occupyTraining(() => Promise.resolve(ok(search)), dataset);
  return null;
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

async function planSearch(dataset: Dataset): Promise<Result<Search, AppError>> {
  const { recipe, searchSettings, exclusions, backendChoice } = appStore.getState();
  const id = crypto.randomUUID();
  const savedAt = new Date().toISOString();
  const draft = { settings: searchSettings, measurements: [] };
  const plan = { id, startedAt: savedAt, dataset, recipe, chosenExclusions: exclusions };
  const job = await planJob({ ...plan, backendChoice, from: null });
  if (!job.ok) return job;
  // Auto measures the backends for the recipe, not for every trial anew.
  const started = await prepareTrainingWorker({ dataset, recipe, backendChoice });
  if (!started.ok) return started;
  return ok({
    id,
    savedAt,
    ...draft,
    recipe,
    backend: started.value.backend,
    chosenExclusions: exclusions,
    exclusions: job.value.exclusions,
    dataset: unfinishedRunDataset(dataset),
  });
}

/** Runs a search to its end. The network that the page had before is its network again afterwards. */
async function occupyTraining(
  plan: () => Promise<Result<Search, AppError>>,
  dataset: Dataset,
): Promise<void> {
  const { training: before } = appStore.getState();
  appStore.setState({
    training: { status: 'searching' },
    search: { status: 'starting', stopping: false },
  });
  const planned = await settle(plan);
  const error = planned.ok ? await runTrials(planned.value, dataset) : planned.error;
  // A worker that died holds nothing any more, and one whose device failed would fail again.
  if (error && (isLoss(error) || error.code === 'training/failed')) workers.training.end();
  appStore.setState(({ search }) => ({
    // A run needs nothing of the worker: it is shown as it was.
    training: before.status === 'done' ? before : { status: 'idle' },
    search: endedSearch(search, error),
  }));
  await listKeptSearches();
}

function endedSearch(search: SearchState, error: AppError | null): SearchState {
  if (search.status === 'running') return { status: 'over', search: search.search, error };
  return error === null ? { status: 'none' } : { status: 'failed', error };
}

/** @returns why it ended before its time; null at its end, and where it was stopped */
async function runTrials(started: Search, dataset: Dataset): Promise<AppError | null> {
  let search = started;
  const release = holdRun(search.id);
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
    release();
  }
}

async function measureNext(search: Search, training: PlannedTraining, dataset: Dataset) {
  updateRunning(() => ({ current: { ...training, epochsDone: 0 } }));
  return settle(() => measureTrial(search, training, dataset, showEpochs(training)));
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

function showEpochs(training: PlannedTraining): TrainingListener {
  return {
    onStart: (_backend, from) => {
      updateRunning(() => ({ current: { ...training, epochsDone: from?.history.length ?? 0 } }));
      // What was asked while the worker was starting, or of one that was lost.
      if (isStopping()) void stopSearch();
    },
    onEvent: (event) => {
      if (event.kind !== 'epoch') return;
      updateRunning(() => ({ current: { ...training, epochsDone: event.record.epoch } }));
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

async function settle<T>(work: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
  try {
    return await work();
  } catch (thrown) {
    return fail({ code: 'training/failed', detail: detailOf(thrown) });
  }
}
