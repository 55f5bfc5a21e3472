import {
  isDicomPath,
  isJsonPath,
  isTablePath,
  isZipPath,
  mayBeDicomPath,
} from '../../domain/dataset/file-kinds';
import type { FolderListing } from '../../workers/ingest/protocol';
import { nextTask } from '../shared/next-task';

/** A file of a folder; `path` has forward slashes and begins with the folder's name. */
export interface FolderFile {
  path: string;
  file: File;
}

export interface Folder {
  /** As shown. */
  name: string;
  files: FolderFile[];
}

/** What a worker needs of a folder to plan. */
export function listFolder({ name, files }: Folder): FolderListing {
  const hasTable = files.some(({ path }) => isTablePath(path));
  // A table may name DICOM files by what is in them.
  const isRead = (path: string) =>
    isTablePath(path) ||
    isZipPath(path) ||
    isJsonPath(path) ||
    mayBeDicomPath(path) ||
    (hasTable && isDicomPath(path));
  return {
    name,
    files: files.map(({ path, file }) => ({ path, file: isRead(path) ? file : null })),
  };
}

/** Work on the page's own thread pauses after this long. */
const MAX_TASK_MS = 30;

/**
 * The sizes of a folder's files, in bytes. Each time it is asked, a browser may look at the disk
 * and let the page wait meanwhile: 0.2 ms a file in Chromium, a second and more for a data set.
 *
 * @param signal ends the work; the sizes known until then are returned
 */
export async function measureFiles({ files }: Folder, signal: AbortSignal): Promise<number[]> {
  const sizes: number[] = [];
  let pausedAt = performance.now();
  for (const { file } of files) {
    if (signal.aborted) break;
    sizes.push(file.size);
    if (performance.now() - pausedAt > MAX_TASK_MS) {
      await nextTask();
      pausedAt = performance.now();
    }
  }
  return sizes;
}
