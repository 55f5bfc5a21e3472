import { join, resolve } from 'node:path';
import { assertIsFile } from './check-paths.mjs';
import { ROOT } from './project.mjs';

export const BUNDLE_USAGE = 'bundle [--zip FILE] [--out bench.json]';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
export const BUNDLE_OPTIONS = { zip: { type: 'string' } };

/**
 * Without a zip it takes the sample data set.
 *
 * @typedef {{ bench: 'bundle', archivePath: string }} BundleOptions
 */

/**
 * @param {{ zip?: string | undefined }} values
 * @param {string} folder what relative paths start from
 * @returns {BundleOptions}
 */
export function readBundleOptions({ zip }, folder) {
  const archivePath =
    zip === undefined ? join(ROOT, 'public/sample-dataset.zip') : resolve(folder, zip);
  return { bench: 'bundle', archivePath };
}

/** @param {BundleOptions} options */
export function checkBundleOptions({ archivePath }) {
  assertIsFile(archivePath);
}

/**
 * @param {BundleOptions} options
 * @param {string} chromiumPath
 */
export async function runBundleBench({ archivePath }, chromiumPath) {
  const { tsImport } = await import('tsx/esm/api');
  const { benchBundle } = await tsImport('../bench/bundle.ts', import.meta.url);
  const { formatBundle } = await tsImport('../bench/format-bundle.ts', import.meta.url);
  const figures = await benchBundle(archivePath, chromiumPath);
  return { report: formatBundle(figures), figures };
}
