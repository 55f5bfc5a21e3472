import Papa from 'papaparse';
import type { AppError, Container } from '../../domain/app-error';
import {
  isImagePath,
  isSpreadsheetPath,
  isSystemFile,
  isTablePath,
} from '../../domain/dataset/file-kinds';
import type { FileSet } from '../../domain/plan/import-plan';
import type { Result } from '../../domain/result';
import { readTable } from '../../domain/table/read-table';

/** The files of a zip, of a folder, or of all that was dropped together. */
export interface Listing {
  container: Container;
  /** For messages. */
  fileName: string;
  /** With forward slashes. */
  paths: readonly string[];
  /** Positions of files that are DICOM by their bytes and not by their names. */
  dicoms: ReadonlySet<number>;
  /** The bytes of a file, by its position in `paths`. The error is the cause in words. */
  read: (position: number) => Promise<Result<Uint8Array<ArrayBuffer>, string>>;
  /** A file that may be too large to be read as a whole. */
  open: (position: number) => Promise<Result<Blob, string>>;
}

/** What a listing holds, its tables read; entries are positions in `Listing.paths`. */
export interface LookedAt {
  container: Container;
  set: FileSet;
  /** Tables that are damaged. */
  unreadable: AppError[];
}

/** Reads the tables of a listing. No image is read. */
export async function lookAt(listing: Listing): Promise<LookedAt> {
  const { container, fileName, paths, dicoms, read } = listing;
  const images = paths.flatMap((path, entry) =>
    isImagePath(path) || dicoms.has(entry) ? [{ entry, path }] : [],
  );
  const spreadsheets = paths.filter(isSpreadsheetPath);
  const systemFiles = paths.filter((path) => isSystemFile(path) && !path.endsWith('/'));
  const set: FileSet = { name: fileName, images, tables: [], spreadsheets, systemFiles };
  const unreadable: AppError[] = [];
  for (const [position, path] of paths.entries()) {
    if (!isTablePath(path)) continue;
    const bytes = await read(position);
    if (bytes.ok) set.tables.push(readTable(path, bytes.value, Papa.parse, isImagePath));
    else unreadable.push({ code: 'metadata/unreadable', path, detail: bytes.error });
  }
  return { container, set, unreadable };
}
