import { openDatabaseFiles } from './database-files';
import type { FileStore } from './file-store';
import { openPrivateFiles } from './private-files';

/**
 * The private file system, or IndexedDB where the browser has none or keeps it away, as WebKitGTK does.
 *
 * @throws QuotaExceededError where there is no room for a folder, and where the browser keeps nothing
 *   at all, with why
 */
export async function openFileStore(): Promise<FileStore> {
  try {
    return await openPrivateFiles(navigator.storage);
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError') throw thrown;
    // What is missing there says nothing to a person: only what the last way round lacks does.
    return openDatabaseFiles();
  }
}
