import { resolve } from 'node:path';
import { assertIsFile } from './check-paths.mjs';

export const INGEST_USAGE =
  'ingest [--zip FILE | --size full|small|4gb] [--workers 1,2,4,8] [--readers exact,browser] [--skip naive,python] [--out bench.json]';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
export const INGEST_OPTIONS = {
  zip: { type: 'string' },
  size: { type: 'string' },
  workers: { type: 'string' },
  readers: { type: 'string' },
  skip: { type: 'string' },
};

const MAX_WORKERS = 64;

/**
 * Without a zip it makes a stand-in of that size.
 *
 * @typedef {{
 *   bench: 'ingest',
 *   archivePath: string | null,
 *   size: 'full' | 'small' | '4gb',
 *   workers: number[],
 *   readers: ('exact' | 'browser')[],
 *   skip: ('naive' | 'python')[],
 * }} IngestOptions
 */

/**
 * @param {Partial<Record<keyof typeof INGEST_OPTIONS, string | undefined>>} values
 * @param {string} folder what relative paths start from
 * @returns {IngestOptions}
 * @throws with what is wrong with the values
 */
export function readIngestOptions({ zip, size, workers, readers, skip }, folder) {
  if (zip !== undefined && size !== undefined) throw new Error('Give --zip or --size, not both.');
  return {
    bench: 'ingest',
    archivePath: zip === undefined ? null : resolve(folder, zip),
    size: readChoice('--size', size ?? 'full', ['full', 'small', '4gb']),
    workers: readList(workers ?? '1,2,4,8').map(readWorkerCount),
    readers: readList(readers ?? 'exact,browser').map((name) =>
      readChoice('--readers', name, ['exact', 'browser']),
    ),
    skip:
      skip === undefined
        ? []
        : readList(skip).map((name) => readChoice('--skip', name, ['naive', 'python'])),
  };
}

/** @param {IngestOptions} options */
export function checkIngestOptions({ archivePath }) {
  if (archivePath !== null) assertIsFile(archivePath);
}

/**
 * @param {IngestOptions} options
 * @param {string} chromiumPath
 */
export async function runIngestBench(options, chromiumPath) {
  const { tsImport } = await import('tsx/esm/api');
  const { benchIngest } = await tsImport('../bench/ingest.ts', import.meta.url);
  const { formatIngest } = await tsImport('../bench/format-ingest.ts', import.meta.url);
  const ingest = await benchIngest(options, chromiumPath);
  return { report: formatIngest(ingest), figures: { ingest } };
}

/**
 * @param {string} text values between commas; the same one twice counts once
 * @returns {string[]}
 */
function readList(text) {
  return [...new Set(text.split(','))];
}

/** @param {string} text */
function readWorkerCount(text) {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > MAX_WORKERS) {
    throw new Error(`--workers takes whole numbers from 1 to ${MAX_WORKERS}, not "${text}".`);
  }
  return count;
}

/**
 * @template {string} Choice
 * @param {string} option
 * @param {string} text
 * @param {readonly Choice[]} choices
 * @returns {Choice}
 */
function readChoice(option, text, choices) {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) {
    throw new Error(`${option} takes ${choices.join(', ')}, not "${text}".`);
  }
  return found;
}
