import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { StorageService } from '../../workers/storage/protocol';
import { connectWorker, flatten, type WorkerClient } from './worker-client';

let worker: WorkerClient<StorageService> | null = null;

/** Asks the worker that keeps data sets; it is started when first needed. */
export async function callStorage<T>(
  use: (service: Remote<StorageService>) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const asked = (worker ??= startStorageWorker());
  const result = flatten(await asked.call(use));
  if (!result.ok && result.error.code === 'worker/crashed') {
    asked.terminate();
    if (worker === asked) worker = null;
  }
  return result;
}

function startStorageWorker(): WorkerClient<StorageService> {
  return connectWorker<StorageService>(
    'storage',
    new Worker(new URL('../../workers/storage/storage.worker.ts', import.meta.url), {
      type: 'module',
    }),
  );
}
