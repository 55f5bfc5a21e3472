import type { Split } from '../dataset/classes';
import { matchNames } from '../dataset/match-names';
import { indexFiles, nameOf, type ArchiveFile } from '../dataset/name-keys';
import { fail, ok, type Result } from '../result';
import { isVirusTitle } from '../table/column-titles';
import type { Table } from '../table/read-table';
import type { ImageWithoutClass } from './applied-plan';
import type { PlanFault } from './plan-fault';
import { isMask, splitOfFolders } from './folder-layout';
import { noImages, type LabelledImages } from './images-by-folder';
import { hideIdentifiers, numberPatients } from './hide-identifiers';
import type { FileSet, ImportPlan, TableSource } from './import-plan';
import { foldersByName, rowsOfFolders } from './rows-of-folders';
import { articleClass, isSeveral } from './propose-classes';
import { classOfValues, countValues } from './plan-values';

/** The share of the COVID-19 rows that the article moves to TEST. */
const COVID_TEST_SHARE = 0.2;

/** A row as a plan reads it. */
interface PlannedRow {
  line: number;
  name: string;
  value: string;
  /** null where its value is of no class. */
  label: string | null;
  /** null where it says none of the three; as written, before any fix. */
  split: Split | null;
  splitValue: string | null;
  patient: string | null;
  isRelabelled: boolean;
}

/** Each image by the row that names it. */
export function imagesByTable(
  set: FileSet,
  plan: ImportPlan,
  source: TableSource,
): Result<LabelledImages, PlanFault> {
  const table = tableAt(set, source.path);
  if (table === null) return fail({ kind: 'no-table', path: source.path });
  const rows = readRows(table, plan, source);
  if (!rows.ok) return rows;

  const result = noImages();
  const images = set.images.filter(({ path }) => !isMask(path));
  result.masks = set.images.flatMap(({ path }) => (isMask(path) ? [path] : []));
  result.problems = table.problems;
  result.labels = countValues(rows.value, classOfValues(plan));
  result.splits = countValues(
    rows.value.flatMap(({ line, splitValue }) =>
      splitValue === null ? [] : [{ line, value: splitValue }],
    ),
    new Map(Object.entries(plan.split.values)),
  );

  for (const { line, name } of rows.value) {
    if (name === '') result.rowsWithoutImage.push({ line, name, why: 'no name' });
  }
  const byFolder = rowsOfFolders(rows.value, foldersByName(images));
  result.rowsOfFolders = byFolder.named;
  const { single, conflicts } = singleRows(byFolder.rows);
  result.conflicts = conflicts.map(({ line, name }) => ({ line, name }));
  const disagreeing = new Set(conflicts.map(({ name }) => name));
  const moving = movingRows(single.filter(({ name }) => !disagreeing.has(name)));
  const movesToTest = plan.fixes?.moveCovidToTest === true;
  if (plan.fixes) result.fixes.movedToTest = [...moving].map(({ name }) => name);

  // Among all rows, also those that are of no use: what they name is no other row's.
  const matches = matchNames(
    single.map(({ name }) => name),
    indexFiles(images),
    (at, { path }) => splitOfFolders(path) === single[at]?.split,
  );
  result.matched = matches.counts;
  const ambiguous = new Set(matches.ambiguous);
  const used = new Set<ArchiveFile>();
  single.forEach((row, at) => {
    const { line, name, value, label, split, patient } = row;
    const file = matches.files[at];
    if (row.isRelabelled) result.fixes.relabelled.push(name);
    if (!file) {
      const why = ambiguous.has(at) ? 'several meanings' : 'no image';
      result.rowsWithoutImage.push({ line, name, why });
      return;
    }
    used.add(file);
    const { path, entry } = file;
    const way = matches.ways[at];
    if (way === 'case' || way === 'stem') result.foundOtherwise.push({ name, path, way });
    const refuse = (why: Exclude<ImageWithoutClass['why'], 'no row' | 'no folder'>) =>
      result.withoutClass.push({
        ...{ path, why, line },
        value: why === 'value without split' ? row.splitValue : value,
      });
    if (disagreeing.has(name)) return void refuse('rows disagree');
    if (label === null) {
      return void refuse(isSeveral(value) ? 'several classes' : 'value without class');
    }
    const ofFolder = splitOfFolders(path);
    const ofRow = plan.split.from?.kind === 'folders' ? (ofFolder ?? 'train') : split;
    if (ofRow === null) return void refuse('value without split');
    if (ofFolder !== null && ofFolder !== ofRow && plan.split.from?.kind === 'column') {
      result.otherFolder.push(name);
    }
    const placed = movesToTest && moving.has(row) ? 'test' : ofRow;
    result.images.push({ name, path, entry, label, split: placed, patient });
  });
  result.withoutClass.push(
    ...images
      .filter((file) => !used.has(file))
      .map(({ path }) => ({ path, why: 'no row' as const, value: null, line: null })),
  );
  result.images = numberPatients(result.images);
  return ok(hideIdentifiers(result, single, matches));
}

/** The table at a path; a plan of another copy of the set finds it by its name. */
function tableAt({ tables }: FileSet, path: string): Table | null {
  const exact = tables.find((table) => table.path === path);
  const named = tables.filter((table) => nameOf(table.path) === nameOf(path));
  return exact ?? (named.length === 1 ? (named[0] ?? null) : null);
}

function readRows(
  table: Table,
  plan: ImportPlan,
  source: TableSource,
): Result<PlannedRow[], PlanFault> {
  const { path, titles } = table;
  const splitColumn = plan.split.from?.kind === 'column' ? plan.split.from.column : null;
  const patientColumn = plan.patients.kind === 'column' ? plan.patients.column : null;
  const optional = [splitColumn, patientColumn].filter((title) => title !== null);
  const wanted = [source.name, source.label, ...optional];
  const missing = wanted.find((title) => !titles.includes(title));
  if (missing !== undefined) return fail({ kind: 'no-column', path, column: missing });

  const classOf = classOfValues(plan);
  const splitOf = new Map(Object.entries(plan.split.values));
  const virus = plan.fixes?.relabelCovid ? titles.findIndex(isVirusTitle) : -1;
  return ok(
    table.rows.map(({ line, cells }) => {
      const cell = (title: string) => (cells[titles.indexOf(title)] ?? '').normalize('NFC');
      const written = cell(source.label);
      const isCovid = virus !== -1 && articleClass(cells[virus] ?? '') === COVID;
      const value = isCovid && articleClass(written) !== COVID ? COVID : written;
      const splitValue = splitColumn === null ? null : cell(splitColumn);
      return {
        line,
        name: cell(source.name),
        value,
        label: classOf.get(value) ?? null,
        split: splitValue === null ? 'train' : (splitOf.get(splitValue) ?? null),
        splitValue,
        patient: patientColumn === null ? null : cell(patientColumn),
        isRelabelled: value !== written,
      };
    }),
  );
}

const COVID = 'COVID-19';

/**
 * One row of each name. Several that say the same of an image are as good as one; of those that do not,
 * none counts.
 */
function singleRows(rows: readonly PlannedRow[]): {
  single: PlannedRow[];
  conflicts: PlannedRow[];
} {
  const byName = new Map<string, PlannedRow[]>();
  for (const row of rows) {
    if (row.name === '') continue;
    const known = byName.get(row.name);
    if (known) known.push(row);
    else byName.set(row.name, [row]);
  }
  const groups = [...byName.values()];
  const disagree = (group: readonly PlannedRow[]) =>
    group.some(({ label, split }) => label !== group[0]?.label || split !== group[0].split);
  return {
    single: groups.flatMap((group) => group.slice(0, 1)),
    conflicts: groups.filter(disagree).flat(),
  };
}

/** Of the COVID-19 rows, in file order, the last fifth, but for those that are in TEST already. */
function movingRows(rows: readonly PlannedRow[]): Set<PlannedRow> {
  const covid = rows.filter(
    ({ value, label, split }) => articleClass(value) === COVID && label !== null && split !== null,
  );
  const last = covid.slice(covid.length - Math.floor(COVID_TEST_SHARE * covid.length));
  return new Set(last.filter(({ split }) => split !== 'test'));
}
