import { CLASS_LIMITS } from '../dataset/classes';
import { matchNames } from '../dataset/match-names';
import type { FileIndex } from '../dataset/name-keys';
import { sum } from '../statistics';
import { isVirusTitle, titleWeight, type ColumnRole } from '../table/column-titles';
import type { Table } from '../table/read-table';
import { ONE_HOT_TITLE } from '../table/one-hot';
import { splitOfWord } from './folder-layout';
import { isSeveral, looksLikeClass } from './propose-classes';
import type { FoldersByName } from './rows-of-folders';

/** The title of the column for each role; null where none will do. */
export type GuessedColumns = Record<ColumnRole, string | null>;

/** Values of a column that tell whether it names images. */
const SAMPLE_NAMES = 500;
/** A column with more values is one of identifiers or remarks. */
const MAX_CLASS_VALUES = 60;
/** Rows of a value that a column of more values than may be classes needs on average. */
const MIN_ROWS_PER_VALUE = 2;

/** Guesses what the columns of a table are for, by what is in them and then by their titles. */
export function guessColumns(
  table: Table,
  images: FileIndex,
  folders: FoldersByName,
): GuessedColumns {
  const columns = table.titles.map((title, at) => ({ title, values: valuesOf(table, at) }));
  const hasOneHot = table.titles.includes(ONE_HOT_TITLE);
  const used = new Set<string>();
  const choose = (role: ColumnRole, scoreOf: (column: Column) => number) => {
    const scored = columns
      .filter(({ title }) => !used.has(title))
      .map((column) => ({ ...column, score: scoreOf(column) }))
      .toSorted((a, b) => b.score - a.score);
    const [best] = scored;
    if (!best || best.score <= 0) return null;
    // A patient's column may well be the one that names the images.
    if (role !== 'patient') used.add(best.title);
    return best.title;
  };
  const name = choose('name', ({ title, values }) => {
    const sample = [...values.keys()].filter((value) => value !== '').slice(0, SAMPLE_NAMES);
    const { counts } = matchNames(sample, images);
    const sure = counts.path + counts.name;
    const named = sample.filter((value) => values.get(value) === 1 && folders.has(value)).length;
    return (
      sure +
      (named + counts.case + counts.stem + counts.identifier) / 2 +
      titleWeight(title, 'name') / 4
    );
  });
  const split = choose('split', ({ title, values }) => {
    const words = [...values.keys()].filter((value) => value !== '');
    const known = words.filter((value) => splitOfWord(value) !== null).length;
    return known === 0 || known < words.length / 2 ? 0 : 1 + titleWeight(title, 'split');
  });
  const label = choose('label', ({ title, values }) => {
    const words = [...values.keys()].filter((value) => value !== '' && !isSeveral(value));
    if (!mayBeClasses(words.length, sum(words.map((word) => values.get(word) ?? 0)))) return 0;
    const fits = words.length >= CLASS_LIMITS.min && words.length <= CLASS_LIMITS.max;
    const weight = titleWeight(title, 'label');
    const known = words.filter(looksLikeClass).length / Math.max(1, words.length);
    // A single column of 0 and 1, called like what it says.
    const isFlag = !hasOneHot && words.length === CLASS_LIMITS.min && looksLikeClass(title);
    if (words.length === 0 || isVirusTitle(title)) return 0;
    if (words.length < CLASS_LIMITS.min && weight === 0) return 0;
    const isTelling = weight > 0 || known > 0 || isFlag;
    return isTelling ? 2 * weight + known + (fits ? 1 : 0) : 0;
  });
  const patient = choose('patient', ({ title }) => titleWeight(title, 'patient'));
  return { name, label, split, patient: patient === name ? null : patient };
}

/** Whether so many values of so many rows or images may be classes, and no identifiers. */
export function mayBeClasses(values: number, items: number): boolean {
  if (values <= CLASS_LIMITS.max) return true;
  return values <= MAX_CLASS_VALUES && items >= MIN_ROWS_PER_VALUE * values;
}

interface Column {
  title: string;
  /** How often each value occurs. */
  values: ReadonlyMap<string, number>;
}

/** @param at position of the column */
export function valuesOf({ rows }: Table, at: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const value = (cells[at] ?? '').normalize('NFC');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
