import { join, resolve } from 'node:path';
import { assertIsFile } from './check-paths.mjs';
import { ROOT } from './project.mjs';

export const EXPLORE_USAGE = 'explore [--zip FILE] [--out bench.json]';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
export const EXPLORE_OPTIONS = { zip: { type: 'string' } };

/**
 * Without a zip it takes the sample data set.
 *
 * @typedef {{ bench: 'explore', archivePath: string }} ExploreOptions
 */

/**
 * @param {{ zip?: string | undefined }} values
 * @param {string} folder what relative paths start from
 * @returns {ExploreOptions}
 */
export function readExploreOptions({ zip }, folder) {
  return {
    bench: 'explore',
    archivePath: zip === undefined ? join(ROOT, 'public/sample-dataset.zip') : resolve(folder, zip),
  };
}

/** @param {ExploreOptions} options */
export function checkExploreOptions({ archivePath }) {
  assertIsFile(archivePath);
}

/**
 * @param {ExploreOptions} options
 * @param {string} chromiumPath
 */
export async function runExploreBench({ archivePath }, chromiumPath) {
  const { tsImport } = await import('tsx/esm/api');
  const { benchExplore } = await tsImport('../bench/explore.ts', import.meta.url);
  const { formatExplore } = await tsImport('../bench/format-explore.ts', import.meta.url);
  const figures = await benchExplore(archivePath, chromiumPath);
  return { report: formatExplore(figures), figures };
}
