import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { InterruptedRun } from '../domain/run/interrupted-run';

/** What is kept in the browser beside data sets, which are files of its private file system. */
export interface Database extends DBSchema {
  /** Trainings that have not come to their end, by id. */
  interruptedRuns: { key: string; value: InterruptedRun };
}

const NAME = 'xray-trainer';
const VERSION = 1;

let opened: Promise<IDBPDatabase<Database>> | null = null;

/** The one connection of the page. Rejects where the browser keeps nothing, as some private windows. */
export function database(): Promise<IDBPDatabase<Database>> {
  opened ??= openDB<Database>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('interruptedRuns', { keyPath: 'id' });
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
