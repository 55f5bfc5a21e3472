import { detailOf, type AppError } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';
import { readZipDirectory } from '../../domain/zip/zip-directory';
import type { ZipEntry } from '../../domain/zip/zip-entries';
import { LOCAL_SIZE, planWindows, readHeaderLength } from '../../domain/zip/zip-window';
import { inflate64 } from '../../domain/zip/inflate64';
import { chooseReader } from './choose-reader';
import { inflateHead, inflateToBlob } from './inflate-to-blob';
import { DEFLATE64, openWindow, refuseEntry } from './open-window';
import type { Archive } from './protocol';
import { readBytes } from './read-bytes';

/** Several times the size of Kaggle's archive: what is larger would fill a disk. */
const MAX_INFLATED_BYTES = 8e9;
/** Deflate64 is unpacked in the worker's memory. */
const MAX_INFLATED64_BYTES = 1.5e9;

/** Reads the directory from the file's tail. */
export async function listArchive(
  file: Blob,
  fileName: string,
): Promise<Result<Archive, AppError>> {
  try {
    const listed = await readZipDirectory({
      fileName,
      sizeBytes: file.size,
      read: (start, end) => readBytes(file, start, end),
    });
    return listed.ok ? ok({ file, fileName, ...listed.value }) : listed;
  } catch (thrown) {
    return fail({ code: 'archive/unreadable', fileName, detail: detailOf(thrown) });
  }
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

/** Unpacks a single entry. The error is the cause in words. */
export async function readEntry(
  archive: Archive,
  entry: ZipEntry,
): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
  try {
    if (entry.sizeBytes === 0) return ok(new Uint8Array());
    const refused = refuseEntry(entry);
    if (refused) return fail(`${refused.reason} (${refused.detail})`);
    const offsets = archive.entries.map(({ localHeaderOffset }) => localHeaderOffset);
    const [window] = planWindows([entry], offsets, archive.directoryOffset, 0);
    if (window === undefined) return fail('no data');
    const bytes = await readBytes(archive.file, window.start, window.end);
    const { reader } = await chooseReader('exact');
    const files = await openWindow(bytes, window.start, [entry], reader);
    const unpacked = await files.unpack(0);
    return unpacked.ok ? unpacked : fail(unpacked.error.detail);
  } catch (thrown) {
    return fail(detailOf(thrown));
  }
}

/** The first bytes of an entry, of which no more is unpacked; fewer where it is short or damaged. */
export async function readHead(
  file: Blob,
  entry: ZipEntry,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const data = await packedBytes(file, entry);
    if (data === null || (entry.method !== 0 && entry.method !== 8)) return new Uint8Array();
    if (entry.method === 0) return await readBytes(data, 0, length);
    return await inflateHead(data, length);
  } catch {
    // It will be listed as unreadable when it is wanted.
    return new Uint8Array();
  }
}

/** null where its header is damaged. */
async function packedBytes(
  file: Blob,
  { localHeaderOffset: at, compressedBytes }: ZipEntry,
): Promise<Blob | null> {
  const header = await readBytes(file, at, at + LOCAL_SIZE);
  const headerBytes = readHeaderLength(new DataView(header.buffer), 0);
  const start = at + (headerBytes ?? 0);
  return headerBytes === null ? null : file.slice(start, start + compressedBytes);
}

/**
 * A single entry of any size as a Blob: a part of the file where it is stored, else inflated
 * outside the worker's memory. Its checksum is not looked at. The error is the cause in words.
 */
export async function openEntry(file: Blob, entry: ZipEntry): Promise<Result<Blob, string>> {
  try {
    const { method, compressedBytes, sizeBytes } = entry;
    const data = await packedBytes(file, entry);
    if (data === null) return fail('its header is damaged');
    if (data.size < compressedBytes) return fail('it ends too early');
    if (method === 0) return ok(data);
    if (method === 8 && sizeBytes > MAX_INFLATED_BYTES) return fail('it is larger than 8 GB');
    if (method === 8) return await inflateToBlob(data, sizeBytes);
    if (method === DEFLATE64) return await inflate64ToBlob(data, sizeBytes);
    return fail(`it is packed in a way that is not known (method ${method})`);
  } catch (thrown) {
    return fail(detailOf(thrown));
  }
}

/** What Windows packs when a file is large. */
async function inflate64ToBlob(data: Blob, sizeBytes: number): Promise<Result<Blob, string>> {
  if (sizeBytes > MAX_INFLATED64_BYTES) {
    return fail(
      'it is packed as Deflate64, as Windows does, and larger than 1.5 GB: unpack it first',
    );
  }
  const unpacked = inflate64(await readBytes(data, 0, data.size), sizeBytes);
  return unpacked.ok ? ok(new Blob([unpacked.value])) : unpacked;
}
