import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { InterruptedRun } from '../domain/run/interrupted-run';
import type { KeptRun, KeptRunParts } from '../domain/run/kept-run';

/** What is kept in the browser beside data sets, which are files of its private file system. */
export interface Database extends DBSchema {
  /** Trainings that have not come to their end, by id. */
  interruptedRuns: { key: string; value: InterruptedRun };
  /** Finished runs as they are listed, by id. */
  runs: { key: string; value: KeptRun };
  /** What is large of each of them, by the same id. */
  runParts: { key: string; value: KeptRunParts };
}

const NAME = 'xray-trainer';
const VERSION = 2;

let opened: Promise<IDBPDatabase<Database>> | null = null;

/** The one connection of the page. Rejects where the browser keeps nothing, as some private windows. */
export function database(): Promise<IDBPDatabase<Database>> {
  opened ??= openDB<Database>(NAME, VERSION, {
    upgrade(db, oldVersion) {
      if (oldVersion < 1) db.createObjectStore('interruptedRuns', { keyPath: 'id' });
      if (oldVersion < 2) {
        db.createObjectStore('runs', { keyPath: 'id' });
        db.createObjectStore('runParts', { keyPath: 'id' });
      }
    },
    // A newer version of the page in another tab waits for this one to let go.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}
