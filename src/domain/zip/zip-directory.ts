import type { KnownFormat } from '../recognise-file';
import { fail, ok, type Result } from '../result';

// Structures and signatures: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification" 6.3, section 4.3.
const END_SIGNATURE = 0x06054b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const END_SIZE = 22;
const ZIP64_LOCATOR_SIZE = 20;
const ZIP64_END_SIZE = 56;
const CENTRAL_SIZE = 46;
const MAX_COMMENT_SIZE = 0xffff;
const ZIP64_EXTRA_ID = 0x0001;
const FLAG_ENCRYPTED = 0x0001;
const MAX_32 = 0xffffffff;

/** Bytes at the end of a file that are sure to hold the end record and the ZIP64 locator. */
export const TAIL_SIZE = END_SIZE + MAX_COMMENT_SIZE + ZIP64_LOCATOR_SIZE;
/** Bytes of the ZIP64 end record that `readZip64End` needs. */
export const ZIP64_END_RECORD_SIZE = ZIP64_END_SIZE;

/** Where the central directory lies. */
export interface DirectoryLocation {
  /** From the start of the file, in bytes. */
  offset: number;
  sizeBytes: number;
  /** Bytes in front of the archive (a self-extractor): added to every offset inside it. */
  prefixBytes: number;
}

export type TailReading =
  { kind: 'directory'; location: DirectoryLocation } | { kind: 'zip64'; endRecordOffset: number };

export type DirectoryFault = 'not-a-zip' | 'truncated' | 'multi-disk';

/** One file of the archive. */
export interface ZipEntry {
  /** Forward slashes. */
  path: string;
  /** 0 stored, 8 deflated; others are not supported. */
  method: number;
  compressedBytes: number;
  sizeBytes: number;
  crc32: number;
  /** Of the local header, from the start of the file. */
  localHeaderOffset: number;
  encrypted: boolean;
}

/**
 * Finds the central directory from the tail of a file, comments and prefixed data included.
 *
 * @param tail the last min(fileSize, TAIL_SIZE) bytes
 * @param head the first bytes, to tell a truncated zip from another kind of file
 */
export function locateDirectory(
  tail: Uint8Array,
  fileSize: number,
  head: Uint8Array,
): Result<TailReading, DirectoryFault> {
  const view = viewOf(tail);
  const tailOffset = fileSize - tail.length;
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    // A comment that happens to contain the signature does not reach exactly to the end.
    if (at + END_SIZE + view.getUint16(at + 20, true) !== tail.length) continue;

    const locatorAt = at - ZIP64_LOCATOR_SIZE;
    if (locatorAt >= 0 && view.getUint32(locatorAt, true) === ZIP64_LOCATOR_SIGNATURE) {
      if (view.getUint32(locatorAt + 16, true) > 1) return fail('multi-disk');
      return ok({ kind: 'zip64', endRecordOffset: readUint64(view, locatorAt + 8) });
    }
    const disk = view.getUint16(at + 4, true);
    const directoryDisk = view.getUint16(at + 6, true);
    if (disk !== 0 || directoryDisk !== 0) return fail('multi-disk');
    const sizeBytes = view.getUint32(at + 12, true);
    const statedOffset = view.getUint32(at + 16, true);
    const offset = tailOffset + at - sizeBytes;
    if (offset < statedOffset) return fail('truncated');
    return ok({
      kind: 'directory',
      location: { offset, sizeBytes, prefixBytes: offset - statedOffset },
    });
  }
  return fail(startsLikeZip(head) ? 'truncated' : 'not-a-zip');
}

/** Reads the ZIP64 end record that the tail pointed at. @param record ZIP64_END_RECORD_SIZE bytes */
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

/**
 * Reads the entries of a central directory in their order; folders are left out.
 *
 * @param bytes the directory, `location.sizeBytes` long
 * @param decodeText turns name bytes into text
 */
export function readDirectory(
  bytes: Uint8Array,
  prefixBytes: number,
  decodeText: (bytes: Uint8Array) => string,
): Result<ZipEntry[], DirectoryFault> {
  const view = viewOf(bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + CENTRAL_SIZE <= bytes.length && view.getUint32(at, true) === CENTRAL_SIGNATURE) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const nameAt = at + CENTRAL_SIZE;
    const end = nameAt + nameLength + extraLength + commentLength;
    if (end > bytes.length) return fail('truncated');
    const path = decodeText(bytes.subarray(nameAt, nameAt + nameLength)).replaceAll('\\', '/');
    if (!path.endsWith('/')) {
      const zip64 = readZip64Extra(view, at, nameAt + nameLength, extraLength);
      entries.push({
        path,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & FLAG_ENCRYPTED) !== 0,
        crc32: view.getUint32(at + 16, true),
        compressedBytes: zip64.compressedBytes,
        sizeBytes: zip64.sizeBytes,
        localHeaderOffset: zip64.localHeaderOffset + prefixBytes,
      });
    }
    at = end;
  }
  return at === bytes.length ? ok(entries) : fail('truncated');
}

/** The 8-byte values that replace those of a central record that are at their 32-bit maximum. */
function readZip64Extra(view: DataView, record: number, extraAt: number, extraLength: number) {
  const sizes = {
    sizeBytes: view.getUint32(record + 24, true),
    compressedBytes: view.getUint32(record + 20, true),
    localHeaderOffset: view.getUint32(record + 42, true),
  };
  const extraEnd = extraAt + extraLength;
  for (let at = extraAt; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA_ID) continue;
    let field = at + 4;
    const fieldEnd = Math.min(extraEnd, field + view.getUint16(at + 2, true));
    for (const key of ['sizeBytes', 'compressedBytes', 'localHeaderOffset'] as const) {
      if (sizes[key] !== MAX_32 || field + 8 > fieldEnd) continue;
      sizes[key] = readUint64(view, field);
      field += 8;
    }
  }
  return sizes;
}

/** What a file that is no zip starts like. */
export function recogniseFormat(head: Uint8Array): KnownFormat | null {
  const starts = (...magic: number[]) => magic.every((byte, index) => head[index] === byte);
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

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
