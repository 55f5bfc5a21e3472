import { ARTICLE_CLASSES, type Classes, type Split } from './classes';
import type { Metadata, RejectedRow } from './metadata';
import { patientGroup } from './patient-group';

/** A file of the archive, as far as the fixes care. */
export interface ArchiveFile {
  /** Position in the archive's directory. */
  entry: number;
  /** Full path with forward slashes. */
  path: string;
}

/** An image to decode: a metadata row and the file that belongs to it. */
export interface PlannedImage {
  name: string;
  path: string;
  entry: number;
  label: string;
  split: Split;
  patientGroup: string;
}

/** What each fix touched, by image name, in file order. */
export interface FixReport {
  /** COVID-19 rows moved from TRAIN to TEST. */
  movedToTest: string[];
  /** COVID-19 rows whose label became COVID-19. */
  relabelled: string[];
  /** Images that no row names, by path: dropped. */
  unlisted: string[];
  /** Rows whose image is not in the archive. */
  missing: string[];
  /** Images whose folder says another split than their row; the row decides. */
  otherFolder: string[];
  /** Rows that could not be used. */
  rejectedRows: RejectedRow[];
}

export interface DatasetPlan {
  metadataPath: string;
  classes: Classes;
  images: PlannedImage[];
  /** Files that no row stands for, to be shown: the first few hundred of them. */
  dropped: DroppedFile[];
  fixes: FixReport;
}

export interface DroppedFile extends ArchiveFile {
  name: string;
}

/** Dropped files are decoded only to be seen: the first few hundred will do. */
const MAX_DROPPED_SHOWN = 500;

/** The share of the COVID-19 rows that the article moves to TEST. */
const COVID_TEST_SHARE = 0.2;

/**
 * The article's fixes, in its order: the last floor(0.2 n) of the n COVID-19 rows in file order
 * move from TRAIN to TEST; every COVID-19 row's label becomes COVID-19; images that no row names
 * are dropped. Rows without an image are listed, and an image in the other folder than its row
 * says follows the row.
 *
 * @param files the archive's image files, any order
 */
export function applyArticleFixes(metadata: Metadata, files: readonly ArchiveFile[]): DatasetPlan {
  const covidRows = metadata.rows.filter((row) => row.isCovid);
  const movingCount = Math.floor(COVID_TEST_SHARE * covidRows.length);
  const moving = new Set(covidRows.slice(covidRows.length - movingCount));

  const fixes: FixReport = {
    movedToTest: [],
    relabelled: [],
    unlisted: [],
    missing: [],
    otherFolder: [],
    rejectedRows: metadata.rejected,
  };
  const filesByName = groupByName(files);
  const used = new Set<ArchiveFile>();
  const images: PlannedImage[] = [];

  for (const row of metadata.rows) {
    const { name } = row;
    const split = moving.has(row) ? 'test' : row.split;
    if (split !== row.split) fixes.movedToTest.push(name);
    const label = row.isCovid ? 'COVID-19' : row.label;
    if (label !== row.label) fixes.relabelled.push(name);

    const candidates = filesByName.get(name) ?? [];
    // The folder is compared with the row as written: the COVID-19 rows moved by the fix above
    // still lie in train/, and that is no fault of the archive.
    const file = candidates.find(({ path }) => folderSplit(path) === row.split) ?? candidates[0];
    if (file === undefined) {
      fixes.missing.push(name);
      continue;
    }
    used.add(file);
    const folder = folderSplit(file.path);
    if (folder !== null && folder !== row.split) fixes.otherFolder.push(name);
    images.push({
      name,
      path: file.path,
      entry: file.entry,
      label,
      split,
      patientGroup: patientGroup(name, label),
    });
  }
  const unlisted = files.filter((file) => !used.has(file));
  fixes.unlisted = unlisted.map((file) => file.path);
  const dropped = unlisted
    .slice(0, MAX_DROPPED_SHOWN)
    .map((file) => ({ ...file, name: nameOf(file) }));
  return { metadataPath: metadata.path, classes: ARTICLE_CLASSES, images, dropped, fixes };
}

/** The files to decode: of the planned images, then of the dropped ones. */
export function plannedEntries({ images, dropped }: DatasetPlan): number[] {
  return [...images, ...dropped].map(({ entry }) => entry);
}

/** The split that the innermost `train` or `test` folder of a path stands for. */
function folderSplit(path: string): Split | null {
  for (const folder of path.toLowerCase().split('/').slice(0, -1).reverse()) {
    if (folder === 'train' || folder === 'test') return folder;
  }
  return null;
}

function nameOf({ path }: ArchiveFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function groupByName(files: readonly ArchiveFile[]): Map<string, ArchiveFile[]> {
  const byName = new Map<string, ArchiveFile[]>();
  for (const file of files) {
    const name = nameOf(file);
    const group = byName.get(name);
    if (group) group.push(file);
    else byName.set(name, [file]);
  }
  return byName;
}
