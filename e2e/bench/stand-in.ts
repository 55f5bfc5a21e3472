import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  FULL_SIZE,
  OVER_4_GIB,
  SMALL_SIZE,
  type StandInSize,
} from '../fixtures/full-size-archive/stand-in-size';
import { readFolderBank } from '../fixtures/full-size-archive/folder-bank';
import { writeStandIn } from '../fixtures/full-size-archive/write-stand-in';
import type { IngestOptions } from '../tasks/bench-ingest.mjs';

/** To be raised when the archives change: those of other versions are not taken. */
const FORMAT_VERSION = 2;

const SIZES: Record<IngestOptions['size'], StandInSize> = {
  full: FULL_SIZE,
  small: SMALL_SIZE,
  '4gb': OVER_4_GIB,
};

/**
 * The path of a stand-in; made on first use, and kept among the system's temporary files.
 *
 * @param picturesFolder of the JPEGs and PNGs that its files are; null for phantoms
 */
export async function ensureStandIn(
  size: IngestOptions['size'],
  picturesFolder: string | null,
): Promise<string> {
  const folder = join(tmpdir(), `xray-trainer-bench-${FORMAT_VERSION}`);
  const pictures = picturesFolder === null ? null : await readFolderBank(picturesFolder);
  const path = join(folder, `${size}${pictures === null ? '' : `-${pictures.digest}`}.zip`);
  if (existsSync(path)) return path;
  console.error(`Making a stand-in for Kaggle's archive, to be kept as ${path}.`);
  await mkdir(folder, { recursive: true });
  const start = performance.now();
  await writeStandIn(path, SIZES[size], pictures?.bank);
  console.error(`Made in ${Math.round((performance.now() - start) / 1000)} s.`);
  return path;
}
