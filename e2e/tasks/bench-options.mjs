import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BUNDLE_OPTIONS, BUNDLE_USAGE, readBundleOptions } from './bench-bundle.mjs';
import {
  EXPERIMENTS_OPTIONS,
  EXPERIMENTS_USAGE,
  readExperimentsOptions,
} from './bench-experiments.mjs';
import { EXPLORE_OPTIONS, EXPLORE_USAGE, readExploreOptions } from './bench-explore.mjs';
import {
  FAMILIARITY_OPTIONS,
  FAMILIARITY_USAGE,
  readFamiliarityOptions,
} from './bench-familiarity.mjs';
import { FOREST_OPTIONS, FOREST_USAGE, readForestOptions } from './bench-forest.mjs';
import { INGEST_OPTIONS, INGEST_USAGE, readIngestOptions } from './bench-ingest.mjs';
import { readTrainOptions, TRAIN_OPTIONS, TRAIN_USAGE } from './bench-train.mjs';

/** A benchmark is a module beside this one and a line here and in `./bench.mjs`. */
const BENCHES = {
  bundle: { usage: BUNDLE_USAGE, options: BUNDLE_OPTIONS, read: readBundleOptions },
  experiments: {
    usage: EXPERIMENTS_USAGE,
    options: EXPERIMENTS_OPTIONS,
    read: readExperimentsOptions,
  },
  explore: { usage: EXPLORE_USAGE, options: EXPLORE_OPTIONS, read: readExploreOptions },
  familiarity: {
    usage: FAMILIARITY_USAGE,
    options: FAMILIARITY_OPTIONS,
    read: readFamiliarityOptions,
  },
  forest: { usage: FOREST_USAGE, options: FOREST_OPTIONS, read: readForestOptions },
  ingest: { usage: INGEST_USAGE, options: INGEST_OPTIONS, read: readIngestOptions },
  train: { usage: TRAIN_USAGE, options: TRAIN_OPTIONS, read: readTrainOptions },
};

const NAMES = Object.keys(BENCHES);

export const USAGE = Object.values(BENCHES)
  .map(({ usage }, index) => `${index === 0 ? 'Usage:' : '      '} npm run bench -- ${usage}`)
  .join('\n');

/**
 * What `npm run bench` is asked to measure, by the benchmark's own options.
 *
 * @typedef {ReturnType<typeof BENCHES[keyof typeof BENCHES]['read']> & { outPath: string | null }} BenchOptions
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
    options: {
      ...BUNDLE_OPTIONS,
      ...EXPERIMENTS_OPTIONS,
      ...EXPLORE_OPTIONS,
      ...FAMILIARITY_OPTIONS,
      ...FOREST_OPTIONS,
      ...INGEST_OPTIONS,
      ...TRAIN_OPTIONS,
      out: { type: 'string' },
    },
  });
  const [name = 'explore', ...more] = positionals;
  if (!isBench(name) || more.length > 0) {
    throw new Error(`Name one of these benchmarks: ${NAMES.join(', ')}.`);
  }
  const { out, ...own } = values;
  const { options, read } = BENCHES[name];
  const foreign = Object.keys(own).find((option) => !(option in options));
  if (foreign !== undefined) throw new Error(`The benchmark ${name} has no option --${foreign}.`);
  return { ...read(own, folder), outPath: out === undefined ? null : resolve(folder, out) };
}

/**
 * @param {string} name
 * @returns {name is keyof typeof BENCHES}
 */
function isBench(name) {
  return NAMES.includes(name);
}
