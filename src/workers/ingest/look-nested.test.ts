import { describe, expect, it } from 'vitest';
import { extractFile } from './read-archive';
import { centralRecordAt, HEADER, zipBlob, zipBytes, type Files } from './testing/build-archive';
import { planArchive } from './testing/plan-files';
import { IMAGES, TABLE } from './testing/small-files';

const FILES: Files = { 'Metadata.csv': TABLE, ...IMAGES };

async function planOf(archive: Blob) {
  const planned = await planArchive(archive, 'outer.zip');
  if (!planned.ok) throw new Error(`refused: ${planned.error.code}`);
  const { look, plan } = planned.value;
  if (plan === null) throw new Error('no plan');
  return { fileName: look.set.name, archives: look.archives, plan };
}

async function errorOf(archive: Blob) {
  const result = await planArchive(archive, 'outer.zip');
  return result.ok ? null : result.error;
}

describe('an archive within another', () => {
  it.each(['STORE', 'DEFLATE'] as const)('is opened from within: %s', async (compression) => {
    const outer = await zipBytes(
      { 'read.me': 'text', 'deep/down/inner.zip': await zipBytes(FILES) },
      compression,
    );
    const { fileName, plan, archives } = await planOf(new Blob([outer]));
    expect(fileName).toBe('outer.zip/deep/down/inner.zip');
    expect(plan.metadataPath).toBe('deep/down/inner.zip/Metadata.csv');
    expect(plan.images.map(({ name, path, split }) => [name, path, split])).toEqual([
      ['a.jpeg', 'deep/down/inner.zip/images/train/a.jpeg', 'train'],
      ['b.png', 'deep/down/inner.zip/images/test/b.png', 'test'],
      ['c.jpg', 'deep/down/inner.zip/images/train/c.jpg', 'train'],
    ]);

    // An original is found by the path without what the look put in front.
    const [original] = archives;
    if (!original) throw new Error('no archive');
    const path = plan.images[1]?.path.slice(original.pathPrefix.length) ?? '';
    const image = await extractFile(original.archive, original.fileName, path);
    expect(image.ok && new TextDecoder().decode(image.value)).toBe('second image');
  });

  it('is a part of the outer file where it is stored: nothing is copied', async () => {
    const inner = await zipBytes(FILES);
    const outer = new Blob([await zipBytes({ 'inner.zip': inner }, 'STORE')]);
    const slices: number[] = [];
    const slice = outer.slice.bind(outer);
    const watched = Object.assign(outer, {
      slice: (start = 0, end = 0) => {
        slices.push(end - start);
        return slice(start, end);
      },
    });
    const { archives } = await planOf(watched);
    expect(archives[0]?.archive.size).toBe(inner.length);
    expect(slices).toContain(inner.length);
  });

  it('may itself hold the archive, and no more than that', async () => {
    const zipped = async (bytes: Uint8Array, name: string) => zipBytes({ [name]: bytes });
    const inner = await zipBytes(FILES);
    const twice = await zipped(await zipped(inner, 'c.zip'), 'b.zip');
    expect((await planOf(new Blob([twice]))).fileName).toBe('outer.zip/b.zip/c.zip');
    const { plan } = await planOf(new Blob([twice]));
    expect(plan.metadataPath).toBe('b.zip/c.zip/Metadata.csv');
    const thrice = await zipped(twice, 'a.zip');
    expect(await errorOf(new Blob([thrice]))).toEqual({
      code: 'archive/nested-too-deep',
      fileName: 'outer.zip/a.zip/b.zip',
    });
  });

  it('is left alone beside images', async () => {
    const archive = await zipBlob({ 'inner.zip': await zipBytes({ 'x.csv': 'y' }), ...FILES });
    const { fileName, plan } = await planOf(archive);
    expect(fileName).toBe('outer.zip');
    expect(plan.images).toHaveLength(3);
  });

  it('is not what an operating system added', async () => {
    const inner = await zipBytes(FILES);
    const archive = await zipBlob({ 'inner.zip': inner, '__MACOSX/._inner.zip': 'not a zip' });
    expect((await planOf(archive)).fileName).toBe('outer.zip/inner.zip');
  });
});

describe('several archives within another', () => {
  const other = () => zipBytes({ 'other.csv': 'x,y\n1,2\n', 'z.png': 'image' });

  it.each([
    ['first', ['data.zip', 'other.zip']],
    ['last', ['other.zip', 'data.zip']],
  ])('the one that holds the metadata is taken, be it %s', async (_, order) => {
    const inner = { 'data.zip': await zipBytes(FILES), 'other.zip': await other() };
    const files = order.map((name) => [name, inner[name as keyof typeof inner]] as const);
    const { fileName } = await planOf(await zipBlob(Object.fromEntries(files)));
    expect(fileName).toBe('outer.zip/data.zip');
  });

  it('are listed where none holds the metadata, or none can be read', async () => {
    const archive = await zipBlob({ 'b.zip': await other(), 'x/a.zip': 'not a zip' });
    expect(await errorOf(archive)).toEqual({
      code: 'archive/several-zips',
      container: 'zip',
      fileName: 'outer.zip',
      paths: ['b.zip', 'x/a.zip'],
    });
  });
});

describe('an archive within another that cannot be opened', () => {
  it('is no zip', async () => {
    expect(await errorOf(await zipBlob({ 'inner.zip': 'Rar!\x1a\x07\x01\0 and so on' }))).toEqual({
      code: 'archive/not-a-zip',
      fileName: 'outer.zip/inner.zip',
      looksLike: 'rar',
    });
  });

  it('has no images', async () => {
    const inner = await zipBytes({ 'Metadata.csv': TABLE });
    expect(await errorOf(await zipBlob({ 'inner.zip': inner }))).toEqual({
      code: 'dataset/no-images',
      container: 'zip',
      fileName: 'outer.zip/inner.zip',
    });
  });

  it('inflates to more than is stated, as a bomb does', async () => {
    const outer = await zipBytes({ 'inner.zip': new Uint8Array(5_000_000) });
    new DataView(outer.buffer).setUint32(centralRecordAt(outer, 'inner.zip') + 24, 1000, true);
    expect(await errorOf(new Blob([outer]))).toEqual({
      code: 'archive/inner-unreadable',
      fileName: 'outer.zip/inner.zip',
      detail: 'it is larger than the archive states',
    });
  });
});

it.each(['', 'xrays/', 'a/b/c/d/e/', '../', './', 'train.zip/'])(
  'finds everything below single folders: "%s"',
  async (folder) => {
    const files = Object.entries(FILES).map(([path, data]) => [`${folder}${path}`, data] as const);
    const { plan } = await planOf(await zipBlob(Object.fromEntries(files)));
    expect(plan.metadataPath).toBe(`${folder}Metadata.csv`);
    expect(plan.images.map(({ path }) => path)).toEqual(
      Object.keys(IMAGES).map((path) => `${folder}${path}`),
    );
    expect(plan.fixes.missing).toEqual([]);
  },
);

it('keeps odd names as they are, and pairs them with their rows', async () => {
  const names = ['<b onclick=x>.png', 'a b&amp;c.png', 'line\u202egnp.png', 'b\u0007ell.png'];
  const rows = names.map((name, index) => `${index},${name},Normal,TRAIN,,`);
  const images = Object.fromEntries(names.map((name) => [`train/${name}`, 'image']));
  const { plan } = await planOf(
    await zipBlob({ 'm.csv': [HEADER, ...rows].join('\n'), ...images }),
  );
  expect(plan.images.map(({ name }) => name)).toEqual(names);
});
