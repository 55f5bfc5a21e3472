import type { AppError } from '../../domain/app-error';
import { plannedEntries } from '../../domain/dataset/article-fixes';
import { possibleCopies } from '../../domain/dataset/possible-copies';
import { isImagePath, isZipPath } from '../../domain/dataset/file-kinds';
import { recogniseEntries } from '../../domain/recognise-file';
import { fail, ok, type Result } from '../../domain/result';
import type { ZipEntry } from '../../domain/zip/zip-entries';
import { planWindows } from '../../domain/zip/zip-window';
import { findMetadata, planDataset, type Listing } from './plan-dataset';
import type { FolderListing, FolderSurvey, ListedFile, Survey } from './protocol';
import { listArchive, openEntry, readEntry, type Archive } from './read-archive';
import { readFile } from './read-folder';
import { misplacedFile, misplacedIf } from './recognise-file';

/** Zips within a zip that are followed: Kaggle's archive zipped again, and once more. */
const MAX_DEPTH = 2;

/** Lists an archive, or the one within it, reads its metadata and plans what to unpack. */
export async function surveyArchive(
  file: Blob,
  fileName: string,
  windowBytes: number,
): Promise<Result<Survey, AppError>> {
  const archive = await openArchive(file, fileName, '');
  if (archive.ok) return surveyOpened(archive.value, windowBytes, MAX_DEPTH);
  return fail((await misplacedFile(file, fileName, 'data set')) ?? archive.error);
}

/** The same for a folder; one without images may hold the archive instead. */
export async function surveyFolder(
  { name, files }: FolderListing,
  windowBytes: number,
): Promise<Result<FolderSurvey, AppError>> {
  const listing: Listing = {
    container: 'folder',
    fileName: name,
    paths: files.map(({ path }) => path),
    read: (position) => readFile(sentFile(files[position])),
    open: (position) => Promise.resolve(ok(sentFile(files[position]))),
  };
  if (holdsOnlyZips(listing)) {
    const archive = await openInnerArchive(listing, '', '');
    if (!archive.ok) return archive;
    const survey = await surveyOpened(archive.value, windowBytes, MAX_DEPTH);
    return survey.ok ? ok({ kind: 'archive', survey: survey.value }) : survey;
  }
  const plan = await planDataset(listing);
  return plan.ok ? ok({ kind: 'images', plan: plan.value }) : plan;
}

function sentFile(listed: ListedFile | undefined): File {
  if (!listed?.file) throw new Error(`${String(listed?.path)} was not sent`);
  return listed.file;
}

interface OpenedArchive {
  archive: Archive;
  listing: Listing;
  /** What `listing.paths` have in front of the archive's own. */
  pathPrefix: string;
}

async function surveyOpened(
  opened: OpenedArchive,
  windowBytes: number,
  depth: number,
): Promise<Result<Survey, AppError>> {
  const { archive, listing, pathPrefix } = opened;
  const { file, fileName, entries, directoryOffset } = archive;
  if (holdsOnlyZips(listing)) {
    if (depth === 0) return fail({ code: 'archive/nested-too-deep', fileName });
    const inner = await openInnerArchive(listing, `${fileName}/`, pathPrefix);
    return inner.ok ? surveyOpened(inner.value, windowBytes, depth - 1) : inner;
  }
  const misplaced = misplacedIf(recogniseEntries(listing.paths), fileName, 'data set');
  if (misplaced) return fail(misplaced);
  const plan = await planDataset(listing);
  if (!plan.ok) return plan;

  const wanted = plannedEntries(plan.value).map((entry) => entries[entry] as ZipEntry);
  const offsets = entries.map(({ localHeaderOffset }) => localHeaderOffset);
  const copies = possibleCopies(wanted.map(({ crc32, sizeBytes }) => `${crc32} ${sizeBytes}`));
  const windows = planWindows(wanted, offsets, directoryOffset, windowBytes);
  return ok({
    fileName,
    plan: plan.value,
    pieces: windows.map((window) => ({
      kind: 'zip',
      archive: file,
      window,
      entries: window.entries.map((position) => wanted[position] as ZipEntry),
      copies: new Set(window.entries.filter((position) => copies.has(position))),
    })),
    originals: { kind: 'zip', archive: file, fileName, pathPrefix },
  });
}

async function openArchive(
  file: Blob,
  fileName: string,
  pathPrefix: string,
): Promise<Result<OpenedArchive, AppError>> {
  const listed = await listArchive(file, fileName);
  if (!listed.ok) return listed;
  const archive = listed.value;
  const encrypted = archive.entries.filter((entry) => entry.encrypted);
  if (encrypted[0]) {
    const { path } = encrypted[0];
    return fail({ code: 'archive/encrypted', fileName, firstEntry: path, count: encrypted.length });
  }
  const listing: Listing = {
    container: 'zip',
    fileName,
    paths: archive.entries.map(({ path }) => pathPrefix + path),
    read: (position) => readEntry(archive, archive.entries[position] as ZipEntry),
    open: (position) => openEntry(file, archive.entries[position] as ZipEntry),
  };
  return ok({ archive, listing, pathPrefix });
}

function holdsOnlyZips({ paths }: Listing): boolean {
  return !paths.some(isImagePath) && paths.some(isZipPath);
}

/**
 * The zip within a zip or folder; of several the one that holds the metadata.
 *
 * @param namePrefix what its name has in front of its path
 * @param pathPrefix of the paths of the zip that holds it; '' for a folder
 */
async function openInnerArchive(
  listing: Listing,
  namePrefix: string,
  pathPrefix: string,
): Promise<Result<OpenedArchive, AppError>> {
  const positions = [...listing.paths.keys()].filter((at) => isZipPath(listing.paths[at] ?? ''));
  const openAt = async (position: number): Promise<Result<OpenedArchive, AppError>> => {
    const path = listing.paths[position] as string;
    const fileName = namePrefix + path.slice(pathPrefix.length);
    const file = await listing.open(position);
    if (!file.ok) return fail({ code: 'archive/inner-unreadable', fileName, detail: file.error });
    return openArchive(file.value, fileName, listing.container === 'zip' ? `${path}/` : '');
  };
  const [only, ...others] = positions;
  if (only !== undefined && others.length === 0) return openAt(only);
  for (const position of positions) {
    const opened = await openAt(position);
    if (opened.ok && (await findMetadata(opened.value.listing)).ok) return opened;
  }
  const { container, fileName } = listing;
  const paths = positions.map((position) => listing.paths[position] as string);
  return fail({ code: 'archive/several-zips', container, fileName, paths });
}
