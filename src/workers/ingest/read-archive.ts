import Papa from 'papaparse';
import { detailOf, type AppError } from '../../domain/app-error';
import { applyArticleFixes } from '../../domain/dataset/article-fixes';
import { countKnownColumns, readMetadata, type Metadata } from '../../domain/dataset/metadata';
import { fail, ok, type Result } from '../../domain/result';
import {
  locateDirectory,
  readDirectory,
  readZip64End,
  recogniseFormat,
  TAIL_SIZE,
  ZIP64_END_RECORD_SIZE,
  type DirectoryFault,
  type DirectoryLocation,
  type ZipEntry,
} from '../../domain/zip/zip-directory';
import { planWindows } from '../../domain/zip/zip-window';
import { chooseInflater } from './inflate';
import { hasChecksum, openWindow, refuseEntry } from './open-window';
import type { ArchiveSurvey } from './protocol';
import { readBytes } from './read-bytes';

const IMAGE_NAME = /\.(jpe?g|png|webp|bmp|gif)$/i;
/** What operating systems add to an archive on their own. */
const SYSTEM_FILE = /(^|\/)(__MACOSX\/|\.[^./]|Thumbs\.db$)/i;

/** Enough for a million files with long names. */
const MAX_DIRECTORY_BYTES = 128 * 2 ** 20;

interface Archive {
  file: Blob;
  fileName: string;
  location: DirectoryLocation;
  entries: ZipEntry[];
}

/** Lists an archive, reads its metadata and plans what to unpack. */
export async function surveyArchive(
  file: Blob,
  fileName: string,
  windowBytes: number,
): Promise<Result<ArchiveSurvey, AppError>> {
  const archive = await listArchive(file, fileName);
  if (!archive.ok) return archive;
  const { entries, location } = archive.value;

  const encrypted = entries.filter((entry) => entry.encrypted);
  if (encrypted[0]) {
    const { path } = encrypted[0];
    return fail({ code: 'archive/encrypted', fileName, firstEntry: path, count: encrypted.length });
  }
  const metadata = await findMetadata(archive.value);
  if (!metadata.ok) return metadata;

  const files = entries.flatMap((entry, index) =>
    IMAGE_NAME.test(entry.path) && !SYSTEM_FILE.test(entry.path)
      ? [{ entry: index, path: entry.path }]
      : [],
  );
  if (files.length === 0) return fail({ code: 'archive/no-images', fileName });
  const plan = applyArticleFixes(metadata.value, files);
  if (plan.images.length === 0) {
    const { path, rows } = metadata.value;
    return fail({ code: 'metadata/no-match', path, rows: rows.length, images: files.length });
  }

  const planned = [...plan.images, ...plan.dropped];
  const wanted = planned.map(({ entry }) => entries[entry] as ZipEntry);
  const offsets = entries.map(({ localHeaderOffset }) => localHeaderOffset);
  const windows = planWindows(wanted, offsets, location.offset, windowBytes);
  return ok({ plan, entries: wanted, windows });
}

async function listArchive(file: Blob, fileName: string): Promise<Result<Archive, AppError>> {
  try {
    const head = await readBytes(file, 0, 16);
    const toError = (fault: DirectoryFault): AppError =>
      fault === 'not-a-zip'
        ? { code: 'archive/not-a-zip', fileName, looksLike: recogniseFormat(head) }
        : { code: `archive/${fault}`, fileName };

    const tail = await readBytes(file, Math.max(0, file.size - TAIL_SIZE), file.size);
    const reading = locateDirectory(tail, file.size, head);
    if (!reading.ok) return fail(toError(reading.error));
    const located = await followZip64(file, reading.value);
    if (!located.ok) return fail(toError(located.error));

    const location = located.value;
    if (location.sizeBytes > MAX_DIRECTORY_BYTES) {
      const detail = `its list of files would take ${Math.round(location.sizeBytes / 2 ** 20)} MB`;
      return fail({ code: 'archive/unreadable', fileName, detail });
    }
    const bytes = await readBytes(file, location.offset, location.offset + location.sizeBytes);
    const decoder = new TextDecoder();
    const entries = readDirectory(bytes, location.prefixBytes, (name) => decoder.decode(name));
    if (!entries.ok) return fail(toError(entries.error));
    return ok({ file, fileName, location, entries: entries.value });
  } catch (thrown) {
    return fail({ code: 'archive/unreadable', fileName, detail: detailOf(thrown) });
  }
}

async function followZip64(
  file: Blob,
  reading: Extract<ReturnType<typeof locateDirectory>, { ok: true }>['value'],
): Promise<Result<DirectoryLocation, DirectoryFault>> {
  if (reading.kind === 'directory') return ok(reading.location);
  const start = reading.endRecordOffset;
  return readZip64End(await readBytes(file, start, start + ZIP64_END_RECORD_SIZE), file.size);
}

/** The bytes of one file of an archive as they were packed; `archive/unreadable` where it cannot be had. */
export async function extractFile(
  file: Blob,
  fileName: string,
  path: string,
): Promise<Result<Uint8Array<ArrayBuffer>, AppError>> {
  const archive = await listArchive(file, fileName);
  if (!archive.ok) return archive;
  const entry = archive.value.entries.find((one) => one.path === path);
  const bytes = entry ? await readEntry(archive.value, entry) : fail('it is not there any more');
  return bytes.ok
    ? bytes
    : fail({ code: 'archive/unreadable', fileName, detail: `${path}: ${bytes.error}` });
}

/** The CSV that has the metadata's columns; where several have some, the one with most. */
async function findMetadata(archive: Archive): Promise<Result<Metadata, AppError>> {
  const tables: { path: string; table: string[][] }[] = [];
  const unreadable: AppError[] = [];
  for (const entry of archive.entries) {
    if (!/\.csv$/i.test(entry.path) || SYSTEM_FILE.test(entry.path)) continue;
    const text = await readText(archive, entry);
    if (text.ok) tables.push({ path: entry.path, table: parseTable(text.value) });
    else unreadable.push(text.error);
  }
  const known = ({ table }: { table: string[][] }) => countKnownColumns(table[0] ?? []);
  const [best] = tables.sort((a, b) => known(b) - known(a));
  const metadata = best
    ? readMetadata(best.path, best.table)
    : fail<AppError>({ code: 'metadata/missing', fileName: archive.fileName });
  // A damaged table is the better explanation when no other one will do.
  return !metadata.ok && unreadable[0] ? fail(unreadable[0]) : metadata;
}

function parseTable(text: string): string[][] {
  // PapaParse finds the delimiter and the line ends; a ragged row is still a row to read by name,
  // and a blank line stays a row, so that the others keep their numbers.
  return Papa.parse<string[]>(text).data;
}

async function readText(archive: Archive, entry: ZipEntry): Promise<Result<string, AppError>> {
  const bytes = await readEntry(archive, entry);
  return bytes.ok
    ? ok(new TextDecoder().decode(bytes.value))
    : fail({ code: 'metadata/unreadable', path: entry.path, detail: bytes.error });
}

/** Unpacks a single entry. The error is the cause in words. */
async function readEntry(
  archive: Archive,
  entry: ZipEntry,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  try {
    if (entry.sizeBytes === 0) return ok(new Uint8Array());
    const refused = refuseEntry(entry);
    if (refused) return fail(`${refused.reason} (${refused.detail})`);
    const offsets = archive.entries.map(({ localHeaderOffset }) => localHeaderOffset);
    const [window] = planWindows([entry], offsets, archive.location.offset, 0);
    if (window === undefined) return fail('no data');
    const bytes = await readBytes(archive.file, window.start, window.end);
    const files = await openWindow(bytes, window.start, [entry], chooseInflater());
    const unpacked = await files.unpack(0);
    if (!unpacked.ok) return fail(unpacked.error.detail);
    return hasChecksum(unpacked.value, entry) ? unpacked : fail('its checksum is wrong');
  } catch (thrown) {
    return fail(detailOf(thrown));
  }
}
