import { statSync } from 'node:fs';
import { dirname } from 'node:path';

// Wrong paths are told before minutes of work, not after.

/** @param {string} path */
export function assertIsFile(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`There is no file ${path}.`);
  }
}

/** @param {string} path */
export function assertIsFolder(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${path}.`);
  }
}

/** @param {string | null} path of a file to be written; null for none */
export function assertHasFolder(path) {
  if (path !== null) assertIsFolder(dirname(path));
}
