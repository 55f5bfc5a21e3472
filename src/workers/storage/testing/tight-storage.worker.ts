/** The storage where the browser gives no room for pixels. */
import { expose } from 'comlink';
import { createStorageService } from '../storage-service';

expose(
  createStorageService({
    getDirectory: async () => withoutRoom(await navigator.storage.getDirectory()),
    locks: navigator.locks,
    patienceMs: 600_000,
  }),
);

function withoutRoom(folder: FileSystemDirectoryHandle): FileSystemDirectoryHandle {
  const real = folder.getFileHandle.bind(folder);
  const realFolder = folder.getDirectoryHandle.bind(folder);
  return Object.assign(folder, {
    getFileHandle: (name: string, options?: FileSystemGetFileOptions) => {
      if (name !== 'pixels.bin' || options?.create !== true) return real(name, options);
      return Promise.reject(new DOMException('the quota is used up', 'QuotaExceededError'));
    },
    getDirectoryHandle: async (name: string, options?: FileSystemGetDirectoryOptions) =>
      withoutRoom(await realFolder(name, options)),
  });
}
