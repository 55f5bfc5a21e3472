import type { AppError } from '../../domain/app-error';
import {
  isImagePath,
  isTablePath,
  isZipPath,
  mayBeDicomPath,
} from '../../domain/dataset/file-kinds';
import { DICOM_HEAD_BYTES, isDicom } from '../../domain/imaging/dicom/open-file';
import { applyPlan } from '../../domain/plan/apply-plan';
import { proposePlan } from '../../domain/plan/propose-plan';
import { fail, ok, type Result } from '../../domain/result';
import type { ZipEntry } from '../../domain/zip/zip-entries';
import { lookAt, type Listing } from './look-at';
import type { ArchiveOriginal, FolderListing, Place } from './protocol';
import { listArchive, openEntry, readEntry, readHead } from './read-archive';
import { readFile } from './read-folder';

/** Zips within a zip that are followed: Kaggle's archive zipped again, and once more. */
const MAX_DEPTH = 2;

/** All files that were opened together, whatever they came in. */
export interface OpenedSet extends Listing {
  /** By position. */
  places: Place[];
  archives: ArchiveOriginal[];
}

/** The files of an archive, or of those within it. */
export async function openArchiveSet(
  file: Blob,
  fileName: string,
): Promise<Result<OpenedSet, AppError>> {
  const archive = await openArchive(file, fileName, '');
  return archive.ok ? openZipsWithin(archive.value, MAX_DEPTH) : archive;
}

/** The files of a folder, or of all that was dropped together, and of the zips among them. */
export async function openFolderSet({
  name,
  files,
}: FolderListing): Promise<Result<OpenedSet, AppError>> {
  const set: OpenedSet = {
    container: 'folder',
    fileName: name,
    paths: files.map(({ path }) => path),
    dicoms: await findDicoms(
      files.map(({ path }) => path),
      async (position) => {
        const file = files[position]?.file;
        return file ? readHeadOf(file) : new Uint8Array();
      },
    ),
    read: (position) => {
      const file = files[position]?.file;
      return file ? readFile(file) : Promise.resolve(fail('it was not sent'));
    },
    open: (position) => {
      const file = files[position]?.file;
      return Promise.resolve(file ? ok(file) : fail('it was not sent'));
    },
    places: files.map((_, at) => ({ kind: 'file', at })),
    archives: [],
  };
  return openZipsWithin(set, MAX_DEPTH + 1);
}

/** @param pathPrefix what its paths have in front */
async function openArchive(
  file: Blob,
  fileName: string,
  pathPrefix: string,
): Promise<Result<OpenedSet, AppError>> {
  const listed = await listArchive(file, fileName);
  if (!listed.ok) return listed;
  const archive = listed.value;
  const encrypted = archive.entries.filter((entry) => entry.encrypted);
  if (encrypted[0]) {
    const { path } = encrypted[0];
    return fail({ code: 'archive/encrypted', fileName, firstEntry: path, count: encrypted.length });
  }
  const paths = archive.entries.map(({ path }) => pathPrefix + path);
  return ok({
    ...{ container: 'zip', fileName, paths },
    dicoms: await findDicoms(paths, (position) =>
      readHead(file, archive.entries[position] as ZipEntry, DICOM_HEAD_BYTES),
    ),
    read: (position) => readEntry(archive, archive.entries[position] as ZipEntry),
    open: (position) => openEntry(file, archive.entries[position] as ZipEntry),
    places: archive.entries.map((entry) => ({ kind: 'zip', archive, entry })),
    archives: [{ archive: file, fileName, pathPrefix }],
  });
}

/** DICOM files often have no ending: a few bytes of each such file tell. */
async function findDicoms(
  paths: readonly string[],
  head: (position: number) => Promise<Uint8Array>,
): Promise<Set<number>> {
  const found = new Set<number>();
  for (const [position, path] of paths.entries()) {
    if (mayBeDicomPath(path) && isDicom(await head(position))) found.add(position);
  }
  return found;
}

/** Of a file that cannot be read no more is known than its name. */
async function readHeadOf(file: Blob): Promise<Uint8Array> {
  const bytes = await readFile(file.slice(0, DICOM_HEAD_BYTES));
  return bytes.ok ? bytes.value : new Uint8Array();
}

/**
 * What the zips of a set hold: of one of them, or of all of them with what lies beside them, whichever
 * gives most images a class.
 */
async function openZipsWithin(set: OpenedSet, depth: number): Promise<Result<OpenedSet, AppError>> {
  const { container, fileName, paths } = set;
  const hasImages = imagePaths(set).length > 0;
  if (!paths.some(isZipPath) || (hasImages && depth === 0)) return ok(set);
  if (depth === 0) return fail({ code: 'archive/nested-too-deep', fileName });
  const positions = [...paths.keys()].filter((at) => isZipPath(paths[at] ?? ''));
  const opened: Result<OpenedSet, AppError>[] = [];
  for (const position of positions) {
    const inner = await openZipAt(set, position);
    const within = inner.ok ? await openZipsWithin(inner.value, depth - 1) : inner;
    const known = [set, ...opened.flatMap((one) => (one.ok ? [one.value] : []))];
    if (!within.ok || !known.some((other) => isCopy(within.value, other))) opened.push(within);
  }
  if (opened.length === 0) return ok(set);
  const hasTables = paths.some(isTablePath);
  if (opened[0] && opened.length === 1 && !hasTables && !hasImages) return opened[0];
  const broken = opened.find((inner) => !inner.ok);
  if (broken && opened.length === 1 && !hasImages) return broken;

  const inner = opened.flatMap((one) => (one.ok ? [one.value] : []));
  const merged = mergeSets(set, inner);
  // A table that lies beside zips is meant for them.
  const candidates = hasTables ? [merged, ...inner] : [...inner, merged];
  if (hasImages) candidates.unshift(set);
  const counts: number[] = [];
  for (const candidate of candidates) counts.push(await countPlanned(candidate));
  const most = Math.max(0, ...counts);
  const best = most > 0 ? candidates[counts.indexOf(most)] : null;
  if (best) return ok(best);
  if (hasTables || hasImages) return ok(merged);
  const zips = positions.map((position) => paths[position] as string);
  return fail({ code: 'archive/several-zips', container, fileName, paths: zips });
}

function imagePaths(set: OpenedSet): string[] {
  return set.paths.filter((path, position) => isImagePath(path) || set.dicoms.has(position));
}

/**
 * Whether a zip holds no image that another set has not: the archive beside its own unzipped folder, by
 * the ends of paths, or one archive under two names, by what is in the files.
 */
function isCopy(zip: OpenedSet, other: OpenedSet): boolean {
  const own = placedImages(zip);
  if (own.length === 0) return false;
  if (other.archives.length > 0) {
    const contentOf = ({ path, crc32, sizeBytes }: ZipEntry) => `${path} ${crc32} ${sizeBytes}`;
    const known = new Set(placedImages(other).map(contentOf));
    return own.every((entry) => known.has(contentOf(entry)));
  }
  const ends = new Set(
    imagePaths(other).flatMap((path) => {
      const parts = path.split('/');
      return parts.map((_, at) => parts.slice(at).join('/'));
    }),
  );
  return own.every(({ path }) => ends.has(path));
}

/** The entries of the images in archives. */
function placedImages({ paths, dicoms, places }: OpenedSet): ZipEntry[] {
  return places.flatMap((place, position) =>
    place.kind === 'zip' && (isImagePath(paths[position] ?? '') || dicoms.has(position))
      ? [place.entry]
      : [],
  );
}

async function openZipAt(set: OpenedSet, position: number): Promise<Result<OpenedSet, AppError>> {
  const path = set.paths[position] as string;
  const [holder] = set.archives;
  const fileName = holder ? `${holder.fileName}/${path.slice(holder.pathPrefix.length)}` : path;
  const file = await set.open(position);
  if (!file.ok) return fail({ code: 'archive/inner-unreadable', fileName, detail: file.error });
  return openArchive(file.value, fileName, holder ? `${path}/` : '');
}

/** The tables of a set, and all that its zips hold. */
function mergeSets(set: OpenedSet, zips: readonly OpenedSet[]): OpenedSet {
  const loose = [...set.paths.keys()].filter((at) => !isZipPath(set.paths[at] ?? ''));
  const parts = [
    ...loose.map((at) => ({ of: set, at, path: set.paths[at] ?? '' })),
    ...zips.flatMap((zip) =>
      zip.paths.map((path, at) => ({ of: zip, at, path: prefixWithin(set, zip) + path })),
    ),
  ];
  const partAt = (position: number) => parts[position] as (typeof parts)[number];
  return {
    ...{ container: set.container, fileName: set.fileName },
    paths: parts.map(({ path }) => path),
    dicoms: new Set([...parts.keys()].filter((at) => partAt(at).of.dicoms.has(partAt(at).at))),
    read: (position) => partAt(position).of.read(partAt(position).at),
    open: (position) => partAt(position).of.open(partAt(position).at),
    places: parts.map(({ of, at }) => of.places[at] as Place),
    archives: [
      ...zips.flatMap((zip) =>
        zip.archives.map((one) => ({
          ...one,
          pathPrefix: prefixWithin(set, zip) + one.pathPrefix,
        })),
      ),
      // Last: its paths have less in front than those of the zips in it.
      ...set.archives,
    ],
  };
}

/** Paths of a zip within a zip begin with its own already; those of a folder's zips do not. */
function prefixWithin({ container }: OpenedSet, zip: OpenedSet): string {
  return container === 'zip' ? '' : `${zip.fileName}/`;
}

/**
 * How many images are given a class without a question. Folders count for less than any table: two
 * copies of one archive look like two classes.
 */
async function countPlanned(set: OpenedSet): Promise<number> {
  const looked = await lookAt(set);
  const { plan } = proposePlan(looked.set);
  const applied = plan && applyPlan(looked.set, plan);
  if (!applied?.ok) return 0;
  const { length } = applied.value.images;
  return plan?.source.kind === 'table' ? length : length / (1 + set.paths.length);
}
