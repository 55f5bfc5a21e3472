import type { FileStore } from './file-store';

const FOLDER = 'datasets';

/**
 * Files of the browser's private file system, by synchronous access handles: for workers alone.
 *
 * @throws where there is none
 */
export async function openPrivateFiles(storage: StorageManager): Promise<FileStore> {
  const root = await storage.getDirectory();
  // Safari had the folders before it had the files that a worker writes.
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) {
    throw new Error('there are no files to write');
  }
  const folders = await root.getDirectoryHandle(FOLDER, { create: true });
  return {
    async list() {
      const names: string[] = [];
      for await (const name of folders.keys()) names.push(name);
      return names;
    },

    async remove(folder) {
      await nullIfNotFound(folders.removeEntry(folder, { recursive: true }));
    },

    async write(folder, name, pieces) {
      const parent = await folders.getDirectoryHandle(folder, { create: true });
      const handle = await parent.getFileHandle(name, { create: true });
      const file = await handle.createSyncAccessHandle();
      try {
        let at = 0;
        for await (const piece of pieces) {
          if (file.write(piece, { at }) < piece.length) {
            throw new DOMException('the file was cut short', 'QuotaExceededError');
          }
          at += piece.length;
        }
        file.truncate(at);
        file.flush();
        return at;
      } finally {
        file.close();
      }
    },

    async read(folder, name, isExpectedSize) {
      const parent = await nullIfNotFound(folders.getDirectoryHandle(folder));
      const handle = parent && (await nullIfNotFound(parent.getFileHandle(name)));
      if (handle === null) return null;
      const file = await handle.createSyncAccessHandle();
      try {
        const sizeBytes = file.getSize();
        if (!isExpectedSize(sizeBytes)) return null;
        const bytes = new Uint8Array(sizeBytes);
        return file.read(bytes, { at: 0 }) === sizeBytes ? bytes : null;
      } finally {
        file.close();
      }
    },
  };
}

/** A file where a folder is looked for is none, and the other way round. */
async function nullIfNotFound<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (thrown) {
    const name = thrown instanceof DOMException ? thrown.name : '';
    if (name === 'NotFoundError' || name === 'TypeMismatchError') return null;
    throw thrown;
  }
}
