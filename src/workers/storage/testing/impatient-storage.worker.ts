/** The storage where nobody waits for another tab. */
import { expose } from 'comlink';
import { createStorageService } from '../storage-service';

expose(
  createStorageService({
    getDirectory: () => navigator.storage.getDirectory(),
    locks: navigator.locks,
    patienceMs: 1,
  }),
);
