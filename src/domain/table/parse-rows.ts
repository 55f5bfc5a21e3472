/** One row as it stands in the file. */
export interface TableRow {
  /** 1-based line of the file on which it begins. */
  line: number;
  cells: string[];
}

/** What is wrong with the way a table is written. */
export interface TableProblem {
  line: number;
  reason:
    /** A quote opens a cell and never closes. */
    | 'unclosed quote'
    /** A quoted cell goes on behind its closing quote. */
    | 'misplaced quote'
    /** More cells than the header has: which is which cannot be told. */
    | 'too many cells';
  /** The line as it is written, or its beginning. */
  value: string;
  /** Whether the row cannot be used; else it was read as if the quote were none. */
  isLost: boolean;
}

/** The separators that are looked for; of those that serve equally well the first. */
const SEPARATORS = [',', ';', '\t', '|'] as const;
/** Rows that tell the separator. */
const SAMPLE_ROWS = 100;
/** Of a line that a problem shows. */
const MAX_SHOWN = 120;

export interface ParsedRows {
  separator: string;
  /** Without blank ones. */
  rows: TableRow[];
  problems: TableProblem[];
}

/**
 * Reads separated values: RFC 4180, with any line end, a separator of their own, and rows as long as
 * they like. A quote that makes no sense costs its own line at most: the line is then read for itself,
 * the quote as any other character, and reading goes on behind it.
 */
export function parseRows(text: string): ParsedRows {
  const stated = /^sep=(.)\r?(\n|$)/i.exec(text)?.[1];
  const separator = stated ?? guessSeparator(text);
  return { separator, ...readRows(text, separator, Infinity) };
}

function readRows(text: string, separator: string, most: number): Omit<ParsedRows, 'separator'> {
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  let line = 1;
  for (let at = 0; at < text.length && rows.length < most;) {
    const whole = readRow(text, at, separator);
    const row = 'reason' in whole ? readLine(text, at, separator) : whole;
    if ('reason' in whole) {
      const value = text.slice(at, Math.min(endOfLine(text, at), at + MAX_SHOWN));
      problems.push({ line, reason: whole.reason, value, isLost: false });
    }
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells });
    line += row.lines;
    at = row.end;
  }
  return { rows, problems };
}

interface ReadRow {
  cells: string[];
  /** Where the next row begins. */
  end: number;
  /** Lines of the file that it takes. */
  lines: number;
}

/** A row whose quotes make sense, over as many lines as its quoted cells have. */
function readRow(
  text: string,
  start: number,
  separator: string,
): ReadRow | Pick<TableProblem, 'reason'> {
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const close = closingQuote(text, at);
      if (close === -1) return { reason: 'unclosed quote' };
      const cell = text.slice(at + 1, close);
      lines += countLineEnds(cell);
      cells.push(cell.replaceAll('""', '"'));
      at = close + 1;
      if (at < text.length && text[at] !== separator && !isLineEnd(text, at)) {
        return { reason: 'misplaced quote' };
      }
    } else {
      const end = endOfCell(text, at, separator);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= text.length || isLineEnd(text, at))
      return { cells, end: behindLineEnd(text, at), lines };
    at++;
  }
}

/** One line alone; a quote counts only where its cell closes properly within the line. */
function readLine(text: string, start: number, separator: string): ReadRow {
  const end = endOfLine(text, start);
  const line = text.slice(start, end);
  const cells: string[] = [];
  for (let at = 0; at <= line.length; at++) {
    const close = line[at] === '"' ? closingQuote(line, at) : -1;
    const isClosed = close !== -1 && (close + 1 === line.length || line[close + 1] === separator);
    const cellEnd = isClosed ? close + 1 : endOfCell(line, at, separator);
    const cell = line.slice(at, cellEnd);
    cells.push(isClosed ? cell.slice(1, -1).replaceAll('""', '"') : cell.replaceAll('"', ''));
    at = cellEnd;
  }
  return { cells, end: behindLineEnd(text, end), lines: 1 };
}

/** Where the quote that opens at `at` closes; -1 where it does not. */
function closingQuote(text: string, at: number): number {
  let close = text.indexOf('"', at + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  return close;
}

function endOfCell(text: string, start: number, separator: string): number {
  let at = start;
  while (at < text.length && text[at] !== separator && !isLineEnd(text, at)) at++;
  return at;
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

function behindLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** The separator by which most rows have the same number of cells, two or more. */
function guessSeparator(text: string): string {
  let best = { separator: ',' as string, rows: 0, cells: 0 };
  for (const separator of SEPARATORS) {
    const { rows } = readRows(text, separator, SAMPLE_ROWS);
    const counts = new Map<number, number>();
    for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    for (const [cells, count] of counts) {
      if (cells < 2) continue;
      if (count > best.rows || (count === best.rows && cells > best.cells)) {
        best = { separator, rows: count, cells };
      }
    }
  }
  return best.separator;
}
