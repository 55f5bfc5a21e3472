import { describe, expect, it } from 'vitest';
import type { DatasetPlan } from '../../domain/dataset/article-fixes';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { listFolder, measureFiles, surveyOfFolder, type Folder } from './folder';

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

/** Images a, b and c in the order of their rows, and a dropped one. */
const PLAN: DatasetPlan = {
  metadataPath: 'xrays/m.csv',
  classes: ARTICLE_CLASSES,
  images: [2, 4, 1].map((entry) => ({
    entry,
    name: `${entry}.png`,
    path: FOLDER.files[entry]?.path ?? '',
    label: 'Normal',
    split: 'train',
    patientGroup: 'x',
  })),
  dropped: [{ entry: 3, path: 'xrays/ct.png', name: 'ct.png' }],
  fixes: {
    movedToTest: [],
    relabelled: [],
    unlisted: ['xrays/ct.png'],
    missing: [],
    otherFolder: [],
    rejectedRows: [],
  },
};

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

describe('the survey of a folder', () => {
  it('puts planned images first, in the order of their rows, then the dropped ones', () => {
    const { fileName, pieces } = surveyOfFolder(FOLDER, SIZES, PLAN, 1000);
    expect(fileName).toBe('xrays/');
    expect(pieces).toHaveLength(1);
    const [piece] = pieces;
    if (piece?.kind !== 'files') throw new Error('no files');
    expect(piece.positions).toEqual([0, 1, 2, 3]);
    // The two of 11 bytes.
    expect(piece.copies).toEqual(new Set([0, 1]));
    expect(piece.files.map(({ name }) => name)).toEqual(['a.png', 'b.png', 'c.png', 'ct.png']);
  });

  it('cuts them into pieces of about the size asked for', () => {
    // 11, 11, 12 and 7 bytes.
    const { pieces } = surveyOfFolder(FOLDER, SIZES, PLAN, 22);
    const positions = pieces.map((piece) => (piece.kind === 'files' ? piece.positions : []));
    expect(positions).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('keeps them by path, to be shown in full size', () => {
    const { originals } = surveyOfFolder(FOLDER, SIZES, PLAN, 1000);
    if (originals.kind !== 'files') throw new Error(originals.kind);
    expect([...originals.files.keys()]).toEqual([
      'xrays/a.png',
      'xrays/b.png',
      'xrays/c.png',
      'xrays/ct.png',
    ]);
    expect(originals.files.get('xrays/c.png')?.size).toBe(12);
  });
});
