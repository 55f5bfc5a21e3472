import { join, resolve } from 'node:path';
import { assertIsFile } from './check-paths.mjs';
import { ROOT } from './project.mjs';

export const EXPERIMENTS_USAGE = 'experiments [--zip FILE] [--epochs N] [--out bench.json]';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
export const EXPERIMENTS_OPTIONS = { zip: { type: 'string' }, epochs: { type: 'string' } };

/** So many that starting the workers counts for little. */
const EPOCHS = 40;

/**
 * Without a zip it takes the sample data set.
 *
 * @typedef {{ bench: 'experiments', archivePath: string, epochs: number }} ExperimentsOptions
 */

/**
 * @param {Partial<Record<keyof typeof EXPERIMENTS_OPTIONS, string | undefined>>} values
 * @param {string} folder what relative paths start from
 * @returns {ExperimentsOptions}
 * @throws with what is wrong with the values
 */
export function readExperimentsOptions({ zip, epochs }, folder) {
  const count = Number(epochs ?? EPOCHS);
  if (!Number.isInteger(count) || count < 1) throw new Error('--epochs takes a number from 1.');
  return {
    bench: 'experiments',
    archivePath: zip === undefined ? join(ROOT, 'public/sample-dataset.zip') : resolve(folder, zip),
    epochs: count,
  };
}

/** @param {ExperimentsOptions} options */
export function checkExperimentsOptions({ archivePath }) {
  assertIsFile(archivePath);
}

/**
 * @param {ExperimentsOptions} options
 * @param {string} chromiumPath
 */
export async function runExperimentsBench({ archivePath, epochs }, chromiumPath) {
  const { tsImport } = await import('tsx/esm/api');
  const { benchExperiments } = await tsImport('../bench/experiments.ts', import.meta.url);
  const { formatExperiments } = await tsImport('../bench/format-experiments.ts', import.meta.url);
  const figures = await benchExperiments(archivePath, chromiumPath, epochs);
  return { report: formatExperiments(figures), figures };
}
