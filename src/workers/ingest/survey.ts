import type { AppError } from '../../domain/app-error';
import { plannedEntries } from '../../domain/dataset/article-fixes';
import { isImagePath } from '../../domain/dataset/file-kinds';
import { possibleCopies } from '../../domain/dataset/possible-copies';
import { recogniseEntries } from '../../domain/recognise-file';
import { fail, ok, type Result } from '../../domain/result';
import { planWindows } from '../../domain/zip/zip-window';
import { openArchiveSet, openFolderSet, type OpenedSet } from './file-set';
import { lookAt } from './look-at';
import { planDataset } from './plan-dataset';
import type { FolderListing, FolderSurvey, Piece, Survey } from './protocol';
import type { Archive } from './read-archive';
import { misplacedFile, misplacedIf } from './recognise-file';

/** Lists an archive, or those within it, reads its metadata and plans what to unpack. */
export async function surveyArchive(
  file: Blob,
  fileName: string,
  windowBytes: number,
): Promise<Result<Survey, AppError>> {
  const opened = await openArchiveSet(file, fileName);
  if (opened.ok) return surveyOpened(opened.value, windowBytes);
  const isEntered = 'fileName' in opened.error && opened.error.fileName !== fileName;
  const misplaced = isEntered ? null : await misplacedFile(file, fileName, 'data set');
  return fail(misplaced ?? opened.error);
}

/** The same for a folder; one without images may hold archives instead. */
export async function surveyFolder(
  folder: FolderListing,
  windowBytes: number,
): Promise<Result<FolderSurvey, AppError>> {
  const opened = await openFolderSet(folder);
  if (!opened.ok) return opened;
  // Loose files are cut into pieces where they are, by a plan that a person has seen.
  if (isMixed(opened.value)) {
    return fail({ code: 'metadata/missing', container: 'folder', fileName: folder.name });
  }
  if (opened.value.archives.length > 0) {
    const survey = await surveyOpened(opened.value, windowBytes);
    return survey.ok ? ok({ kind: 'archive', survey: survey.value }) : survey;
  }
  const plan = planDataset(await lookAt(opened.value));
  return plan.ok ? ok({ kind: 'images', plan: plan.value }) : plan;
}

function isMixed({ paths, loose, archives }: OpenedSet): boolean {
  return archives.length > 0 && paths.some((path, at) => loose[at] !== null && isImagePath(path));
}

async function surveyOpened(
  set: OpenedSet,
  windowBytes: number,
): Promise<Result<Survey, AppError>> {
  const { fileName, paths, archives } = set;
  const misplaced = misplacedIf(recogniseEntries(paths), fileName, 'data set');
  if (misplaced) return fail(misplaced);
  const plan = planDataset(await lookAt(set));
  if (!plan.ok) return plan;
  const pieces = piecesOf(set, plannedEntries(plan.value), windowBytes);
  return ok({ fileName, plan: plan.value, pieces, originals: { kind: 'zip', archives } });
}

/** The pieces of each archive, one archive after the other. @param files positions in the set */
export function piecesOf(
  { places }: OpenedSet,
  files: readonly number[],
  windowBytes: number,
): Piece[] {
  const wanted = files.map((position) => places[position] ?? null);
  const copies = possibleCopies(
    wanted.map((place) => `${place?.entry.crc32} ${place?.entry.sizeBytes}`),
  );
  const archives = new Set(wanted.flatMap((place) => (place ? [place.archive] : [])));
  return [...archives].flatMap((archive) => {
    const own = wanted.flatMap((place, position) =>
      place?.archive === archive ? [{ entry: place.entry, position }] : [],
    );
    return windowsOf(archive, own, windowBytes).map((inWindow) => {
      const positions = inWindow.files.map(({ position }) => position);
      return {
        kind: 'zip',
        archive: archive.file,
        window: { start: inWindow.start, end: inWindow.end, entries: positions },
        entries: inWindow.files.map(({ entry }) => entry),
        copies: new Set(positions.filter((position) => copies.has(position))),
      };
    });
  });
}

interface WantedFile {
  entry: Archive['entries'][number];
  /** Among all that is planned. */
  position: number;
}

function windowsOf(
  { entries, directoryOffset }: Archive,
  wanted: readonly WantedFile[],
  windowBytes: number,
) {
  const offsets = entries.map(({ localHeaderOffset }) => localHeaderOffset);
  const files = wanted.map(({ entry }) => entry);
  return planWindows(files, offsets, directoryOffset, windowBytes).map(
    ({ start, end, entries: at }) => ({
      ...{ start, end },
      files: at.map((index) => wanted[index] as WantedFile),
    }),
  );
}
