import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { joinBytes } from '../../domain/bytes';
import type { FileStore } from './file-store';

/** Apart from what the page keeps: that is opened with a version of its own. */
const NAME = 'xray-trainer-datasets';

interface Database extends DBSchema {
  /** Pieces of files by folder, name and offset: a transaction ends while the next piece is awaited. */
  pieces: { key: [string, string, number]; value: Uint8Array<ArrayBuffer> };
}

let opened: Promise<IDBPDatabase<Database>> | null = null;

/** The one connection of this thread. */
function database(): Promise<IDBPDatabase<Database>> {
  const forget = () => {
    opened = null;
  };
  opened ??= openDB<Database>(NAME, 1, {
    upgrade(db) {
      db.createObjectStore('pieces');
    },
    // A person clears what the page keeps.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  opened.catch(forget);
  return opened;
}

/**
 * Files within IndexedDB, for browsers without a private file system.
 *
 * @throws where there is none of this either
 */
export async function openDatabaseFiles(): Promise<FileStore> {
  const db = await database();
  return {
    async list() {
      const keys = await db.getAllKeys('pieces');
      return [...new Set(keys.map(([folder]) => folder))];
    },

    async remove(folder) {
      await db.delete('pieces', within(folder));
    },

    async write(folder, name, pieces) {
      await db.delete('pieces', within(folder, name));
      let at = 0;
      for await (const piece of pieces) {
        await db.put('pieces', piece, [folder, name, at]);
        at += piece.length;
      }
      return at;
    },

    async read(folder, name, isExpectedSize) {
      const pieces = await db.getAll('pieces', within(folder, name));
      const sizeBytes = pieces.reduce((sum, { length }) => sum + length, 0);
      if (pieces.length === 0 || !isExpectedSize(sizeBytes)) return null;
      return joinBytes(pieces);
    },
  };
}

/** Every key that begins like this: arrays come after all numbers and texts. */
function within(...start: string[]): IDBKeyRange {
  return IDBKeyRange.bound(start, [...start, []]);
}
