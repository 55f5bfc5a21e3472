import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import {
  DATASET_FORMAT,
  joinDataset,
  type DatasetParts,
  type DatasetRecords,
} from '../../domain/dataset/dataset-parts';
import { refuseFastScaled } from '../../domain/dataset/resampling';
import { fail, ok, type Result } from '../../domain/result';
import { sha256 } from '../../domain/sha256';
import type { FileStore, Pieces } from './file-store';
import type { KeptDataset } from './protocol';

/** The files of a data set, beside its summary. */
const FILES = ['records.json', 'pixels.bin', 'histograms.bin', 'dropped-pixels.bin'] as const;
type FileName = (typeof FILES)[number];

/** Written last: a folder without it is half-written. */
const SUMMARY_FILE = 'summary.json';
/** Far above any summary. */
const MAX_SUMMARY_BYTES = 2 ** 20;

/** What a file must be, so that it is what was written. */
interface FileCheck {
  sizeBytes: number;
  sha256: string;
}

interface Summary {
  dataset: KeptDataset;
  files: Record<FileName, FileCheck>;
}

/** The digest covers the summary, so that one that is read is one that was written. */
interface SummaryFile {
  format: string;
  sha256: string;
  summary: Summary;
}

/**
 * Writes a data set into a folder of its own.
 *
 * @param pixels all rows, in any pieces
 * @param id the name of the folder
 * @param fingerprint SHA-256 of the pixels
 */
export async function writeDataset(
  store: FileStore,
  { records, histograms, droppedPixels }: Omit<DatasetParts, 'pixels'>,
  pixels: Pieces,
  { id, fingerprint, keptAt }: Pick<KeptDataset, 'id' | 'fingerprint' | 'keptAt'>,
): Promise<KeptDataset> {
  const text = toJson(records);
  const writeChecked = async (name: FileName, bytes: Uint8Array<ArrayBuffer>) => {
    const sizeBytes = await store.write(id, name, [bytes]);
    return { sizeBytes, sha256: await digestOf(bytes) };
  };
  const files = {
    'records.json': await writeChecked('records.json', text),
    'pixels.bin': {
      sizeBytes: await store.write(id, 'pixels.bin', pixels),
      sha256: fingerprint,
    },
    'histograms.bin': await writeChecked('histograms.bin', bytesOf(histograms)),
    'dropped-pixels.bin': await writeChecked('dropped-pixels.bin', droppedPixels),
  };
  const dataset: KeptDataset = {
    id,
    fileName: records.source.fileName,
    images: records.images.length,
    counts: records.counts,
    sizeBytes: Object.values(files).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    fingerprint,
    keptAt,
  };
  const summary: Summary = { dataset, files };
  const digest = await digestOf(toJson(summary));
  const file: SummaryFile = { format: DATASET_FORMAT, sha256: digest, summary };
  await store.write(id, SUMMARY_FILE, [toJson(file)]);
  return dataset;
}

export type SummaryReading =
  | { status: 'ready'; summary: Summary }
  | { status: 'missing' }
  | { status: 'damaged' }
  | { status: 'other-format'; fileName: string | null };

/** What a folder says of itself. */
export async function readSummary(store: FileStore, id: string): Promise<SummaryReading> {
  const bytes = await store.read(id, SUMMARY_FILE, (sizeBytes) => sizeBytes <= MAX_SUMMARY_BYTES);
  if (bytes === null || bytes.length === 0) return { status: 'missing' };
  const file = parse(new TextDecoder().decode(bytes));
  if (file === null) return { status: 'damaged' };
  if (file.format !== DATASET_FORMAT) {
    const fileName = file.summary?.dataset?.fileName;
    return { status: 'other-format', fileName: typeof fileName === 'string' ? fileName : null };
  }
  const { summary } = file;
  if (summary === undefined || file.sha256 !== (await digestOf(toJson(summary)))) {
    return { status: 'damaged' };
  }
  // The digest is that of what was written, and that was a summary of this format.
  return { status: 'ready', summary: summary as Summary };
}

/** As far as it is one: a folder may hold anything. */
interface UncheckedSummaryFile {
  format?: unknown;
  sha256?: unknown;
  summary?: { dataset?: { fileName?: unknown } };
}

function parse(text: string): UncheckedSummaryFile | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Reads a data set whose summary is sound; every file must be what was written. */
export async function readDataset(
  store: FileStore,
  id: string,
  { dataset, files }: Summary,
): Promise<Result<Dataset, AppError>> {
  const { fileName } = dataset;
  const refused = refuseFastScaled(dataset, 'data set', fileName);
  if (refused) return fail(refused);
  /** Null where the file is not what was written. */
  const readChecked = async (name: FileName) => {
    const check = files[name];
    const bytes = await store.read(id, name, (sizeBytes) => sizeBytes === check.sizeBytes);
    return bytes && (await digestOf(bytes)) === check.sha256 ? bytes : null;
  };
  const contents = await Promise.all(FILES.map(readChecked));
  const damaged = FILES.filter((_, index) => contents[index] === null);
  const [text, pixels, histograms, droppedPixels] = contents;
  if (!text || !pixels || !histograms || !droppedPixels) {
    return fail({ code: 'storage/damaged', fileName, files: damaged });
  }
  // The digest is that of what was written, and those were the records of a data set.
  const records = JSON.parse(new TextDecoder().decode(text)) as DatasetRecords;
  return ok(
    joinDataset({ records, pixels, histograms: new Uint16Array(histograms.buffer), droppedPixels }),
  );
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await sha256(bytes, crypto.subtle);
  // Only pages without https lack the digest, and of a data set without one nothing is written.
  if (digest === null) throw new Error('the browser offers no digest');
  return digest;
}

function toJson(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array<ArrayBuffer>) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
