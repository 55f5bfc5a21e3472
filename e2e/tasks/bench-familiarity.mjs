import { join, resolve } from 'node:path';
import { assertIsFile } from './check-paths.mjs';
import { ROOT } from './project.mjs';

export const FAMILIARITY_USAGE = 'familiarity [--zip FILE] [--pictures FOLDER] [--out bench.json]';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
export const FAMILIARITY_OPTIONS = { zip: { type: 'string' }, pictures: { type: 'string' } };

/**
 * Without a zip it takes the sample data set.
 *
 * @typedef {{ bench: 'familiarity', archivePath: string, picturesFolder: string | null }} FamiliarityOptions
 */

/**
 * @param {{ zip?: string | undefined, pictures?: string | undefined }} values
 * @param {string} folder what relative paths start from
 * @returns {FamiliarityOptions}
 */
export function readFamiliarityOptions({ zip, pictures }, folder) {
  return {
    bench: 'familiarity',
    archivePath: zip === undefined ? join(ROOT, 'public/sample-dataset.zip') : resolve(folder, zip),
    picturesFolder: pictures === undefined ? null : resolve(folder, pictures),
  };
}

/** @param {FamiliarityOptions} options */
export function checkFamiliarityOptions({ archivePath }) {
  assertIsFile(archivePath);
}

/** Runs in Node: it counts what is flagged, which no browser changes. @param {FamiliarityOptions} options */
export async function runFamiliarityBench({ archivePath, picturesFolder }) {
  const { tsImport } = await import('tsx/esm/api');
  const { benchFamiliarity } = await tsImport('../bench/familiarity.ts', import.meta.url);
  const { formatFamiliarity } = await tsImport('../bench/format-familiarity.ts', import.meta.url);
  const figures = await benchFamiliarity(archivePath, picturesFolder);
  return { report: formatFamiliarity(figures), figures };
}
