import type { AppError } from '../../domain/app-error';
import { mayBePicturePath } from '../../domain/dataset/file-kinds';
import { ok, type Result } from '../../domain/result';
import { isDirectory, readEntries } from '../shared/read-entries';

/** Files to try a model on, and how many of a folder were left out as no pictures by their names. */
export interface OfferedFiles {
  files: File[];
  leftOut: number;
}

/** The files of an `<input webkitdirectory>`, by path. */
export function filesOfFolder(files: readonly File[]): OfferedFiles {
  return pick(files.map((file) => ({ path: file.webkitRelativePath, file })));
}

/**
 * What was dropped: files as they are, whatever their names, and the pictures of folders. To be called
 * while the event is handled: afterwards the browser has forgotten it.
 */
export async function filesOfDrop({
  items,
  files,
}: DataTransfer): Promise<Result<OfferedFiles, AppError>> {
  const folders = Array.from(items).flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry && isDirectory(entry) ? [entry] : [];
  });
  if (folders.length === 0) return ok({ files: [...files], leftOut: 0 });
  const names = new Set(folders.map(({ name }) => name));
  // A dropped folder is listed among the files too, as something that cannot be read.
  const alone = [...files].filter(({ name }) => !names.has(name));
  const found = await readEntries(folders, new AbortController().signal);
  if (!found.ok) return found;
  const within = pick(found.value);
  return ok({ files: [...alone, ...within.files], leftOut: within.leftOut });
}

function pick(found: readonly { path: string; file: File }[]): OfferedFiles {
  const pictures = found.filter(({ path }) => mayBePicturePath(path));
  const files = pictures
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ file }) => file);
  return { files, leftOut: found.length - files.length };
}
