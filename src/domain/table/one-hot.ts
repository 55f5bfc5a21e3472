import type { TableRow } from './parse-rows';

/** The title of the column that is read from those with 0 and 1. */
export const ONE_HOT_TITLE = 'the column that says 1';

const POSITIVE = /^(1(\.0+)?|true|yes)$/i;
/** CheXpert's -1: whoever wrote the report was not sure. */
const UNCERTAIN = /^-1(\.0+)?$/;
const NEGATIVE = /^(0(\.0+)?|false|no|)$/i;

/**
 * Adds one column that says which of several columns of 0 and 1, a class each, has the 1: `A`; `A|B`
 * where there are several, `A|uncertain` for a doubt, nothing where all say 0.
 *
 * @returns what it was given where there are not at least two such columns
 */
export function withOneHot(
  titles: readonly string[],
  rows: readonly TableRow[],
): { titles: string[]; rows: TableRow[] } {
  const flags = [...titles.keys()].filter((at) => isFlag(titles, rows, at));
  if (flags.length < 2) return { titles: [...titles], rows: [...rows] };
  return {
    titles: [...titles, ONE_HOT_TITLE],
    rows: rows.map(({ line, cells }) => {
      const own = titles.map((_, at) => cells[at] ?? '');
      return { line, cells: [...own, valueOf(titles, flags, own)] };
    }),
  };
}

function isFlag(titles: readonly string[], rows: readonly TableRow[], at: number): boolean {
  const cells = rows.map((row) => row.cells[at] ?? '');
  return (
    titles[at] !== '' &&
    titles.indexOf(titles[at] ?? '') === at &&
    cells.some((cell) => POSITIVE.test(cell)) &&
    cells.every((cell) => [POSITIVE, NEGATIVE, UNCERTAIN].some((one) => one.test(cell)))
  );
}

function valueOf(
  titles: readonly string[],
  flags: readonly number[],
  cells: readonly string[],
): string {
  const positive = flags.filter((at) => POSITIVE.test(cells[at] ?? ''));
  const uncertain = flags.filter((at) => UNCERTAIN.test(cells[at] ?? ''));
  const parts = [...positive, ...uncertain].map((at) => titles[at] ?? '');
  return [...parts, ...(uncertain.length > 0 ? ['uncertain'] : [])].join('|');
}
