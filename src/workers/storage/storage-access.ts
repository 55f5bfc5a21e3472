import { detailOf, type AppError } from '../../domain/app-error';
import { fail, type Result } from '../../domain/result';
import { nameOf } from './private-file';

/** What the storage needs of the browser. */
export interface StorageEnvironment {
  /** The root of the private file system. @throws where there is none */
  getDirectory: () => Promise<FileSystemDirectoryHandle>;
  locks: Pick<LockManager, 'request'>;
  /** How long another tab may take before one gives up, in milliseconds. */
  patienceMs: number;
}

const FOLDER = 'datasets';
const LOCK = 'xray-trainer/datasets';

/**
 * Runs one operation on the folder of all data sets, while no other tab or operation is at it: a
 * file that is open in one place cannot be opened in another. What is thrown becomes an error value.
 */
export async function withStorage<T>(
  { getDirectory, locks, patienceMs }: StorageEnvironment,
  use: (datasets: FileSystemDirectoryHandle) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  let root: FileSystemDirectoryHandle;
  try {
    root = await getDirectory();
  } catch (thrown) {
    return fail({ code: 'storage/unavailable', detail: detailOf(thrown) });
  }
  try {
    const signal = AbortSignal.timeout(patienceMs);
    return await locks.request(LOCK, { signal }, async () =>
      use(await root.getDirectoryHandle(FOLDER, { create: true })),
    );
  } catch (thrown) {
    return fail(toError(thrown));
  }
}

function toError(thrown: unknown): AppError {
  switch (nameOf(thrown)) {
    case 'QuotaExceededError':
      return { code: 'storage/full' };
    case 'TimeoutError':
    case 'NoModificationAllowedError':
      return { code: 'storage/in-use' };
    default:
      return { code: 'storage/failed', detail: detailOf(thrown) };
  }
}
