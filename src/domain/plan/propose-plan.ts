import { CLASS_LIMITS, type Split } from '../dataset/classes';
import { matchNames } from '../dataset/match-names';
import { indexFiles, type FileIndex } from '../dataset/name-keys';
import { compareTablePaths } from '../table/compare-tables';
import { isVirusTitle } from '../table/column-titles';
import type { TableRow } from '../table/parse-rows';
import type { Table } from '../table/read-table';
import { textKey } from '../table/text-key';
import { applyPlan } from './apply-plan';
import { classFolder, isMask, splitOfFolders, splitOfWord } from './folder-layout';
import { guessColumns, mayBeClasses, valuesOf, type GuessedColumns } from './guess-columns';
import { PLAN_FORMAT, type FileSet, type ImportPlan, type SplitRule } from './import-plan';
import { foldersByName, type FoldersByName } from './rows-of-folders';
import { articleClass, looksLikeClass, proposeClasses } from './propose-classes';

/** A table that might say the classes, beside what is known of it. */
export interface TableOffer {
  table: Table;
  columns: GuessedColumns;
  /** How many images its rows name. */
  namedImages: number;
}

/** What the page understood of a set of files. */
export interface Proposal {
  /** null where neither a table nor folders say a class. */
  plan: ImportPlan | null;
  layout: 'coronahack' | 'table' | 'folders' | null;
  /** Every table, the one that names most images first. */
  tables: TableOffer[];
}

/** Folders above an image that are tried as its class. */
const MAX_LEVEL = 4;
/** Images that need a folder for it to be the class. */
const MIN_COVERED = 0.9;
/** Images that a table needs to name, where folders would do as well. */
const MIN_NAMED = 0.5;
/** Images that a folder may hold in the mean to be taken for one patient's. */
const MAX_PER_PATIENT = 20;
/** A test set as large as is usual, by a seed that is no choice. */
const DRAW: SplitRule['draw'] = { share: 0.2, seed: 42 };
const COVID = 'COVID-19';
const ARTICLE_TITLES = ['X_ray_image_name', 'Label', 'Dataset_type'].map(textKey);

/** Recognises the layout of a set of files. */
export function proposePlan(set: FileSet): Proposal {
  const images = set.images.filter(({ path }) => !isMask(path));
  const index = indexFiles(images);
  const folders = foldersByName(images);
  const tables = set.tables
    .map((table) => offerOf(table, index, folders))
    .toSorted(
      (a, b) => b.namedImages - a.namedImages || compareTablePaths(a.table.path, b.table.path),
    );
  const [best] = tables;
  const ofTable = best && best.namedImages > 0 ? planOfTable(set, best) : null;
  const ofFolders = planOfFolders(set);
  const isTold =
    ofTable !== null && best !== undefined && best.namedImages >= MIN_NAMED * images.length;
  const plan = isTold || ofFolders === null ? ofTable : ofFolders;
  const layout = plan === null ? null : plan.fixes ? 'coronahack' : plan.source.kind;
  return { plan, layout, tables };
}

function offerOf(table: Table, images: FileIndex, folders: FoldersByName): TableOffer {
  const columns = guessColumns(table, images, folders);
  const cellsOf = (title: string | null) => {
    const at = title === null ? -1 : table.titles.indexOf(title);
    return table.rows.map(({ cells }) => (cells[at] ?? '').normalize('NFC'));
  };
  const splits = cellsOf(columns.split);
  const splitOf = new Map(cellsOf(columns.name).map((name, row) => [name, splits[row] ?? '']));
  splitOf.delete('');
  const names = [...splitOf.keys()];
  const { files } = matchNames(
    names,
    images,
    (at, { path }) => splitOfFolders(path) === splitOfWord(splitOf.get(names[at] ?? '') ?? ''),
  );
  const named = files.filter((file) => file !== null).length;
  const inFolders = new Set(names.flatMap((name) => folders.get(name) ?? []));
  // A folder that rows name is a patient's: its images are to stay together.
  const isOfPatients = inFolders.size > named && columns.patient === null;
  return {
    table,
    columns: isOfPatients ? { ...columns, patient: columns.name } : columns,
    namedImages: Math.max(named, inFolders.size),
  };
}

/** A plan by one table; null where it has no column of names or of classes. */
export function planOfTable(set: FileSet, { table, columns }: TableOffer): ImportPlan | null {
  const { name, label, split, patient } = columns;
  if (name === null || label === null) return null;
  const { path, titles } = table;
  const fixes = fixesOf(table, label, split);
  const counts = valuesOf(table, titles.indexOf(label));
  if (fixes && covidRows(table).length > 0) counts.set(COVID, 1 + (counts.get(COVID) ?? 0));
  const rows = table.rows.length - (counts.get('') ?? 0);
  const isOfIds = !mayBeClasses(counts.size, rows);
  const plan: ImportPlan = {
    format: PLAN_FORMAT,
    source: { kind: 'table', path, name, label },
    classes: isOfIds ? [] : proposeClasses(counts, fixes ? articleClass : undefined),
    split: splitOfTable(set, table, split),
    patients: patient === null ? { kind: 'names' } : { kind: 'column', column: patient },
    fixes,
  };
  return fixes ? plan : withoutEmptyClasses(set, plan);
}

/** A table of all that there is may lie beside some of the images; without any image, all its classes stay. */
function withoutEmptyClasses(set: FileSet, plan: ImportPlan): ImportPlan {
  const applied = applyPlan(set, plan);
  const found = new Set(applied.ok ? applied.value.images.map(({ label }) => label) : []);
  return found.size === 0
    ? plan
    : { ...plan, classes: plan.classes.filter(({ name }) => found.has(name)) };
}

/** CoronaHack's fixes, for its table under any titles; null for others. */
function fixesOf(table: Table, label: string, split: string | null): ImportPlan['fixes'] {
  const keys = table.titles.map(textKey);
  const hasTitles = ARTICLE_TITLES.every((title) => keys.includes(title));
  const hasVirus = table.titles.some(isVirusTitle);
  if (split === null || !(hasTitles || hasVirus)) return null;
  const [labelAt, splitAt] = [table.titles.indexOf(label), table.titles.indexOf(split)];
  const inTest = [
    ...covidRows(table),
    ...table.rows.filter(({ cells }) => articleClass(cells[labelAt] ?? '') === COVID),
  ].filter(({ cells }) => splitOfWord(cells[splitAt] ?? '') === 'test');
  // A split that its author has made is left as it is.
  return { relabelCovid: true, moveCovidToTest: inTest.length === 0 };
}

/** The rows whose second label says COVID-19. */
function covidRows({ titles, rows }: Table): TableRow[] {
  const virus = titles.findIndex(isVirusTitle);
  return rows.filter(({ cells }) => articleClass(cells[virus] ?? '') === COVID);
}

function splitOfTable({ images }: FileSet, table: Table, column: string | null): SplitRule {
  if (column === null) return splitOfFolderNames(images.map(({ path }) => path));
  const words = [...valuesOf(table, table.titles.indexOf(column)).keys()];
  const values = Object.fromEntries(
    words.flatMap((word) => {
      const split = splitOfWord(word);
      return split === null ? [] : [[word.normalize('NFC'), split]];
    }),
  );
  const draw = hasTest(Object.values(values)) ? null : DRAW;
  return { from: { kind: 'column', column }, values, draw };
}

function splitOfFolderNames(paths: readonly string[]): SplitRule {
  const splits = paths.flatMap((path) => splitOfFolders(path) ?? []);
  const from = splits.length > 0 ? ({ kind: 'folders' } as const) : null;
  return { from, values: {}, draw: hasTest(splits) ? null : DRAW };
}

function hasTest(splits: readonly Split[]): boolean {
  return splits.includes('test') && splits.includes('train');
}

/** A plan by the folders that the images lie in; null where no level of them says a class. */
export function planOfFolders(set: FileSet): ImportPlan | null {
  const fitting = folderLevels(set).filter(({ fits }) => fits);
  const known = ({ counts, known: of }: FolderLevel) => of / counts.size;
  const isFew = ({ counts }: FolderLevel) => Number(counts.size <= CLASS_LIMITS.max);
  // The one that speaks of lungs; of several that do so throughout the one with fewest folders, as those
  // of patients may be called after their class; of others one with no more folders than classes; else
  // the nearest.
  const [best] = fitting.toSorted(
    (a, b) =>
      known(b) - known(a) ||
      (known(a) > 0 ? a.counts.size - b.counts.size : 0) ||
      isFew(b) - isFew(a),
  );
  return best ? planOfLevel(set, best) : null;
}

/** A plan by one level of folders, whatever they are called. */
export function planOfLevel(set: FileSet, { level, counts }: FolderLevel): ImportPlan {
  return {
    format: PLAN_FORMAT,
    source: { kind: 'folders', level },
    classes: proposeClasses(counts),
    split: splitOfFolderNames(pathsOf(set)),
    patients: level > 1 && holdPatients(pathsOf(set)) ? { kind: 'folder' } : { kind: 'names' },
    fixes: null,
  };
}

/** Whether the nearest folders are those of patients, below their classes: many, with a few images each. */
function holdPatients(paths: readonly string[]): boolean {
  const folders = new Set(paths.map((path) => classFolder(path, 1)));
  return paths.length <= MAX_PER_PATIENT * folders.size;
}

/** Folders that may be the classes, as far from the images as each other. */
export interface FolderLevel {
  /** See `FolderSource`. */
  level: number;
  /** Images by the folder's name. */
  counts: ReadonlyMap<string, number>;
  /** Whether nearly all images have one, and few enough for classes. */
  fits: boolean;
  /** How many of them say what a chest X-ray shows. */
  known: number;
}

/** The levels that have more than one folder. */
export function folderLevels(set: FileSet): FolderLevel[] {
  const paths = pathsOf(set);
  return Array.from({ length: MAX_LEVEL }, (_, at) => levelOf(paths, at + 1)).filter(
    ({ counts }) => counts.size >= CLASS_LIMITS.min,
  );
}

function pathsOf({ images }: FileSet): string[] {
  return images.map(({ path }) => path).filter((path) => !isMask(path));
}

function levelOf(paths: readonly string[], level: number): FolderLevel {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const value = classFolder(path, level);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const covered = paths.length - (counts.get('') ?? 0);
  counts.delete('');
  const isCovered = paths.length > 0 && covered >= MIN_COVERED * paths.length;
  const fits = isCovered && counts.size >= CLASS_LIMITS.min && mayBeClasses(counts.size, covered);
  const known = [...counts.keys()].filter(looksLikeClass).length;
  return { level, counts, fits, known };
}
