import type { ImportPlan } from '../plan/import-plan';
import type { TableProblem } from '../table/parse-rows';
import { ARTICLE_CLASSES, type Classes, type Split } from './classes';
import { matchNames, type MatchWay } from './match-names';
import { indexFiles, nameOf, type ArchiveFile } from './name-keys';
import type { Metadata, RejectedRow } from './metadata';
import { patientGroup } from './patient-group';

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
  /** Rows that were read although a quote in them makes no sense; absent in earlier versions. */
  mendedRows?: TableProblem[];
  /** Rows whose image has not quite the name that they give; absent in earlier versions. */
  foundOtherwise?: FoundImage[];
  /** Files that are no images of the set, by path; absent in earlier versions. */
  leftOut?: LeftOutFiles;
}

export interface LeftOutFiles {
  /** That mark lungs in other images. */
  masks: string[];
  /** That operating systems add on their own. */
  systemFiles: string[];
  /** Tables of Excel and OpenOffice, which the page does not read. */
  spreadsheets: string[];
}

export interface FoundImage {
  name: string;
  path: string;
  way: Extract<MatchWay, 'case' | 'stem'>;
}

export interface DatasetPlan {
  /** '' where folders are the classes. */
  metadataPath: string;
  classes: Classes;
  images: PlannedImage[];
  /** Files that no row stands for, to be shown: the first few hundred of them. */
  dropped: DroppedFile[];
  fixes: FixReport;
  /** What it followed from. */
  plan?: ImportPlan;
}

export interface DroppedFile extends ArchiveFile {
  name: string;
}

/** Dropped files are decoded only to be seen: the first few hundred will do. */
export const MAX_DROPPED_SHOWN = 500;

/** The share of the COVID-19 rows that the article moves to TEST. */
const COVID_TEST_SHARE = 0.2;

/**
 * The article's fixes, in its order: the last floor(0.2 n) of the n COVID-19 rows in file order
 * move from TRAIN to TEST, unless TEST holds COVID-19 rows already; every COVID-19 row's label becomes
 * COVID-19; images that no row names are dropped. Rows without an image are listed, and an image in the other folder than its row
 * says follows the row.
 *
 * @param files the archive's image files, any order
 */
export function applyArticleFixes(metadata: Metadata, files: readonly ArchiveFile[]): DatasetPlan {
  const covidRows = metadata.rows.filter((row) => row.isCovid);
  // A split that its author has made is left as it is.
  const isSplit = covidRows.some(({ split }) => split === 'test');
  const movingCount = isSplit ? 0 : Math.floor(COVID_TEST_SHARE * covidRows.length);
  const moving = new Set(covidRows.slice(covidRows.length - movingCount));

  const fixes: Required<Omit<FixReport, 'leftOut'>> = {
    movedToTest: [],
    relabelled: [],
    unlisted: [],
    missing: [],
    otherFolder: [],
    rejectedRows: metadata.rejected,
    mendedRows: metadata.mended,
    foundOtherwise: [],
  };
  // The folder is compared with the row as written: the COVID-19 rows that move still lie in train/,
  // and that is no fault of the archive.
  const found = matchNames(
    metadata.rows.map(({ name }) => name),
    indexFiles(files),
    (at, { path }) => folderSplit(path) === metadata.rows[at]?.split,
  );
  const used = new Set<ArchiveFile>();
  const images: PlannedImage[] = [];

  metadata.rows.forEach((row, at) => {
    const { name } = row;
    const split = moving.has(row) ? 'test' : row.split;
    if (split !== row.split) fixes.movedToTest.push(name);
    const label = row.isCovid ? 'COVID-19' : row.label;
    if (label !== row.label) fixes.relabelled.push(name);

    const file = found.files[at];
    if (!file) {
      fixes.missing.push(name);
      return;
    }
    const way = found.ways[at];
    if (way === 'case' || way === 'stem') {
      fixes.foundOtherwise.push({ name, path: file.path, way });
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
  });
  const unlisted = files.filter((file) => !used.has(file));
  fixes.unlisted = unlisted.map((file) => file.path);
  const dropped = unlisted
    .slice(0, MAX_DROPPED_SHOWN)
    .map((file) => ({ ...file, name: nameOf(file.path) }));
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
