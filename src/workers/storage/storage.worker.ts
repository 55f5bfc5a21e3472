import { expose } from 'comlink';
import { createStorageService } from './storage-service';

expose(
  createStorageService({
    getDirectory: () => navigator.storage.getDirectory(),
    locks: navigator.locks,
    patienceMs: 10_000,
  }),
);
