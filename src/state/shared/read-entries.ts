import { detailOf, type AppError } from '../../domain/app-error';
import { fail, ok, type Result } from '../../domain/result';
import type { FolderFile } from '../data/folder';

export function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/**
 * Every file in what was dropped and in the folders below, at any depth.
 *
 * @param signal ends the walk; the files found until then are returned
 * @returns `folder/unreadable` with the first folder or file that the browser may not read
 */
export async function readEntries(
  dropped: readonly FileSystemEntry[],
  signal: AbortSignal,
): Promise<Result<FolderFile[], AppError>> {
  const found: FolderFile[] = [];
  const waiting = [...dropped];
  for (let entry = waiting.pop(); entry && !signal.aborted; entry = waiting.pop()) {
    try {
      const batches = isDirectory(entry) ? listDirectory(entry, signal) : [[entry]];
      for await (const entries of batches) {
        waiting.push(...entries.filter(isDirectory));
        const files = await Promise.all(entries.filter(isFile).map(fileOf));
        found.push(...files.flat());
      }
    } catch (thrown) {
      return fail({ code: 'folder/unreadable', path: pathOf(entry), detail: detailOf(thrown) });
    }
  }
  return ok(found);
}

/**
 * The browser hands over some entries at a time, and none when there are no more. So are they
 * passed on: to ask for thousands of files at once would be one long task.
 */
async function* listDirectory(
  directory: FileSystemDirectoryEntry,
  signal: AbortSignal,
): AsyncGenerator<FileSystemEntry[]> {
  const reader = directory.createReader();
  while (!signal.aborted) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    yield some;
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** None where the file was deleted since its folder was listed: then it is not in the folder. */
async function fileOf(entry: FileSystemFileEntry): Promise<FolderFile[]> {
  try {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: pathOf(entry), file }];
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'NotFoundError') return [];
    throw thrown;
  }
}

/** A full path begins with a slash: the root is what was dropped. */
function pathOf({ fullPath }: FileSystemEntry): string {
  return fullPath.replace(/^\//, '');
}
