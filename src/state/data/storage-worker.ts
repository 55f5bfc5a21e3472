import type { Remote } from 'comlink';
import type { AppError } from '../../domain/app-error';
import type { Result } from '../../domain/result';
import type { StorageService } from '../../workers/storage/protocol';
import { lastingWorker } from '../shared/lasting-worker';
import { connectWorker, flatten } from '../shared/worker-client';

const worker = lastingWorker(() =>
  connectWorker<StorageService>(
    'storage',
    new Worker(new URL('../../workers/storage/storage.worker.ts', import.meta.url), {
      type: 'module',
    }),
  ),
);

/** Asks the worker that keeps data sets. */
export async function callStorage<T>(
  use: (service: Remote<StorageService>) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  return flatten(await worker.call(use));
}
