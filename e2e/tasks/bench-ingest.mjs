import { resolve } from 'node:path';
import { assertIsFile, assertIsFolder } from './check-paths.mjs';

export const INGEST_USAGE =
  'ingest [--zip FILE | [--size full|small|4gb] [--pictures FOLDER]] [--workers 1,2,4,8] [--rounds 2] [--readers exact,browser] [--skip naive,python] [--out bench.json]';

/** @satisfies {import('node:util').ParseArgsConfig['options']} */
export const INGEST_OPTIONS = {
  zip: { type: 'string' },
  size: { type: 'string' },
  pictures: { type: 'string' },
  workers: { type: 'string' },
  rounds: { type: 'string' },
  readers: { type: 'string' },
  skip: { type: 'string' },
};

const MAX_WORKERS = 64;
const MAX_ROUNDS = 20;

/**
 * Without a zip it makes a stand-in of that size, of phantoms or of the pictures of a folder.
 *
 * @typedef {{
 *   bench: 'ingest',
 *   archivePath: string | null,
 *   picturesFolder: string | null,
 *   size: 'full' | 'small' | '4gb',
 *   workers: number[],
 *   rounds: number,
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
export function readIngestOptions(values, folder) {
  const { zip, pictures, size, workers, rounds, readers, skip } = values;
  if (zip !== undefined && size !== undefined) throw new Error('Give --zip or --size, not both.');
  if (zip !== undefined && pictures !== undefined) {
    throw new Error('Give --zip or --pictures, not both.');
  }
  if (pictures !== undefined && size === '4gb') {
    throw new Error(
      'Pictures of a folder are not enlarged: --pictures takes --size full or small.',
    );
  }
  return {
    bench: 'ingest',
    archivePath: zip === undefined ? null : resolve(folder, zip),
    picturesFolder: pictures === undefined ? null : resolve(folder, pictures),
    size: readChoice('--size', size ?? 'full', ['full', 'small', '4gb']),
    workers: readList(workers ?? '1,2,4,8').map((text) =>
      readCount('--workers', text, MAX_WORKERS),
    ),
    rounds: readCount('--rounds', rounds ?? '2', MAX_ROUNDS),
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
export function checkIngestOptions({ archivePath, picturesFolder }) {
  if (archivePath !== null) assertIsFile(archivePath);
  if (picturesFolder !== null) assertIsFolder(picturesFolder);
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

/**
 * @param {string} option
 * @param {string} text
 * @param {number} most
 */
function readCount(option, text, most) {
  const count = Number(text);
  if (!/^\d+$/.test(text) || count < 1 || count > most) {
    throw new Error(`${option} takes whole numbers from 1 to ${most}, not "${text}".`);
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
