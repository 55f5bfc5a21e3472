/** The storage where nobody waits for another tab. */
import { expose } from 'comlink';
import { openFileStore } from '../open-file-store';
import { createStorageService } from '../storage-service';

expose(
  createStorageService({
    openFiles: openFileStore,
    locks: navigator.locks,
    patienceMs: 1,
  }),
);
