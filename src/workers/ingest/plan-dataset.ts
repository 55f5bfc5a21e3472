import type { AppError, Container } from '../../domain/app-error';
import { applyArticleFixes, type DatasetPlan } from '../../domain/dataset/article-fixes';
import { isImagePath, isTablePath } from '../../domain/dataset/file-kinds';
import type { ArchiveFile } from '../../domain/dataset/name-keys';
import { countKnownColumns, readMetadata, type Metadata } from '../../domain/dataset/metadata';
import { fail, ok, type Result } from '../../domain/result';
import { readTable, type Table } from '../../domain/table/read-table';

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
  const files = imagesOf(listing);
  const { container, fileName } = listing;
  if (files.length === 0) return fail({ code: 'dataset/no-images', container, fileName });
  const plan = applyArticleFixes(metadata.value, files);
  if (plan.images.length > 0) return ok(plan);
  const { path, rows } = metadata.value;
  return fail({ code: 'metadata/no-match', path, rows: rows.length, images: files.length });
}

function imagesOf({ paths }: Listing): ArchiveFile[] {
  return paths.flatMap((path, entry) => (isImagePath(path) ? [{ entry, path }] : []));
}

/**
 * The table that has the metadata's columns; where several have most of them, the one whose rows name
 * most images.
 */
export async function findMetadata(listing: Listing): Promise<Result<Metadata, AppError>> {
  const tables: Table[] = [];
  const unreadable: AppError[] = [];
  for (const [position, path] of listing.paths.entries()) {
    if (!isTablePath(path)) continue;
    const bytes = await listing.read(position);
    if (bytes.ok) tables.push(readTable(path, bytes.value));
    else unreadable.push({ code: 'metadata/unreadable', path, detail: bytes.error });
  }
  const known = tables.map(({ titles }) => countKnownColumns(titles));
  const best = tables.filter((_, at) => known[at] === Math.max(...known));
  const files = imagesOf(listing);
  const read = best.map((table) => {
    const metadata = readMetadata(table);
    const isAlone = best.length === 1 || !metadata.ok;
    return {
      metadata,
      images: isAlone ? 0 : applyArticleFixes(metadata.value, files).images.length,
    };
  });
  const [chosen] = read.toSorted((a, b) => b.images - a.images);
  const { container, fileName } = listing;
  const metadata = chosen?.metadata ?? fail({ code: 'metadata/missing', container, fileName });
  // A damaged table is the better explanation when no other one will do.
  return !metadata.ok && unreadable[0] ? fail(unreadable[0]) : metadata;
}
