import { join, resolve } from 'node:path';
import { assertIsFile } from './check-paths.mjs';
import { ROOT } from './project.mjs';

export const TRAIN_USAGE = 'train [--zip FILE] [--epochs N] [--out bench.json]';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
export const TRAIN_OPTIONS = { zip: { type: 'string' }, epochs: { type: 'string' } };

/** Epochs of the article's recipe that are measured where nothing is said. */
const EPOCHS = 1;

/**
 * Without a zip it takes the sample data set.
 *
 * @typedef {{ bench: 'train', archivePath: string, epochs: number }} TrainOptions
 */

/**
 * @param {Partial<Record<keyof typeof TRAIN_OPTIONS, string | undefined>>} values
 * @param {string} folder what relative paths start from
 * @returns {TrainOptions}
 * @throws with what is wrong with the values
 */
export function readTrainOptions({ zip, epochs }, folder) {
  const count = Number(epochs ?? EPOCHS);
  if (!Number.isInteger(count) || count < 1) throw new Error('--epochs takes a number from 1.');
  return {
    bench: 'train',
    archivePath: zip === undefined ? join(ROOT, 'public/sample-dataset.zip') : resolve(folder, zip),
    epochs: count,
  };
}

/** @param {TrainOptions} options */
export function checkTrainOptions({ archivePath }) {
  assertIsFile(archivePath);
}

/**
 * @param {TrainOptions} options
 * @param {string} chromiumPath
 */
export async function runTrainBench({ archivePath, epochs }, chromiumPath) {
  const { tsImport } = await import('tsx/esm/api');
  const { benchTrain } = await tsImport('../bench/train.ts', import.meta.url);
  const { formatTrain } = await tsImport('../bench/format-train.ts', import.meta.url);
  const figures = await benchTrain(archivePath, chromiumPath, { epochs });
  return { report: formatTrain(figures), figures };
}
