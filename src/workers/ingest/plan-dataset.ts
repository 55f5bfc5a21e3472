import Papa from 'papaparse';
import type { AppError, Container } from '../../domain/app-error';
import { applyArticleFixes, type DatasetPlan } from '../../domain/dataset/article-fixes';
import { isImagePath, isTablePath } from '../../domain/dataset/file-kinds';
import { countKnownColumns, readMetadata, type Metadata } from '../../domain/dataset/metadata';
import { fail, ok, type Result } from '../../domain/result';

/** The files of a zip or of a folder: what is looked through for metadata and images. */
export interface Listing {
  container: Container;
  /** For messages. */
  fileName: string;
  /** With forward slashes. */
  paths: readonly string[];
  /** The bytes of a file, by its position in `paths`. The error is the cause in words. */
  read: (position: number) => Promise<Result<Uint8Array<ArrayBuffer>, string>>;
  /** A file that may be too large to be read as a whole. */
  open: (position: number) => Promise<Result<Blob, string>>;
}

/**
 * Reads the metadata wherever they lie and applies the article's fixes. No image is read.
 *
 * @returns the plan, its entries being positions in `listing.paths`
 */
export async function planDataset(listing: Listing): Promise<Result<DatasetPlan, AppError>> {
  const metadata = await findMetadata(listing);
  if (!metadata.ok) return metadata;
  const files = listing.paths.flatMap((path, entry) =>
    isImagePath(path) ? [{ entry, path }] : [],
  );
  const { container, fileName } = listing;
  if (files.length === 0) return fail({ code: 'dataset/no-images', container, fileName });
  const plan = applyArticleFixes(metadata.value, files);
  if (plan.images.length > 0) return ok(plan);
  const { path, rows } = metadata.value;
  return fail({ code: 'metadata/no-match', path, rows: rows.length, images: files.length });
}

/** The CSV that has the metadata's columns; where several have some, the one with most. */
export async function findMetadata(listing: Listing): Promise<Result<Metadata, AppError>> {
  const tables: { path: string; table: string[][] }[] = [];
  const unreadable: AppError[] = [];
  for (const [position, path] of listing.paths.entries()) {
    if (!isTablePath(path)) continue;
    const bytes = await listing.read(position);
    if (bytes.ok) tables.push({ path, table: parseTable(new TextDecoder().decode(bytes.value)) });
    else unreadable.push({ code: 'metadata/unreadable', path, detail: bytes.error });
  }
  const known = ({ table }: { table: string[][] }) => countKnownColumns(table[0] ?? []);
  const [best] = tables.sort((a, b) => known(b) - known(a));
  const { container, fileName } = listing;
  const metadata = best
    ? readMetadata(best.path, best.table)
    : fail<AppError>({ code: 'metadata/missing', container, fileName });
  // A damaged table is the better explanation when no other one will do.
  return !metadata.ok && unreadable[0] ? fail(unreadable[0]) : metadata;
}

function parseTable(text: string): string[][] {
  // PapaParse finds the delimiter and the line ends; a ragged row is still a row to read by name,
  // and a blank line stays a row, so that the others keep their numbers.
  return Papa.parse<string[]>(text).data;
}
