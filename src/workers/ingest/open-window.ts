import { viewOf } from '../../domain/bytes';
import JSZip from 'jszip';
import type { Reader } from '../../domain/dataset/reader';
import type { Skip, SkipReason } from '../../domain/dataset/skipped-image';
import { refuseFileSize } from '../../domain/imaging/image-limits';
import { fail, ok, type Result } from '../../domain/result';
import { crc32 } from '../../domain/zip/crc32';
import { inflate64 } from '../../domain/zip/inflate64';
import type { ZipEntry } from '../../domain/zip/zip-entries';
import { locateData, rebuildWindow } from '../../domain/zip/zip-window';
import { inflateByJsZip } from './inflate/inflate-by-jszip';
import { loadInflater, WRONG_CHECKSUM } from './inflate/inflater';

/** The files of a window, by their position in it. */
export interface OpenWindow {
  /** The bytes that were packed: their checksum is right. */
  unpack(index: number): Promise<Result<Uint8Array<ArrayBuffer>, Skip>>;
}

/** What Windows writes for large files. */
export const DEFLATE64 = 9;

function canUnpack({ method }: ZipEntry): boolean {
  return method === 0 || method === 8 || method === DEFLATE64;
}

/**
 * Opens a window of an archive. JSZip never sees the archive itself.
 *
 * @param bytes the file from `start` on
 */
export async function openWindow(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  entries: readonly ZipEntry[],
  reader: Reader,
): Promise<OpenWindow> {
  const unpackFile =
    reader === 'exact'
      ? await openExactly(bytes, start, entries)
      : await openByJsZip(bytes, start, entries);
  return {
    async unpack(index) {
      const entry = entries[index] as ZipEntry;
      const refused = refuseEntry(entry);
      if (refused) return fail(refused);
      const unpacked =
        entry.method === DEFLATE64 ? unpackDeflate64(bytes, start, entry) : await unpackFile(index);
      return unpacked.ok ? unpacked : skip('corrupt in the archive', unpacked.error);
    },
  };
}

/** Why an entry is not even read; null where it may be. */
export function refuseEntry(entry: ZipEntry): Skip | null {
  if (!canUnpack(entry))
    return { reason: 'unsupported compression', detail: `method ${entry.method}` };
  if (entry.sizeBytes === 0) return { reason: 'empty file', detail: '0 bytes' };
  return refuseFileSize(Math.max(entry.sizeBytes, entry.compressedBytes));
}

const NO_HEADER = 'its header is not where the directory says';

/** The error is the cause in words. */
type UnpackFile = (
  index: number,
) => Result<Uint8Array<ArrayBuffer>, string> | Promise<Result<Uint8Array<ArrayBuffer>, string>>;

async function openExactly(
  bytes: Uint8Array<ArrayBuffer>,
  start: number,
  entries: readonly ZipEntry[],
): Promise<UnpackFile> {
  const inflater = await loadInflater();
  const view = viewOf(bytes);
  return (index) => {
    const entry = entries[index] as ZipEntry;
    const place = locateData(view, entry, start);
    if (place === null) return fail(NO_HEADER);
    const packed = bytes.subarray(place.start, place.end);
    if (entry.method === 8) return inflater.inflate(packed, entry);
    if (packed.length !== entry.sizeBytes) return fail('its sizes do not agree');
    return checked(packed.slice(), entry);
  };
}

async function openByJsZip(
  bytes: Uint8Array,
  start: number,
  entries: readonly ZipEntry[],
): Promise<UnpackFile> {
  // JSZip refuses an archive for a single entry that it cannot unpack; those are skipped before.
  const known = entries.map((entry) => (entry.method === 8 ? entry : { ...entry, method: 0 }));
  const { archive, damaged } = rebuildWindow(bytes, start, known);
  const zip = await JSZip.loadAsync(archive);
  return async (index) => {
    if (damaged.has(index)) return fail(NO_HEADER);
    const file = zip.file(String(index));
    if (file === null) return fail('not found');
    const entry = entries[index] as ZipEntry;
    const unpacked = await inflateByJsZip(file, entry.sizeBytes);
    return unpacked.ok ? checked(unpacked.value, entry) : unpacked;
  };
}

/** Whoever reads: neither the module nor JSZip knows it. */
function unpackDeflate64(bytes: Uint8Array<ArrayBuffer>, start: number, entry: ZipEntry) {
  const view = viewOf(bytes);
  const place = locateData(view, entry, start);
  if (place === null) return fail(NO_HEADER);
  const unpacked = inflate64(bytes.subarray(place.start, place.end), entry.sizeBytes);
  return unpacked.ok ? checked(unpacked.value, entry) : unpacked;
}

function checked(bytes: Uint8Array<ArrayBuffer>, { crc32: expected }: ZipEntry) {
  return crc32(bytes) === expected ? ok(bytes) : fail(WRONG_CHECKSUM);
}

function skip(reason: SkipReason, detail: string) {
  return fail<Skip>({ reason, detail });
}
