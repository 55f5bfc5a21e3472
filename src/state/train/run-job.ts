import { proxy } from 'comlink';
import type { AppError } from '../../domain/app-error';
import { ok, type Result } from '../../domain/result';
import type { BackendFailure, BackendSpeed } from '../../domain/training/backend';
import type { Recipe } from '../../domain/training/recipe';
import { afterLoss } from '../../domain/training/recovery';
import type { RunPosition } from '../../domain/training/run-position';
import type {
  BackendReport,
  TrainingEvent,
  TrainingOutcome,
  TrainingRequest,
} from '../../workers/training/protocol';
import { appStore } from '../app-store';
import { measureSpeeds, rememberedSpeeds } from './backend-speeds';
import { flatten } from '../shared/worker-client';
import type { TrainingJob } from './training-job';
import type { TrainingWorker } from './training-workers';

/** What a training tells while it runs. */
export interface TrainingListener {
  /** It runs, from `from` on: at the start and after each loss. */
  onStart: (backend: BackendReport, from: RunPosition | null) => void;
  onEvent: (event: TrainingEvent) => void;
  onLoss: (error: LossError) => void;
}

export type LossError = Extract<AppError, { code: 'training/device-lost' | 'worker/crashed' }>;

/** Whether the worker and all that it held are gone, while nothing is wrong with the work itself. */
export function isLoss(error: AppError): error is LossError {
  return error.code === 'training/device-lost' || error.code === 'worker/crashed';
}

/** What a training came to, and what it ran on last. The worker holds its network. */
type Trained = TrainingOutcome & { backend: BackendReport };

/**
 * Trains a job to its end on a worker. A lost graphics processor or worker is replaced, and the training goes on
 * from its last checkpoint: it gives what it would have given without the loss.
 */
export async function runJob(
  worker: TrainingWorker,
  job: TrainingJob,
  listener: TrainingListener,
): Promise<Result<Trained, AppError>> {
  const losses: number[] = [];
  const failed: BackendFailure[] = [];
  let { from } = job;
  const onEvent = (event: TrainingEvent) => {
    if (event.kind === 'checkpoint') from = event.position;
    listener.onEvent(event);
  };
  for (;;) {
    const result = await trainFrom(worker, from, job, failed, { ...listener, onEvent });
    if (result.ok || !isLoss(result.error)) return result;
    worker.end();
    losses.push(performance.now());
    const next = afterLoss(losses);
    if (next === 'give-up') return result;
    if (next === 'other-backend') failed.push(LOST_TWICE);
    listener.onLoss(result.error);
  }
}

const LOST_TWICE: BackendFailure = {
  backend: 'webgl',
  why: 'the training was lost twice within a minute',
};

async function trainFrom(
  worker: TrainingWorker,
  from: RunPosition | null,
  job: TrainingJob,
  failed: readonly BackendFailure[],
  listener: TrainingListener,
): Promise<Result<Trained, AppError>> {
  const started = await prepareTrainingWorker(worker, job, failed);
  if (!started.ok) return started;
  let backend = started.value;
  const { recipe, trainIndices, validationIndices } = job;
  const request: TrainingRequest = { recipe, trainIndices, validationIndices, from };
  const onEvent = (event: TrainingEvent) => {
    if (event.kind === 'backend') backend = event.backend;
    listener.onEvent(event);
  };
  const training = worker.call((service) => service.train(request, proxy(onEvent)));
  listener.onStart(backend, from);
  const outcome = flatten(await training);
  return outcome.ok ? ok({ ...outcome.value, backend }) : outcome;
}

/** Gives a worker the data set and starts the backend of the job. */
export async function prepareTrainingWorker(
  worker: TrainingWorker,
  { dataset, recipe, backendChoice }: Pick<TrainingJob, 'dataset' | 'recipe' | 'backendChoice'>,
  failed: readonly BackendFailure[] = [],
): Promise<Result<BackendReport, AppError>> {
  const loaded = await worker.load(dataset);
  if (!loaded.ok) return loaded;
  const speeds =
    backendChoice === 'auto' ? await speedsOf(worker, recipe, dataset.classes.length) : ok(null);
  if (!speeds.ok) return speeds;
  return flatten(
    await worker.call((service) => service.start(backendChoice, speeds.value, failed)),
  );
}

/** Measured once and then remembered. */
async function speedsOf(
  worker: TrainingWorker,
  recipe: Recipe,
  classCount: number,
): Promise<Result<BackendSpeed[], AppError>> {
  const remembered = rememberedSpeeds(recipe, classCount);
  if (remembered === null) return measureSpeeds(worker, recipe, classCount);
  appStore.setState({ backendSpeeds: remembered });
  return ok(remembered);
}
