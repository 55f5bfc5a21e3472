import type { AppError } from '../app-error';
import { fail, ok, type Result } from '../result';
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
  reason: 'no name' | 'unknown label' | 'unknown split' | 'repeated name';
  value: string;
}

export interface Metadata {
  path: string;
  rows: MetadataRow[];
  rejected: RejectedRow[];
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
 * @param path where in the archive the CSV lies, for messages
 * @param table cells by row, the header first
 * @returns `metadata/missing-columns` when a needed column is not there
 */
export function readMetadata(path: string, table: readonly string[][]): Result<Metadata, AppError> {
  const [header = [], ...body] = table;
  const column = locateColumns(header);
  const labelsNameCovid =
    column.label !== -1 &&
    body.some((cells) => classOfLabel(cells[column.label] ?? '') === 'COVID-19');
  const missing = Object.entries(COLUMNS)
    .filter(([key]) => column[key as keyof typeof COLUMNS] === -1)
    .filter(([key]) => !(key === 'virus' && labelsNameCovid))
    .map(([, title]) => title);
  if (missing.length > 0) {
    const found = header.map(cleanCell).filter((cell) => cell !== '');
    return fail({ code: 'metadata/missing-columns', path, missing, found });
  }

  const rows: MetadataRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const cell = (position: number) => cleanCell(cells[position] ?? '');
    const line = index + 2;
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
  return ok({ path, rows, rejected });
}

/** How many of the needed columns a header has: the best CSV of an archive is the one with most. */
export function countKnownColumns(header: readonly string[]): number {
  return Object.values(locateColumns(header)).filter((position) => position !== -1).length;
}

function locateColumns(header: readonly string[]): Record<keyof typeof COLUMNS, number> {
  const keys = header.map(columnKey);
  const position = (title: string) => keys.indexOf(columnKey(title));
  return {
    name: position(COLUMNS.name),
    label: position(COLUMNS.label),
    split: position(COLUMNS.split),
    virus: position(COLUMNS.virus),
  };
}

function columnKey(title: string): string {
  return title.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function cleanCell(cell: string): string {
  return cell.replace(/^\uFEFF/, '').trim();
}

function classOfLabel(text: string): string | null {
  switch (columnKey(text)) {
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
  switch (columnKey(text)) {
    case 'train':
      return 'train';
    case 'test':
      return 'test';
    default:
      return null;
  }
}
