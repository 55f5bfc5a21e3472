import { viewOf } from '../bytes';
import { fail, ok, type Result } from '../result';
import { decodeEntryName } from './entry-name';

// The records of the directory: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification" 6.3, 4.3.12.
const CENTRAL_SIGNATURE = 0x02014b50;
const CENTRAL_SIZE = 46;
const ZIP64_EXTRA_ID = 0x0001;
const FLAG_ENCRYPTED = 0x0001;
const MAX_32 = 0xffffffff;

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
 * Reads the entries of a central directory in their order; folders are left out.
 *
 * @param bytes the directory, whole
 */
export function readEntries(
  bytes: Uint8Array,
  prefixBytes: number,
): Result<ZipEntry[], 'truncated'> {
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
    const extraAt = nameAt + nameLength;
    const path = decodeEntryName(
      bytes.subarray(nameAt, extraAt),
      view.getUint16(at + 8, true),
      bytes.subarray(extraAt, extraAt + extraLength),
    ).replaceAll('\\', '/');
    if (!path.endsWith('/')) {
      const zip64 = readZip64Extra(view, at, extraAt, extraLength);
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

export function readUint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
