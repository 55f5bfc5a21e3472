import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './project.mjs';

export const USAGE = 'Usage: npm run bench -- explore [--zip FILE] [--out bench.json]';

const BENCHES = ['explore'];

/**
 * What `npm run bench` is asked to measure. Without a zip it takes the sample data set.
 *
 * @typedef {{ bench: string, archivePath: string, outPath: string | null }} BenchOptions
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
    options: { zip: { type: 'string' }, out: { type: 'string' } },
  });
  const [bench = 'explore', ...more] = positionals;
  if (!BENCHES.includes(bench) || more.length > 0) {
    throw new Error(`Name one of these benchmarks: ${BENCHES.join(', ')}.`);
  }
  const { zip, out } = values;
  return {
    bench,
    archivePath: zip === undefined ? join(ROOT, 'public/sample-dataset.zip') : resolve(folder, zip),
    outPath: out === undefined ? null : resolve(folder, out),
  };
}
