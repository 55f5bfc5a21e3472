import { detailOf, type AppError } from '../../domain/app-error';
import { fail, type Result } from '../../domain/result';
import type { FileStore } from './file-store';

/** What the storage needs of the browser. */
export interface StorageEnvironment {
  /** @throws where the browser keeps nothing */
  openFiles: () => Promise<FileStore>;
  /** Undefined where the browser has none. */
  locks: Pick<LockManager, 'request'> | undefined;
  /** How long another tab may take before one gives up, in milliseconds. */
  patienceMs: number;
}

const LOCK = 'xray-trainer/datasets';

/**
 * Runs one operation on the files of all data sets, while no other tab or operation is at it: a file
 * that is open in one place cannot be opened in another. What is thrown becomes an error value.
 */
export async function withStorage<T>(
  { openFiles, locks, patienceMs }: StorageEnvironment,
  use: (files: FileStore) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  let files: FileStore;
  try {
    files = await openFiles();
  } catch (thrown) {
    const error = toError(thrown);
    const isOther = error.code === 'storage/failed';
    return fail(isOther ? { ...error, code: 'storage/unavailable' } : error);
  }
  try {
    if (locks === undefined) return await use(files);
    const signal = AbortSignal.timeout(patienceMs);
    return await locks.request(LOCK, { signal }, () => use(files));
  } catch (thrown) {
    return fail(toError(thrown));
  }
}

function toError(thrown: unknown): AppError {
  switch (thrown instanceof Error ? thrown.name : '') {
    case 'QuotaExceededError':
      return { code: 'storage/full' };
    case 'TimeoutError':
    case 'NoModificationAllowedError':
      return { code: 'storage/in-use' };
    default:
      return { code: 'storage/failed', detail: detailOf(thrown) };
  }
}
