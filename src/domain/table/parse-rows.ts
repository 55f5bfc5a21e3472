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

/** PapaParse's `parse`; the domain needs no package, so whoever calls hands it in. */
export type ParseCsv = (
  text: string,
  config: { delimiter: string; newline: '\n' },
) => { data: string[][]; errors: { code: string; row?: number | undefined }[] };

/** The separators that are looked for; of those that serve equally well the first. */
const SEPARATORS = [',', ';', '\t', '|'];
/** Lines that tell the separator. */
const SAMPLE_LINES = 100;
/** Of a line that a problem shows. */
const MAX_SHOWN = 120;

export interface ParsedRows {
  separator: string;
  /** Without blank ones. */
  rows: TableRow[];
  problems: TableProblem[];
}

/**
 * Reads separated values, with any line end ("\n" within cells) and a separator of their own. A quote
 * that makes no sense costs its own line at most: the line is then read for itself, the quote left out,
 * and reading goes on behind it.
 */
export function parseRows(text: string, parse: ParseCsv): ParsedRows {
  const lines = text.split(/\r\n|\n|\r/);
  const separator = /^sep=([^"])$/i.exec(lines[0] ?? '')?.[1] ?? guessSeparator(lines, parse);
  const { rows, problems } = readLines(lines, separator, parse);
  const isBlank = ({ cells }: TableRow) => cells.every((cell) => cell.trim() === '');
  return { separator, rows: rows.filter((row) => !isBlank(row)), problems };
}

/** @param mend what to make of a line whose quotes make no sense */
function readLines(
  lines: readonly string[],
  separator: string,
  parse: ParseCsv,
  mend = (line: string) => mendLine(line, separator, parse),
): Omit<ParsedRows, 'separator'> {
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  for (let at = 0, count = Infinity; at < lines.length;) {
    // The last line end makes one more row, which is empty.
    const text = lines.slice(at, at + count).join('\n') + '\n';
    const { data, errors } = parse(text, { delimiter: separator, newline: '\n' });
    const [fault] = errors;
    const isUnclosed = fault?.code === 'MissingQuotes';
    const mayCloseBelow = isUnclosed && at + count < lines.length;
    for (const cells of data.slice(0, fault?.row ?? -1)) {
      rows.push({ line: at + 1, cells });
      at += cells.join('').split('\n').length;
    }
    if (!fault || mayCloseBelow) {
      count *= 2;
      continue;
    }
    const value = lines[at] ?? '';
    const reason = isUnclosed ? 'unclosed quote' : 'misplaced quote';
    problems.push({ line: at + 1, reason, value: value.slice(0, MAX_SHOWN), isLost: false });
    rows.push({ line: at + 1, cells: mend(value) });
    at++;
    // Not all that is left: a table full of bad quotes would be parsed to its end for each.
    count = 1;
  }
  return { rows, problems };
}

/** The cells of one line; a quote counts only where its cell closes properly within the line. */
function mendLine(line: string, separator: string, parse: ParseCsv): string[] {
  // With each cell as a line of its own, a bad quote costs its cell alone.
  const { rows } = readLines(line.split(separator), separator, parse, (cell) => [
    cell.replaceAll('"', ''),
  ]);
  return rows.map(({ cells }) => cells.join('').replaceAll('\n', separator));
}

/**
 * The separator by which most rows have the same number of cells, two or more. PapaParse's own guess
 * weighs ten rows, and is led astray by lines above the table.
 */
function guessSeparator(lines: readonly string[], parse: ParseCsv): string {
  const sample = lines.slice(0, SAMPLE_LINES);
  const found = SEPARATORS.flatMap((separator) => {
    const widths = readLines(sample, separator, parse).rows.map(({ cells }) => cells.length);
    return [...new Set(widths)]
      .filter((width) => width > 1)
      .map((width) => ({ separator, width, rows: widths.filter((one) => one === width).length }));
  });
  return found.toSorted((a, b) => b.rows - a.rows || b.width - a.width)[0]?.separator ?? ',';
}
