import { describe, expect, it } from 'vitest';
import type { FolderListing } from './protocol';
import { zipBytes, type Files } from './testing/build-archive';
import { planFiles } from './testing/plan-files';
import { IMAGES, TABLE } from './testing/small-files';

const FILES: Files = { 'Metadata.csv': TABLE, ...IMAGES };

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

async function planOf(folder: FolderListing) {
  const planned = await planFiles({ kind: 'folder', folder });
  if (!planned.ok) throw new Error(`refused: ${planned.error.code}`);
  const { look, plan } = planned.value;
  if (plan === null) throw new Error('no plan');
  return { fileName: look.set.name, places: look.places, plan };
}

async function errorOf(files: Files) {
  const result = await planFiles({ kind: 'folder', folder: folderOf(files) });
  return result.ok ? null : result.error;
}

/** A file that is no longer there when it is read. */
function vanished(name: string): File {
  const arrayBuffer = () => Promise.reject(new Error('it was deleted'));
  return Object.assign(new File(['x'], name), { arrayBuffer });
}

describe('a look at a folder', () => {
  it('plans as for an archive: images in the order of the rows, then dropped files', async () => {
    const files = { 'train/ct.jpg': 'a slice', ...FILES, 'read.me': 'text' };
    const { plan } = await planOf(folderOf(files));
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
    const { plan } = await planOf(folderOf({ ...added, ...FILES }));
    expect(plan.fixes.unlisted).toEqual([]);
    expect(plan.images).toHaveLength(3);
  });

  it('opens the one zip of a folder without images, and the zip within that', async () => {
    const archive = await zipBytes(FILES);
    const one = await planOf(folderOf({ 'read.me': 'text', 'archive.zip': archive }));
    expect(one.fileName).toBe('xrays/archive.zip');
    expect(one.plan.metadataPath).toBe('Metadata.csv');
    expect(new Set(one.places.map(({ kind }) => kind))).toEqual(new Set(['zip']));
    const nested = await zipBytes({ 'inner.zip': archive });
    const { fileName, plan } = await planOf(folderOf({ 'outer.zip': nested }));
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
    const of = { container: 'folder', fileName: 'xrays/' };
    expect(await errorOf(IMAGES)).toEqual({ code: 'metadata/missing', ...of });
    expect(await errorOf({})).toEqual({ code: 'dataset/no-images', ...of });
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
    const result = await planFiles({
      kind: 'folder',
      folder: { name, files: [...files, table] },
    });
    expect(result).toEqual({
      ok: false,
      error: { code: 'metadata/unreadable', path: 'xrays/Metadata.csv', detail: 'it was deleted' },
    });
  });
});
