/** The storage where the browser gives no room for pixels. */
import { expose } from 'comlink';
import { openFileStore } from '../open-file-store';
import { createStorageService } from '../storage-service';

expose(
  createStorageService({
    openFiles: async () => {
      const files = await openFileStore();
      return {
        ...files,
        write: (folder, name, pieces) =>
          name === 'pixels.bin'
            ? Promise.reject(new DOMException('the quota is used up', 'QuotaExceededError'))
            : files.write(folder, name, pieces),
      };
    },
    locks: navigator.locks,
    patienceMs: 600_000,
  }),
);
