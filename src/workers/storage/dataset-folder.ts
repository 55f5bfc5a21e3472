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
import { readFile, writeFile } from './private-file';
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

type Pieces = AsyncIterable<Uint8Array<ArrayBuffer>> | Iterable<Uint8Array<ArrayBuffer>>;

/**
 * Writes a data set into an empty folder.
 *
 * @param pixels all rows, in any pieces
 * @param fingerprint SHA-256 of the pixels
 */
export async function writeDataset(
  folder: FileSystemDirectoryHandle,
  { records, histograms, droppedPixels }: Omit<DatasetParts, 'pixels'>,
  pixels: Pieces,
  { fingerprint, keptAt }: Pick<KeptDataset, 'fingerprint' | 'keptAt'>,
): Promise<KeptDataset> {
  const text = toJson(records);
  const files = {
    'records.json': await writeChecked(folder, 'records.json', text),
    'pixels.bin': {
      sizeBytes: await writeFile(folder, 'pixels.bin', pixels),
      sha256: fingerprint,
    },
    'histograms.bin': await writeChecked(folder, 'histograms.bin', bytesOf(histograms)),
    'dropped-pixels.bin': await writeChecked(folder, 'dropped-pixels.bin', droppedPixels),
  };
  const dataset: KeptDataset = {
    id: folder.name,
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
  await writeFile(folder, SUMMARY_FILE, [toJson(file)]);
  return dataset;
}

async function writeChecked(
  folder: FileSystemDirectoryHandle,
  name: FileName,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FileCheck> {
  const sizeBytes = await writeFile(folder, name, [bytes]);
  return { sizeBytes, sha256: await digestOf(bytes) };
}

export type SummaryReading =
  | { status: 'ready'; summary: Summary }
  | { status: 'missing' }
  | { status: 'damaged' }
  | { status: 'other-format'; fileName: string | null };

/** What a folder says of itself. */
export async function readSummary(folder: FileSystemDirectoryHandle): Promise<SummaryReading> {
  const bytes = await readFile(folder, SUMMARY_FILE, (sizeBytes) => sizeBytes <= MAX_SUMMARY_BYTES);
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
  folder: FileSystemDirectoryHandle,
  { dataset, files }: Summary,
): Promise<Result<Dataset, AppError>> {
  const { fileName } = dataset;
  const refused = refuseFastScaled(dataset, 'data set', fileName);
  if (refused) return fail(refused);
  const contents = await Promise.all(FILES.map((name) => readChecked(folder, name, files[name])));
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

/** Null where the file is not what was written. */
async function readChecked(
  folder: FileSystemDirectoryHandle,
  name: FileName,
  check: FileCheck,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = await readFile(folder, name, (sizeBytes) => sizeBytes === check.sizeBytes);
  return bytes && (await digestOf(bytes)) === check.sha256 ? bytes : null;
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await sha256(bytes, crypto.subtle);
  // Browsers have the digest wherever they have the private file system.
  if (digest === null) throw new Error('the browser offers no digest');
  return digest;
}

function toJson(value: object): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array<ArrayBuffer>) {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
