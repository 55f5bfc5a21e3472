import { expose } from 'comlink';
import { openFileStore } from './open-file-store';
import { createStorageService } from './storage-service';

expose(
  createStorageService({
    openFiles: openFileStore,
    locks: navigator.locks,
    patienceMs: 10_000,
  }),
);
