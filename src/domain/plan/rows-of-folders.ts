import { indexFiles, nameOf, STEPS, type ArchiveFile } from '../dataset/name-keys';
import { splitOfWord } from './folder-layout';

/** The images of each folder that a row may name, by the folder's name: one folder a patient, say. */
export type FoldersByName = ReadonlyMap<string, readonly ArchiveFile[]>;

/** Folders whose names are no other folder's, no image's and no split's. */
export function foldersByName(images: readonly ArchiveFile[]): FoldersByName {
  const byPath = new Map<string, ArchiveFile[]>();
  for (const image of images) {
    const parts = image.path.normalize('NFC').split('/').slice(0, -1);
    for (const at of parts.keys()) {
      const path = parts.slice(0, at + 1).join('/');
      const known = byPath.get(path);
      if (known) known.push(image);
      else byPath.set(path, [image]);
    }
  }
  const paths = new Map<string, string[]>();
  for (const path of byPath.keys()) {
    const name = nameOf(path);
    paths.set(name, [...(paths.get(name) ?? []), path]);
  }
  const index = indexFiles(images);
  const isImage = (name: string) =>
    STEPS.some((step) => index.filesOf(step).has(step.keyOfName(name) ?? ''));
  return new Map(
    [...paths].flatMap(([name, [path = '', ...others]]) =>
      others.length > 0 || isImage(name) || splitOfWord(name) !== null
        ? []
        : [[name, byPath.get(path) ?? []]],
    ),
  );
}

/**
 * Rows that alone name a folder, each as a row for every image in it; the others as they are: what many
 * rows say is no name.
 */
export function rowsOfFolders<Row extends { name: string }>(
  rows: readonly Row[],
  folders: FoldersByName,
): { rows: Row[]; named: number } {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(name, (counts.get(name) ?? 0) + 1);
  const imagesOf = ({ name }: Row) => (counts.get(name) === 1 ? folders.get(name) : undefined);
  return {
    rows: rows.flatMap(
      (row) => imagesOf(row)?.map(({ path }) => ({ ...row, name: path })) ?? [row],
    ),
    named: rows.filter((row) => imagesOf(row) !== undefined).length,
  };
}
