import { statSync } from 'node:fs';
import { dirname } from 'node:path';

// Wrong paths are told before minutes of work, not after.

/** @param {string} path */
export function assertIsFile(path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new Error(`There is no file ${path}.`);
  }
}

/** @param {string | null} path of a file to be written; null for none */
export function assertHasFolder(path) {
  const folder = path === null ? null : dirname(path);
  if (folder !== null && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no folder ${folder}.`);
  }
}
