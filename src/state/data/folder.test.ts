import { expect, it } from 'vitest';
import { listFolder, measureFiles, type Folder } from './folder';

/** A file of each path, as long as said. */
function folderOf(sizes: Record<string, number>): Folder {
  const files = Object.entries(sizes).map(([path, size]) => ({
    path: `xrays/${path}`,
    file: new File(['x'.repeat(size)], path),
  }));
  return { name: 'xrays/', files };
}

const FOLDER = folderOf({ 'm.csv': 5, 'c.png': 12, 'a.png': 11, 'ct.png': 7, 'b.png': 11 });

const SIZES = [5, 12, 11, 7, 11];

it('sends a worker the tables and zips, and of all others the path alone', () => {
  const { name, files } = listFolder(folderOf({ 'm.CSV': 1, 'a.png': 1, 'b.zip': 1, 'c.txt': 1 }));
  expect(name).toBe('xrays/');
  expect(files.map(({ path, file }) => [path, file?.name])).toEqual([
    ['xrays/m.CSV', 'm.CSV'],
    ['xrays/a.png', undefined],
    ['xrays/b.zip', 'b.zip'],
    ['xrays/c.txt', undefined],
  ]);
});

it('measures every file, and no more once it is cancelled', async () => {
  expect(await measureFiles(FOLDER, new AbortController().signal)).toEqual(SIZES);
  expect(await measureFiles(FOLDER, AbortSignal.abort())).toEqual([]);
});
