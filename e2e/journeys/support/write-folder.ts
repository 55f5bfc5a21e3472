import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ArchiveFiles } from './small-archive';

/** Writes an archive's files as a folder; returns its path. */
export async function writeFolder(folder: string, files: ArchiveFiles): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}
