import { join, resolve } from 'node:path';
import { assertIsFile } from './check-paths.mjs';
import { ROOT } from './project.mjs';

export const FOREST_USAGE = 'forest [--zip FILE] [--seeds N] [--out bench.json]';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
export const FOREST_OPTIONS = { zip: { type: 'string' }, seeds: { type: 'string' } };

/**
 * Without a zip it takes the sample data set. `seeds` counts them from 0.
 *
 * @typedef {{ bench: 'forest', archivePath: string, seeds: number }} ForestOptions
 */

/**
 * @param {Partial<Record<keyof typeof FOREST_OPTIONS, string | undefined>>} values
 * @param {string} folder what relative paths start from
 * @returns {ForestOptions}
 * @throws with what is wrong with the values
 */
export function readForestOptions({ zip, seeds = '1' }, folder) {
  const count = Number(seeds);
  if (!/^\d+$/.test(seeds) || count < 1) throw new Error('--seeds takes a whole number from 1.');
  return {
    bench: 'forest',
    archivePath: zip === undefined ? join(ROOT, 'public/sample-dataset.zip') : resolve(folder, zip),
    seeds: count,
  };
}

/** @param {ForestOptions} options */
export function checkForestOptions({ archivePath }) {
  assertIsFile(archivePath);
}

/**
 * @param {ForestOptions} options
 * @param {string} chromiumPath
 */
export async function runForestBench(options, chromiumPath) {
  const { tsImport } = await import('tsx/esm/api');
  const { benchForest } = await tsImport('../bench/forest.ts', import.meta.url);
  const { formatForest } = await tsImport('../bench/format-forest.ts', import.meta.url);
  const forest = await benchForest(options, chromiumPath);
  return { report: formatForest(forest), figures: { forest } };
}
