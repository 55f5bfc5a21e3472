import { plannedEntries, type DatasetPlan } from '../../domain/dataset/article-fixes';
import {
  isDicomPath,
  isJsonPath,
  isTablePath,
  isZipPath,
  mayBeDicomPath,
} from '../../domain/dataset/file-kinds';
import { groupBySize } from '../../domain/dataset/group-by-size';
import { possibleCopies } from '../../domain/dataset/possible-copies';
import type { FolderListing, Piece, PiecesOfSet, Survey } from '../../workers/ingest/protocol';
import { nextTask } from '../shared/next-task';

/** A file of a folder; `path` has forward slashes and begins with the folder's name. */
export interface FolderFile {
  path: string;
  file: File;
}

export interface Folder {
  /** As shown. */
  name: string;
  files: FolderFile[];
}

/** What a worker needs of a folder to plan. */
export function listFolder({ name, files }: Folder): FolderListing {
  const hasTable = files.some(({ path }) => isTablePath(path));
  // A table may name DICOM files by what is in them.
  const isRead = (path: string) =>
    isTablePath(path) ||
    isZipPath(path) ||
    isJsonPath(path) ||
    mayBeDicomPath(path) ||
    (hasTable && isDicomPath(path));
  return {
    name,
    files: files.map(({ path, file }) => ({ path, file: isRead(path) ? file : null })),
  };
}

/** Work on the page's own thread pauses after this long. */
const MAX_TASK_MS = 30;

/**
 * The sizes of a folder's files, in bytes. Each time it is asked, a browser may look at the disk
 * and let the page wait meanwhile: 0.2 ms a file in Chromium, a second and more for a data set.
 *
 * @param signal ends the work; the sizes known until then are returned
 */
export async function measureFiles({ files }: Folder, signal: AbortSignal): Promise<number[]> {
  const sizes: number[] = [];
  let pausedAt = performance.now();
  for (const { file } of files) {
    if (signal.aborted) break;
    sizes.push(file.size);
    if (performance.now() - pausedAt > MAX_TASK_MS) {
      await nextTask();
      pausedAt = performance.now();
    }
  }
  return sizes;
}

/**
 * The survey of a folder whose images are planned.
 *
 * @param sizes of the folder's files, in bytes
 * @param pieceBytes how large the pieces may be
 */
export function surveyOfFolder(
  folder: Folder,
  sizes: readonly number[],
  plan: DatasetPlan,
  pieceBytes: number,
): Survey {
  const wanted = plannedEntries(plan).map((file, position) => ({ position, file }));
  const { pieces, files } = piecesOfFiles(folder, sizes, wanted, pieceBytes);
  return { fileName: folder.name, plan, pieces, originals: { kind: 'files', files } };
}

/** The same where archives lie beside the files. @param cut what the archives hold */
export function surveyOfMixed(
  folder: Folder,
  sizes: readonly number[],
  plan: DatasetPlan,
  pieceBytes: number,
  cut: PiecesOfSet,
): Survey {
  const { fileName, originals } = cut;
  const { pieces, files } = piecesOfFiles(folder, sizes, cut.loose, pieceBytes);
  return {
    ...{ fileName, plan, pieces: [...cut.pieces, ...pieces] },
    originals: originals.kind === 'zip' ? { ...originals, files } : originals,
  };
}

/** @param wanted of each file the position among the planned images, and in the folder */
function piecesOfFiles(
  folder: Folder,
  sizes: readonly number[],
  wanted: PiecesOfSet['loose'],
  pieceBytes: number,
): { pieces: Piece[]; files: Map<string, File> } {
  const files = wanted.flatMap(({ file }) => folder.files[file] ?? []);
  const wantedSizes = wanted.map(({ file }) => sizes[file] ?? 0);
  const copies = possibleCopies(wantedSizes.map(String));
  const pieces = groupBySize(wantedSizes, pieceBytes).map((group): Piece => ({
    kind: 'files',
    positions: group.flatMap((at) => wanted[at]?.position ?? []),
    files: group.flatMap((at) => files[at]?.file ?? []),
    copies: new Set(group.flatMap((at) => (copies.has(at) ? (wanted[at]?.position ?? []) : []))),
  }));
  return { pieces, files: new Map(files.map(({ path, file }) => [path, file])) };
}
