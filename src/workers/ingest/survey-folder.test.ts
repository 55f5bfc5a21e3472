import { describe, expect, it } from 'vitest';
import type { FolderListing } from './protocol';
import { surveyFolder } from './survey';
import { zipBytes, type Files } from './testing/build-archive';
import { IMAGES, TABLE } from './testing/small-files';

const FILES: Files = { 'Metadata.csv': TABLE, ...IMAGES };
const WINDOW_BYTES = 1_000_000;

function fileOf(path: string, content: string | Uint8Array): File {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  return new File([part], path.slice(path.lastIndexOf('/') + 1));
}

/** A folder named `xrays`, its files in this order; of images nothing is there but the path. */
function folderOf(files: Files): FolderListing {
  const paths = Object.entries(files).map(([path, content]) => ({
    path: `xrays/${path}`,
    file: /\.(csv|zip)$/.test(path) ? fileOf(path, content) : null,
  }));
  return { name: 'xrays/', files: paths };
}

async function surveyOf(folder: FolderListing) {
  const result = await surveyFolder(folder, WINDOW_BYTES);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

async function planOf(folder: FolderListing) {
  const found = await surveyOf(folder);
  if (found.kind !== 'images') throw new Error(found.kind);
  return found.plan;
}

async function archiveOf(folder: FolderListing) {
  const found = await surveyOf(folder);
  if (found.kind !== 'archive') throw new Error(found.kind);
  return found.survey;
}

async function errorOf(files: Files) {
  const result = await surveyFolder(folderOf(files), WINDOW_BYTES);
  return result.ok ? null : result.error;
}

/** A file that is no longer there when it is read. */
function vanished(name: string): File {
  const arrayBuffer = () => Promise.reject(new Error('it was deleted'));
  return Object.assign(new File(['x'], name), { arrayBuffer });
}

describe('the survey of a folder', () => {
  it('plans as for an archive: images in the order of the rows, then dropped files', async () => {
    const files = { 'train/ct.jpg': 'a slice', ...FILES, 'read.me': 'text' };
    const plan = await planOf(folderOf(files));
    expect(plan.metadataPath).toBe('xrays/Metadata.csv');
    expect(plan.images.map(({ path, label, split }) => [path, label, split])).toEqual([
      ['xrays/images/train/a.jpeg', 'Normal', 'train'],
      ['xrays/images/test/b.png', 'Pnemonia', 'test'],
      ['xrays/images/train/c.jpg', 'COVID-19', 'train'],
    ]);
    expect(plan.fixes.unlisted).toEqual(['xrays/train/ct.jpg']);
  });

  it('ignores what operating systems add', async () => {
    const added = { '.DS_Store': 'x', 'images/train/._a.jpeg': 'x', '.hidden.csv': 'x' };
    const plan = await planOf(folderOf({ ...added, ...FILES }));
    expect(plan.fixes.unlisted).toEqual([]);
    expect(plan.images).toHaveLength(3);
  });

  it('opens the one zip of a folder without images, and the zip within that', async () => {
    const archive = await zipBytes(FILES);
    const survey = await archiveOf(folderOf({ 'read.me': 'text', 'archive.zip': archive }));
    expect(survey.fileName).toBe('xrays/archive.zip');
    expect(survey.plan.metadataPath).toBe('Metadata.csv');
    expect(survey.pieces.map(({ kind }) => kind)).toEqual(['zip']);
    const nested = await zipBytes({ 'inner.zip': archive });
    const { fileName, plan } = await archiveOf(folderOf({ 'outer.zip': nested }));
    expect(fileName).toBe('xrays/outer.zip/inner.zip');
    expect(plan.metadataPath).toBe('inner.zip/Metadata.csv');
  });
});

describe('a folder that does not hold the data set', () => {
  it('has no images', async () => {
    expect(await errorOf({ 'Metadata.csv': TABLE })).toEqual({
      code: 'dataset/no-images',
      container: 'folder',
      fileName: 'xrays/',
    });
  });

  it('has no table, or no file at all', async () => {
    const error = { code: 'metadata/missing', container: 'folder', fileName: 'xrays/' };
    expect(await errorOf(IMAGES)).toEqual(error);
    expect(await errorOf({})).toEqual(error);
  });

  it('has several zips and none with the metadata', async () => {
    const other = await zipBytes({ 'other.csv': 'x,y\n1,2\n', 'z.png': 'image' });
    expect(await errorOf({ 'a.zip': other, 'x/b.zip': 'not a zip' })).toEqual({
      code: 'archive/several-zips',
      container: 'folder',
      fileName: 'xrays/',
      paths: ['xrays/a.zip', 'xrays/x/b.zip'],
    });
  });

  it('has a table that can no longer be read', async () => {
    const { name, files } = folderOf(IMAGES);
    const table = { path: 'xrays/Metadata.csv', file: vanished('Metadata.csv') };
    const result = await surveyFolder({ name, files: [...files, table] }, WINDOW_BYTES);
    expect(result).toEqual({
      ok: false,
      error: { code: 'metadata/unreadable', path: 'xrays/Metadata.csv', detail: 'it was deleted' },
    });
  });
});
