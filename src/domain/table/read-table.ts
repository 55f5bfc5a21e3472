import { isKnownTitle } from './column-titles';
import { decodeTable, type TableEncoding } from './decode-table';
import { withOneHot } from './one-hot';
import { parseRows, type ParseCsv, type TableProblem, type TableRow } from './parse-rows';

/** A table as it was read, whatever it is about. */
export interface Table {
  /** Where it lies. */
  path: string;
  encoding: TableEncoding;
  separator: string;
  /** 1-based; null where the table has no header: its columns are then numbered. */
  headerLine: number | null;
  /** One a column, trimmed; the last may be the one that `withOneHot` adds. */
  titles: string[];
  /** Those below the header, without blank ones and lost ones; cells are trimmed. */
  rows: TableRow[];
  problems: TableProblem[];
}

/** Rows in which a header is looked for. */
const HEADER_ROWS = 20;

/** @param isValue whether a cell is something that no title is, such as the name of an image */
export function readTable(
  path: string,
  bytes: Uint8Array,
  parse: ParseCsv,
  isValue: (cell: string) => boolean = () => false,
): Table {
  const { text, encoding } = decodeTable(bytes);
  const { separator, rows, problems } = parseRows(text, parse);
  const trimmed = rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.trim()),
  }));
  const headerAt = findHeader(trimmed, isValue);
  const header = trimmed[headerAt];
  // Tables put one below the other bring their titles along.
  const isTitles = ({ cells }: TableRow) =>
    header !== undefined && cells.join('\n') === header.cells.join('\n');
  const body = trimmed.slice(headerAt + 1).filter((row) => !isTitles(row));
  const titles = withRowNames(header?.cells ?? numbered(body), body);
  const parted = partRows(body, titles.length, problems);
  return {
    ...{ path, encoding, separator, headerLine: header?.line ?? null },
    ...withOneHot(titles, parted.rows),
    problems: parted.problems,
  };
}

/** The first row that has most of the titles in use; else the first one, unless it holds values. */
function findHeader(rows: readonly TableRow[], isValue: (cell: string) => boolean): number {
  const known = rows
    .slice(0, HEADER_ROWS)
    .map(({ cells }) => (cells.some(isValue) ? 0 : new Set(cells.filter(isKnownTitle)).size));
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  return rows[0]?.cells.some(isValue) ? -1 : 0;
}

function numbered(rows: readonly TableRow[]): string[] {
  const width = Math.max(0, ...rows.slice(0, HEADER_ROWS).map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, at) => `column ${at + 1}`);
}

/** R writes the names of rows in front and gives them no title (`write.table`). */
function withRowNames(titles: string[], rows: readonly TableRow[]): string[] {
  const hasRowNames =
    rows.length > 0 &&
    rows.every(({ cells }) => cells.length === titles.length + 1) &&
    rows.some(({ cells }) => cells.at(-1) !== '');
  return hasRowNames ? ['', ...titles] : titles;
}

/** Takes out the rows whose cells cannot be told apart; each becomes a problem. */
function partRows(
  rows: readonly TableRow[],
  width: number,
  problems: readonly TableProblem[],
): Pick<Table, 'rows' | 'problems'> {
  const misquoted = new Set(problems.map(({ line }) => line));
  const isLost = ({ line, cells }: TableRow) =>
    misquoted.has(line) ? cells.length !== width : cells.slice(width).some((cell) => cell !== '');
  const lost = new Map(rows.filter(isLost).map((row) => [row.line, row]));
  const tooLong = [...lost.values()].filter(({ line }) => !misquoted.has(line));
  return {
    rows: rows.filter(({ line }) => !lost.has(line)),
    problems: [
      ...problems.map((problem) => ({ ...problem, isLost: lost.has(problem.line) })),
      ...tooLong.map(({ line, cells }) => ({
        ...{ line, reason: 'too many cells' as const, value: cells.join(' | '), isLost: true },
      })),
    ].toSorted((a, b) => a.line - b.line),
  };
}
