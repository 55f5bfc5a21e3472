import { viewOf } from '../bytes';
import type { ZipEntry } from './zip-entries';

const LOCAL_SIGNATURE = 0x04034b50;
/** Bytes of a local header in front of its name. */
export const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** Of a name, or of an extra field, in bytes. */
const MAX_FIELD_SIZE = 0xffff;

/** Neighbouring entries whose bytes are read from the file in one piece. */
export interface ZipWindow {
  /** From the start of the file, in bytes; `end` is exclusive. */
  start: number;
  end: number;
  /** Positions in the list the windows were planned from. */
  entries: number[];
}

/**
 * Cuts an archive into windows of about `targetBytes`, each to be read and unpacked on its own,
 * so that the memory needed does not grow with the archive.
 *
 * @param entries the entries that are wanted
 * @param directoryOffset where the central directory starts: no entry reaches beyond
 * @param allOffsets local header offsets of every entry of the archive: one ends where the next begins
 */
export function planWindows(
  entries: readonly ZipEntry[],
  allOffsets: readonly number[],
  directoryOffset: number,
  targetBytes: number,
): ZipWindow[] {
  const boundaries = [...new Set([...allOffsets, directoryOffset])].sort((a, b) => a - b);
  const endOf = new Map(
    boundaries.map((offset, index) => [offset, boundaries[index + 1] ?? offset]),
  );
  const byOffset = entries
    .map((entry, position) => ({
      position,
      offset: entry.localHeaderOffset,
      // What lies between an entry and the next one is not its own.
      most: LOCAL_SIZE + 2 * MAX_FIELD_SIZE + entry.compressedBytes,
    }))
    .sort((a, b) => a.offset - b.offset);

  const windows: ZipWindow[] = [];
  let current: ZipWindow | null = null;
  for (const { position, offset, most } of byOffset) {
    const end = Math.min(endOf.get(offset) ?? offset, offset + most);
    if (current === null || end - current.start > targetBytes) {
      current = { start: offset, end, entries: [] };
      windows.push(current);
    }
    current.end = Math.max(current.end, end);
    current.entries.push(position);
  }
  return windows;
}

/**
 * Rebuilds the wanted entries of a window as a small archive of its own, the entry at position i
 * named `i`. Fresh headers keep what is odd in the original ones (names that repeat or climb out of
 * their folder, ZIP64 fields, data descriptors) away from the library that opens it, and an entry
 * with a damaged header loses only itself.
 *
 * @param bytes the file from `windowStart` on
 * @returns the archive, and the positions of the entries whose local header is not where the
 *   directory says or whose data reach beyond the window
 */
export function rebuildWindow(
  bytes: Uint8Array,
  windowStart: number,
  entries: readonly ZipEntry[],
): { archive: Uint8Array<ArrayBuffer>; damaged: Set<number> } {
  const source = viewOf(bytes);
  const damaged = new Set<number>();
  const pieces = entries.flatMap((entry, position) => {
    const data = locateData(source, entry, windowStart);
    if (data === null) {
      damaged.add(position);
      return [];
    }
    const name = Uint8Array.from(String(position), (digit) => digit.charCodeAt(0));
    return [{ entry, name, data: bytes.subarray(data.start, data.end) }];
  });

  const localBytes = sum(pieces.map(({ name, data }) => LOCAL_SIZE + name.length + data.length));
  const centralBytes = sum(pieces.map(({ name }) => CENTRAL_SIZE + name.length));
  const archive = new Uint8Array(localBytes + centralBytes + END_SIZE);
  const view = new DataView(archive.buffer);

  let localAt = 0;
  let centralAt = localBytes;
  for (const { entry, name, data } of pieces) {
    view.setUint32(localAt, LOCAL_SIGNATURE, true);
    writeSharedFields(view, localAt + 4, entry, name.length, data.length);
    archive.set(name, localAt + LOCAL_SIZE);
    archive.set(data, localAt + LOCAL_SIZE + name.length);

    view.setUint32(centralAt, 0x02014b50, true);
    writeSharedFields(view, centralAt + 6, entry, name.length, data.length);
    view.setUint32(centralAt + 42, localAt, true);
    archive.set(name, centralAt + CENTRAL_SIZE);

    localAt += LOCAL_SIZE + name.length + data.length;
    centralAt += CENTRAL_SIZE + name.length;
  }
  view.setUint32(centralAt, 0x06054b50, true);
  view.setUint16(centralAt + 8, pieces.length, true);
  view.setUint16(centralAt + 10, pieces.length, true);
  view.setUint32(centralAt + 12, centralBytes, true);
  view.setUint32(centralAt + 16, localBytes, true);
  return { archive, damaged };
}

/**
 * Where the packed bytes of an entry lie in a window.
 *
 * @param source the file from `windowStart` on
 * @returns null where its local header is not where the directory says, or where the data reach
 *   beyond the window
 */
export function locateData(
  source: DataView,
  entry: ZipEntry,
  windowStart: number,
): { start: number; end: number } | null {
  const at = entry.localHeaderOffset - windowStart;
  if (at < 0) return null;
  const headerBytes = readHeaderLength(source, at);
  if (headerBytes === null) return null;
  const start = at + headerBytes;
  const end = start + entry.compressedBytes;
  return end <= source.byteLength ? { start, end } : null;
}

/**
 * How many bytes lie between the start of a local header and the data of its entry; null where
 * there is no such header.
 */
export function readHeaderLength(source: DataView, at: number): number | null {
  if (at + LOCAL_SIZE > source.byteLength) return null;
  if (source.getUint32(at, true) !== LOCAL_SIGNATURE) return null;
  return LOCAL_SIZE + source.getUint16(at + 26, true) + source.getUint16(at + 28, true);
}

/** The fields that local and central headers share, from "version needed" to "extra length". */
function writeSharedFields(
  view: DataView,
  at: number,
  entry: ZipEntry,
  nameLength: number,
  dataLength: number,
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 10, entry.crc32, true);
  view.setUint32(at + 14, dataLength, true);
  view.setUint32(at + 18, entry.sizeBytes, true);
  view.setUint16(at + 22, nameLength, true);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
