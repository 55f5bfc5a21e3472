import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptExperiment } from '../../domain/experiments/experiment';
import type { StoredRun, StoredSummary } from '../../domain/run/stored-run';
import type { UnfinishedTraining } from '../../domain/run/unfinished-training';
import type { Search } from '../../domain/search/search';

/** What is kept in the browser beside data sets, which have files of their own. */
export interface Database extends DBSchema {
  /** Trainings that have not come to their end, by id. */
  interruptedRuns: { key: string; value: UnfinishedTraining };
  /** Hyper-parameter searches with the trials that are measured, by id. */
  searches: { key: string; value: Search };
  /** Experiments with what their trainings came to, by id. */
  experiments: { key: string; value: KeptExperiment };
  /** Pictures that were asked about, by id of the question. */
  askedPictures: { key: string; value: AskedPictures };
  /** Finished runs as they are listed, by id. */
  runs: { key: string; value: StoredSummary };
  /** All of each of them, by the same id. */
  runParts: { key: string; value: StoredRun };
}

/** Files as they were given, in the order they were asked about. */
export interface AskedPictures {
  id: string;
  files: readonly File[];
}

const NAME = 'xray-trainer';
/** Higher with every store that is added. */
const VERSION = 4;
const STORES = [
  'interruptedRuns',
  'searches',
  'experiments',
  'askedPictures',
  'runs',
  'runParts',
] as const;

let opened: Promise<IDBPDatabase<Database>> | null = null;

/** The one connection of the page. Rejects where the browser keeps nothing, as some private windows. */
export function database(): Promise<IDBPDatabase<Database>> {
  opened ??= openDB<Database>(NAME, VERSION, {
    upgrade(db) {
      // Those of earlier versions stay, with what is in them.
      for (const store of STORES) {
        if (!db.objectStoreNames.contains(store)) db.createObjectStore(store, { keyPath: 'id' });
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
