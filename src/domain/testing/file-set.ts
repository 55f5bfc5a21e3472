import Papa from 'papaparse';
import { isImagePath, isSpreadsheetPath, isSystemFile } from '../dataset/file-kinds';
import type { FileSet } from '../plan/import-plan';
import { readTable } from '../table/read-table';

/** A set of these images and tables; a table is a text in UTF-8, or bytes. */
export function fileSetOf(
  paths: readonly string[],
  tables: Record<string, string | Uint8Array> = {},
): FileSet {
  return {
    name: 'my.zip',
    images: paths.flatMap((path, entry) => (isImagePath(path) ? [{ path, entry }] : [])),
    tables: Object.entries(tables).map(([path, table]) =>
      readTable(path, typeof table === 'string' ? bytesOf(table) : table, Papa.parse),
    ),
    spreadsheets: paths.filter(isSpreadsheetPath),
    systemFiles: paths.filter(isSystemFile),
  };
}

/** UTF-8 by what ES2023 has. */
function bytesOf(text: string): Uint8Array {
  const encoded = encodeURIComponent(text);
  return Uint8Array.from(encoded.match(/%..|[^%]/g) ?? [], (one) =>
    one.startsWith('%') ? parseInt(one.slice(1), 16) : one.charCodeAt(0),
  );
}
