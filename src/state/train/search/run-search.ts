import type { AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import { ok, type Result } from '../../../domain/result';
import { markOf } from '../../../domain/run/unfinished-training';
import { totalTrainings } from '../../../domain/search/rungs';
import {
  dueTrainings,
  findSearchProblems,
  rungsOf,
  type PlannedTraining,
  type Search,
} from '../../../domain/search/search';
import { appStore } from '../../app-store';
import { Paced } from '../../shared/paced';
import { settle } from '../../shared/settle';
import { keepSearch, listEarlierWork } from '../earlier-work';
import { holdWork } from '../hold-work';
import { isLoss, prepareTrainingWorker } from '../run-job';
import { conditionsFor } from '../train-network';
import { planJob, type TrainingConditions } from '../training-job';
import {
  mainWorker,
  sideBySide,
  trainingWorkerCount,
  type TrainingWorker,
} from '../training-workers';
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
  await Promise.all([...searching].map((worker) => worker.call((service) => service.stop())));
}

/** The workers that are at a trial. */
const searching = new Set<TrainingWorker>();

async function planSearch(conditions: TrainingConditions): Promise<Result<Search, AppError>> {
  const { recipe, searchSettings } = appStore.getState();
  const { dataset, chosenExclusions, backendChoice } = conditions;
  const job = await planJob(recipe, conditions);
  if (!job.ok) return job;
  // Auto measures the backends for the recipe, not for every trial anew.
  const started = await prepareTrainingWorker(mainWorker, { dataset, recipe, backendChoice });
  if (!started.ok) {
    endAfter(started.error, mainWorker);
    return started;
  }
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

/**
 * Trains what is due side by side: trials of a round need nothing of each other. After a failure, and
 * after a stop, no more is begun.
 *
 * @returns why it ended before its time; null at its end, and where it was stopped
 */
async function runTrials(started: Search, dataset: Dataset): Promise<AppError | null> {
  let search = started;
  const failures: AppError[] = [];
  let isOver = false;
  const begun = new Set<string>();
  const release = await holdWork(search.id);
  const left = totalTrainings(rungsOf(search.settings)) - search.measurements.length;
  const workers = trainingWorkerCount(search.backend, dataset.labels.length, left);
  setRunning(search, workers);
  const next = () => {
    if (isOver || isStopping()) return null;
    const due = dueTrainings(search).find((one) => !begun.has(keyOf(one)));
    if (due) begun.add(keyOf(due));
    return due ?? null;
  };
  const measure = async (training: PlannedTraining, worker: TrainingWorker) => {
    const measured = await measureNext(worker, search, training, dataset);
    if (measured.ok && measured.value !== null) {
      const measurements = [...search.measurements, measured.value];
      search = { ...search, savedAt: new Date().toISOString(), measurements };
      updateRunning(() => ({ search }));
      await keepAndShow(search);
    } else {
      isOver = true;
      if (!measured.ok) failures.push(measured.error);
    }
  };
  try {
    await keepAndShow(search);
    await sideBySide(workers, next, measure);
  } finally {
    release?.();
  }
  return failures[0] ?? null;
}

function keyOf({ trial, rung }: PlannedTraining): string {
  return `${rung}/${trial}`;
}

async function measureNext(
  worker: TrainingWorker,
  search: Search,
  training: PlannedTraining,
  dataset: Dataset,
) {
  const epochs = new Paced<number>((_told, epochsDone) => {
    showEpochs(training, epochsDone);
  });
  showEpochs(training, 0);
  searching.add(worker);
  const measured = await settle('training/failed', () =>
    measureTrial(worker, search, training, dataset, {
      onStart: (_backend, from) => {
        epochs.dropRest();
        showEpochs(training, from?.history.length ?? 0);
        // What was asked while the worker was starting, or of one that was lost.
        if (isStopping()) void worker.call((service) => service.stop());
      },
      onEvent: (event) => {
        if (event.kind === 'epoch') epochs.tell(event.record.epoch);
      },
      // It goes on from its last checkpoint: there is nothing to show.
      onLoss: () => undefined,
    }),
  );
  searching.delete(worker);
  epochs.dropRest();
  updateRunning(({ underWay }) => ({
    underWay: underWay.filter((one) => keyOf(one) !== keyOf(training)),
  }));
  if (!measured.ok) endAfter(measured.error, worker);
  return measured;
}

/** A worker that died holds nothing any more, and one whose device failed would fail again. */
function endAfter(error: AppError, worker: TrainingWorker): void {
  if (isLoss(error) || error.code === 'training/failed') worker.end();
}

function setRunning(search: Search, workers: number): void {
  appStore.setState({
    search: {
      status: 'running',
      stopping: isStopping(),
      search,
      underWay: [],
      workers,
      keepingProblem: null,
    },
  });
}

async function keepAndShow(search: Search): Promise<void> {
  const keepingProblem = await keepSearch(search);
  updateRunning(() => ({ keepingProblem }));
}

/** Of one of the trainings under way, which it becomes where it is none yet. */
function showEpochs(training: PlannedTraining, epochsDone: number): void {
  updateRunning(({ underWay }) => {
    const shown = { ...training, epochsDone };
    return underWay.some((one) => keyOf(one) === keyOf(training))
      ? { underWay: underWay.map((one) => (keyOf(one) === keyOf(training) ? shown : one)) }
      : { underWay: [...underWay, shown] };
  });
}

function isStopping(): boolean {
  const { search } = appStore.getState();
  return (search.status === 'running' || search.status === 'starting') && search.stopping;
}

/** Nothing where no search is running. */
function updateRunning(change: (search: RunningSearch) => Partial<RunningSearch>): void {
  appStore.setState(({ search }) =>
    search.status === 'running' ? { search: { ...search, ...change(search) } } : {},
  );
}
