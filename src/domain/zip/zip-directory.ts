import type { AppError } from '../app-error';
import { startsWith, viewOf } from '../bytes';
import type { KnownFormat } from '../recognise-file';
import { fail, ok, type Result } from '../result';
import { readEntries, readUint64, type ZipEntry } from './zip-entries';

// Structures and signatures: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification" 6.3, section 4.3.
const END_SIGNATURE = 0x06054b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const END_SIZE = 22;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_SIZE = 56;
const MAX_COMMENT_SIZE = 0xffff;

/** Bytes at the end of a file that are sure to hold the end record and the ZIP64 locator. */
const TAIL_SIZE = END_SIZE + MAX_COMMENT_SIZE + ZIP64_LOCATOR_SIZE;
/** Of the first bytes, which tell one kind of file from another. */
const HEAD_SIZE = 16;
/** Enough for a million files with long names. */
const MAX_DIRECTORY_BYTES = 128 * 2 ** 20;

/** A file that may be an archive. */
export interface ZipSource {
  /** For messages. */
  fileName: string;
  sizeBytes: number;
  /** A piece of it; `end` is exclusive, and never beyond the file. */
  read: (start: number, end: number) => Promise<Uint8Array>;
}

export interface ZipDirectory {
  /** Where the central directory starts, from the start of the file: no entry reaches beyond. */
  directoryOffset: number;
  /** In the directory's order, without folders. */
  entries: ZipEntry[];
}

/** Where the central directory lies. */
interface DirectoryLocation {
  /** From the start of the file, in bytes. */
  offset: number;
  sizeBytes: number;
  /** Bytes in front of the archive (a self-extractor): added to every offset inside it. */
  prefixBytes: number;
}

type DirectoryFault = 'truncated' | 'multi-disk';

/**
 * Lists an archive from its end: the end record, the ZIP64 record where there is one, the directory.
 *
 * @returns `archive/not-a-zip`, `archive/truncated`, `archive/multi-disk`, or `archive/unreadable`
 *   where the directory is larger than any
 */
export async function readZipDirectory(source: ZipSource): Promise<Result<ZipDirectory, AppError>> {
  const { fileName, read } = source;
  const located = await locateDirectory(source);
  if (located === null) return fail(endlessError(fileName, await read(0, headEnd(source))));
  if (!located.ok) return fail({ code: `archive/${located.error}`, fileName });
  const { offset, sizeBytes, prefixBytes } = located.value;
  if (sizeBytes > MAX_DIRECTORY_BYTES) {
    const detail = `its list of files would take ${Math.round(sizeBytes / 2 ** 20)} MB`;
    return fail({ code: 'archive/unreadable', fileName, detail });
  }
  const entries = readEntries(await read(offset, offset + sizeBytes), prefixBytes);
  return entries.ok
    ? ok({ directoryOffset: offset, entries: entries.value })
    : fail({ code: `archive/${entries.error}`, fileName });
}

/** Comments and prefixed data are looked past. @returns null where there is no end record */
async function locateDirectory({
  sizeBytes: fileSize,
  read,
}: ZipSource): Promise<Result<DirectoryLocation, DirectoryFault> | null> {
  const tailOffset = Math.max(0, fileSize - TAIL_SIZE);
  const tail = await read(tailOffset, fileSize);
  const view = viewOf(tail);
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    // A comment that happens to contain the signature does not reach exactly to the end.
    if (at + END_SIZE + view.getUint16(at + 20, true) !== tail.length) continue;

    const locatorAt = at - ZIP64_LOCATOR_SIZE;
    if (locatorAt >= 0 && view.getUint32(locatorAt, true) === ZIP64_LOCATOR_SIGNATURE) {
      if (view.getUint32(locatorAt + 16, true) > 1) return fail('multi-disk');
      const start = readUint64(view, locatorAt + 8);
      const end = start + ZIP64_END_SIZE;
      return end > fileSize ? fail('truncated') : readZip64End(await read(start, end), fileSize);
    }
    const disk = view.getUint16(at + 4, true);
    const directoryDisk = view.getUint16(at + 6, true);
    if (disk !== 0 || directoryDisk !== 0) return fail('multi-disk');
    const sizeBytes = view.getUint32(at + 12, true);
    const statedOffset = view.getUint32(at + 16, true);
    const offset = tailOffset + at - sizeBytes;
    if (offset < statedOffset) return fail('truncated');
    return ok({ offset, sizeBytes, prefixBytes: offset - statedOffset });
  }
  return null;
}

function headEnd({ sizeBytes }: ZipSource): number {
  return Math.min(sizeBytes, HEAD_SIZE);
}

/** What a file without an end record is, by its first bytes. */
function endlessError(fileName: string, head: Uint8Array): AppError {
  return startsLikeZip(head)
    ? { code: 'archive/truncated', fileName }
    : { code: 'archive/not-a-zip', fileName, looksLike: recogniseFormat(head) };
}

/** Reads the ZIP64 end record that the tail pointed at. @param record of 56 bytes */
export function readZip64End(
  record: Uint8Array,
  fileSize: number,
): Result<DirectoryLocation, DirectoryFault> {
  const view = viewOf(record);
  if (record.length < ZIP64_END_SIZE || view.getUint32(0, true) !== ZIP64_END_SIGNATURE) {
    return fail('truncated');
  }
  if (view.getUint32(16, true) !== 0 || view.getUint32(20, true) !== 0) return fail('multi-disk');
  const sizeBytes = readUint64(view, 40);
  const offset = readUint64(view, 48);
  if (offset + sizeBytes > fileSize) return fail('truncated');
  return ok({ offset, sizeBytes, prefixBytes: 0 });
}

/** What a file that is no zip starts like. */
export function recogniseFormat(head: Uint8Array): KnownFormat | null {
  const starts = (...magic: number[]) => startsWith(head, magic);
  if (starts(0x52, 0x61, 0x72, 0x21)) return 'rar';
  if (starts(0x37, 0x7a, 0xbc, 0xaf)) return '7z';
  if (starts(0x1f, 0x8b)) return 'gzip';
  if (starts(0x25, 0x50, 0x44, 0x46)) return 'pdf';
  if (starts(0xff, 0xd8, 0xff) || starts(0x89, 0x50, 0x4e, 0x47)) return 'image';
  return null;
}

function startsLikeZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 0x03 || head[2] === 0x05);
}
