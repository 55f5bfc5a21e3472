import type { AppError } from '../app-error';
import { fail, ok, type Result } from '../result';
import type { TableProblem } from '../table/parse-rows';
import type { Table } from '../table/read-table';
import { textKey } from '../table/text-key';
import type { Split } from './classes';

/** One usable row of the metadata CSV, as written there: before any fix. */
export interface MetadataRow {
  /** 1-based line of the file, the header being line 1. */
  line: number;
  name: string;
  label: string;
  split: Split;
  /** Whether `Label_2_Virus_category` (or the label itself) says COVID-19. */
  isCovid: boolean;
}

/** A row that cannot be used, and why. */
export interface RejectedRow {
  line: number;
  name: string;
  reason: 'no name' | 'unknown label' | 'unknown split' | 'repeated name' | TableProblem['reason'];
  value: string;
}

export interface Metadata {
  path: string;
  rows: MetadataRow[];
  /** By line. */
  rejected: RejectedRow[];
  /** Rows that were read although a quote in them makes no sense. */
  mended: TableProblem[];
}

const COLUMNS = {
  name: 'X_ray_image_name',
  label: 'Label',
  split: 'Dataset_type',
  virus: 'Label_2_Virus_category',
} as const;

/**
 * Reads the metadata table by the names of its columns, so that extra, missing or reordered
 * columns of the copies in circulation do not matter.
 *
 * `Label_2_Virus_category` may be absent when the label column itself names COVID-19.
 *
 * @returns `metadata/missing-columns` when a needed column is not there
 */
export function readMetadata({ path, titles, ...table }: Table): Result<Metadata, AppError> {
  const column = locateColumns(titles);
  const labelsNameCovid =
    column.label !== -1 &&
    table.rows.some(({ cells }) => classOfLabel(cells[column.label] ?? '') === 'COVID-19');
  const missing = Object.entries(COLUMNS)
    .filter(([key]) => column[key as keyof typeof COLUMNS] === -1)
    .filter(([key]) => !(key === 'virus' && labelsNameCovid))
    .map(([, title]) => title);
  if (missing.length > 0) {
    const found = titles.filter((title) => title !== '');
    return fail({ code: 'metadata/missing-columns', path, missing, found });
  }

  const rows: MetadataRow[] = [];
  const rejected: RejectedRow[] = table.problems
    .filter(({ isLost }) => isLost)
    .map(({ line, reason, value }) => ({ line, name: '', reason, value }));
  const seen = new Set<string>();
  table.rows.forEach(({ line, cells }) => {
    const cell = (position: number) => cells[position] ?? '';
    const name = cell(column.name);
    const label = classOfLabel(cell(column.label));
    const split = splitOfText(cell(column.split));
    const reject = (reason: RejectedRow['reason'], value: string) =>
      rejected.push({ line, name, reason, value });
    if (name === '') return void reject('no name', '');
    if (label === null) return void reject('unknown label', cell(column.label));
    if (split === null) return void reject('unknown split', cell(column.split));
    if (seen.has(name)) return void reject('repeated name', name);
    seen.add(name);
    const isCovid = label === 'COVID-19' || classOfLabel(cell(column.virus)) === 'COVID-19';
    rows.push({ line, name, label, split, isCovid });
  });
  rejected.sort((a, b) => a.line - b.line);
  return ok({ path, rows, rejected, mended: table.problems.filter(({ isLost }) => !isLost) });
}

/** How many of the needed columns a header has: the best CSV of an archive is the one with most. */
export function countKnownColumns(header: readonly string[]): number {
  return Object.values(locateColumns(header)).filter((position) => position !== -1).length;
}

function locateColumns(header: readonly string[]): Record<keyof typeof COLUMNS, number> {
  const keys = header.map(textKey);
  const position = (title: string) => keys.indexOf(textKey(title));
  return {
    name: position(COLUMNS.name),
    label: position(COLUMNS.label),
    split: position(COLUMNS.split),
    virus: position(COLUMNS.virus),
  };
}

function classOfLabel(text: string): string | null {
  switch (textKey(text)) {
    case 'normal':
      return 'Normal';
    case 'pnemonia':
    case 'pneumonia':
      return 'Pnemonia';
    case 'covid19':
    case 'covid':
      return 'COVID-19';
    default:
      return null;
  }
}

function splitOfText(text: string): Split | null {
  switch (textKey(text)) {
    case 'train':
      return 'train';
    case 'test':
      return 'test';
    default:
      return null;
  }
}
