import { describe, expect, it } from 'vitest';
import type { ZipEntry } from '../../domain/zip/zip-entries';
import type { Archive, Place } from '../../workers/ingest/protocol';
import { cutPieces } from './cut-pieces';

/** Loose files of these sizes, in bytes, each in the folder's order. */
const SIZES = [5, 12, 11, 7, 11];
const FOLDER = {
  files: SIZES.map((size, at) => new File(['x'.repeat(size)], `${String(at)}.png`)),
  sizes: SIZES,
};
const looseAt = (...positions: number[]): Place[] => positions.map((at) => ({ kind: 'file', at }));

/** An archive of files that take so many bytes each, with their headers, one behind the other. */
function archiveOf(fileName: string, ...sizes: number[]): Archive {
  const offsets = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const entries = sizes.map((sizeBytes, at): ZipEntry => ({
    path: `${String(at)}.png`,
    method: 0,
    encrypted: false,
    crc32: sizeBytes,
    compressedBytes: sizeBytes,
    sizeBytes,
    localHeaderOffset: offsets[at] ?? 0,
  }));
  const directoryOffset = sizes.reduce((sum, size) => sum + size, 0);
  return { file: new Blob([fileName]), fileName, entries, directoryOffset };
}
const placeIn = (archive: Archive, at: number): Place => {
  const entry = archive.entries[at];
  if (!entry) throw new Error('no such entry');
  return { kind: 'zip', archive, entry };
};

describe('files of a folder', () => {
  it('are one piece, in the order in which they are wanted, those that may be copies marked', () => {
    const [piece, ...others] = cutPieces(looseAt(2, 4, 1, 3), FOLDER, 1000);
    expect(others).toEqual([]);
    if (piece?.kind !== 'files') throw new Error('no files');
    expect(piece.positions).toEqual([0, 1, 2, 3]);
    expect(piece.files.map(({ name }) => name)).toEqual(['2.png', '4.png', '1.png', '3.png']);
    // The two of 11 bytes.
    expect(piece.copies).toEqual(new Set([0, 1]));
  });

  it('are cut into pieces of about the size asked for', () => {
    // 11, 11, 12 and 7 bytes.
    const pieces = cutPieces(looseAt(2, 4, 1, 3), FOLDER, 22);
    expect(pieces.map((piece) => piece.kind === 'files' && piece.positions)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});

describe('files of archives', () => {
  const train = archiveOf('train.zip', 100, 60, 100);
  const test = archiveOf('test.zip', 100, 80);

  it('are read from their own, each position once', () => {
    const wanted = [placeIn(train, 0), placeIn(test, 0), placeIn(train, 2), placeIn(test, 1)];
    const pieces = cutPieces(wanted, FOLDER, 1000).map((piece) => {
      if (piece.kind !== 'zip') throw new Error(piece.kind);
      const { archive, window, entries, copies } = piece;
      const sizes = entries.map(({ sizeBytes }) => sizeBytes);
      return { size: archive.size, positions: window.entries, sizes, copies: [...copies] };
    });
    // All three of 100 bytes have one checksum, also those in different archives.
    expect(pieces).toEqual([
      { size: 'train.zip'.length, positions: [0, 2], sizes: [100, 100], copies: [0, 2] },
      { size: 'test.zip'.length, positions: [1, 3], sizes: [100, 80], copies: [1] },
    ]);
  });

  it('stand before those of the folder beside them', () => {
    const wanted = [...looseAt(3), placeIn(test, 1), ...looseAt(0)];
    const pieces = cutPieces(wanted, FOLDER, 1000);
    expect(
      pieces.map((piece) => (piece.kind === 'zip' ? piece.window.entries : piece.positions)),
    ).toEqual([[1], [0, 2]]);
  });
});
