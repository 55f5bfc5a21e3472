import { groupBySize } from '../../domain/dataset/group-by-size';
import { possibleCopies } from '../../domain/dataset/possible-copies';
import { planWindows } from '../../domain/zip/zip-window';
import type { Archive, Piece, Place } from '../../workers/ingest/protocol';

/** The files of a folder; of each the size in bytes, asked once: a browser may look at the disk for it. */
export interface MeasuredFiles {
  files: readonly File[];
  sizes: readonly number[];
}

/** A file to read, by its position among all that are wanted. */
interface WantedFile {
  place: Place;
  position: number;
}

/**
 * Some neighbouring files at a time: of each archive window by window, then those in no archive.
 *
 * @param places of the files that are wanted
 * @param folder the files that `places` in no archive count through
 * @param pieceBytes how large the pieces may be
 */
export function cutPieces(
  places: readonly Place[],
  folder: MeasuredFiles,
  pieceBytes: number,
): Piece[] {
  const copies = possibleCopies(places.map((place) => keyOf(place, folder)));
  const wanted = places.map((place, position) => ({ place, position }));
  const archives = new Set(places.flatMap((one) => (one.kind === 'zip' ? [one.archive] : [])));
  const withCopies = (positions: readonly number[]) =>
    new Set(positions.filter((position) => copies.has(position)));
  const zipped = [...archives].flatMap((archive) =>
    windowsOf(archive, wanted, pieceBytes).map((piece) => ({
      ...piece,
      copies: withCopies(piece.window.entries),
    })),
  );
  const loose = groupsOf(folder, wanted, pieceBytes).map((piece) => ({
    ...piece,
    copies: withCopies(piece.positions),
  }));
  return [...zipped, ...loose];
}

/** What copies of one file have in common. */
function keyOf(place: Place, { sizes }: MeasuredFiles): string {
  return place.kind === 'zip'
    ? `${place.entry.crc32} ${place.entry.sizeBytes}`
    : String(sizes[place.at]);
}

function windowsOf(archive: Archive, wanted: readonly WantedFile[], pieceBytes: number) {
  const own = wanted.flatMap(({ place, position }) =>
    place.kind === 'zip' && place.archive === archive ? [{ entry: place.entry, position }] : [],
  );
  const offsets = archive.entries.map(({ localHeaderOffset }) => localHeaderOffset);
  const entries = own.map(({ entry }) => entry);
  return planWindows(entries, offsets, archive.directoryOffset, pieceBytes).map(
    ({ start, end, entries: at }) => {
      const files = at.flatMap((index) => own[index] ?? []);
      return {
        kind: 'zip' as const,
        archive: archive.file,
        window: { start, end, entries: files.map(({ position }) => position) },
        entries: files.map(({ entry }) => entry),
      };
    },
  );
}

function groupsOf(
  { files, sizes }: MeasuredFiles,
  wanted: readonly WantedFile[],
  pieceBytes: number,
) {
  const own = wanted.flatMap(({ place, position }) =>
    place.kind === 'file' ? [{ at: place.at, position }] : [],
  );
  const groups = groupBySize(
    own.map(({ at }) => sizes[at] ?? 0),
    pieceBytes,
  );
  return groups.map((group) => {
    const inGroup = group.flatMap((index) => own[index] ?? []);
    return {
      kind: 'files' as const,
      positions: inGroup.map(({ position }) => position),
      files: inGroup.flatMap(({ at }) => files[at] ?? []),
    };
  });
}
