import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import type { Result } from '../../domain/result';
import type { TrainingService } from '../../workers/training/protocol';
import { connectWorker, type WorkerClient } from '../shared/worker-client';

let worker: WorkerClient<TrainingService> | null = null;
let loaded: Dataset | null = null;

/** The one training worker, started when first needed. */
export function trainingWorker(): WorkerClient<TrainingService> {
  return (worker ??= startTrainingWorker());
}

function startTrainingWorker(): WorkerClient<TrainingService> {
  const client = connectWorker<TrainingService>(
    'training',
    new Worker(new URL('../../workers/training/training.worker.ts', import.meta.url), {
      type: 'module',
    }),
  );
  void watchLife(client);
  return client;
}

/** A worker that the browser ends, for want of memory say, sends no message any more. */
async function watchLife(client: WorkerClient<TrainingService>): Promise<void> {
  const lock = await client.call((service) => service.holdLifeLock());
  if (!lock.ok || lock.value === null) return;
  await navigator.locks.request(lock.value, () => {
    client.reportDeath();
  });
}

/** Gives the worker a copy of the data set, unless it has it already. */
export async function loadIntoTrainingWorker(dataset: Dataset): Promise<Result<void, AppError>> {
  if (loaded === dataset) return { ok: true, value: undefined };
  const { pixels, labels } = dataset;
  const result = await trainingWorker().call((service) => service.loadDataset(pixels, labels));
  if (result.ok) loaded = dataset;
  return result;
}

/** Ends the worker with its data set, network and device memory. */
export function endTrainingWorker(): void {
  worker?.terminate();
  worker = null;
  loaded = null;
}
