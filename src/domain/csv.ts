/** Rows as a CSV file by RFC 4180: CRLF, and quotes where a cell needs them; null is empty. */
export function toCsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => row.map(cellOf).join(',') + '\r\n').join('');
}

function cellOf(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as spreadsheets take them from the clipboard: tabs between cells, which no cell may hold. */
export function toTsv(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows
    .map((row) => row.map((cell) => String(cell ?? '').replaceAll(/\s+/g, ' ')).join('\t') + '\n')
    .join('');
}
