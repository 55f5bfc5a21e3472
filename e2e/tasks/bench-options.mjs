import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './project.mjs';

export const USAGE =
  'Usage: npm run bench -- explore|train [--zip FILE] [--epochs N] [--out bench.json]';

const BENCHES = ['explore', 'train'];
/** Epochs of the article's recipe that `train` measures. */
const EPOCHS = 1;

/**
 * What `npm run bench` is asked to measure. Without a zip it takes the sample data set.
 *
 * @typedef {{ bench: string, archivePath: string, outPath: string | null, epochs: number }} BenchOptions
 */

/**
 * @param {string[]} args
 * @param {string} folder what relative paths start from
 * @returns {BenchOptions}
 * @throws with what is wrong with the arguments
 */
export function readBenchOptions(args, folder) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { zip: { type: 'string' }, out: { type: 'string' }, epochs: { type: 'string' } },
  });
  const [bench = 'explore', ...more] = positionals;
  if (!BENCHES.includes(bench) || more.length > 0) {
    throw new Error(`Name one of these benchmarks: ${BENCHES.join(', ')}.`);
  }
  const { zip, out } = values;
  const epochs = Number(values.epochs ?? EPOCHS);
  if (!Number.isInteger(epochs) || epochs < 1) throw new Error('--epochs takes a number from 1.');
  return {
    bench,
    archivePath: zip === undefined ? join(ROOT, 'public/sample-dataset.zip') : resolve(folder, zip),
    outPath: out === undefined ? null : resolve(folder, out),
    epochs,
  };
}
