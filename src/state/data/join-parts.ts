import type { AppError } from '../../domain/app-error';
import { nameOf } from '../../domain/dataset/name-keys';
import { fail, ok, type Result } from '../../domain/result';
import type { FolderFile } from './folder';

/** `archive.zip.001`, as 7-Zip, HJSplit and `split` cut files: the pieces one after the other are the zip. */
const PIECE = /^(.*\.zip)\.(\d{3})$/i;
/** `archive.z01`, as zip and WinZip do: the zip's own list of files says in which part each lies. */
const VOLUME = /\.z\d\d$/i;

/**
 * Puts the parts of a divided zip together; no byte is read.
 *
 * @returns `archive/multi-disk` where a part is missing, or joining them is not enough
 */
export function joinParts(files: readonly FolderFile[]): Result<FolderFile[], AppError> {
  const volume = files.find(({ path }) => VOLUME.test(path));
  if (volume) return fail({ code: 'archive/multi-disk', fileName: nameOf(volume.path) });
  const whole: FolderFile[] = [];
  const parts = new Map<string, FolderFile[]>();
  for (const one of files) {
    const stem = PIECE.exec(one.path)?.[1];
    if (stem === undefined) whole.push(one);
    else parts.set(stem, [...(parts.get(stem) ?? []), one]);
  }
  for (const [path, found] of parts) {
    const inOrder = found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const numbers = inOrder.map((part) => Number(PIECE.exec(part.path)?.[2]));
    const isWhole = inOrder.length > 1 && numbers.every((number, at) => number === at + 1);
    if (!isWhole)
      return fail({ code: 'archive/multi-disk', fileName: nameOf(found[0]?.path ?? path) });
    whole.push({
      path,
      file: new File(
        inOrder.map(({ file }) => file),
        nameOf(path),
      ),
    });
  }
  return ok(whole);
}
