import { describe, expect, it } from 'vitest';
import { dicomBytes } from '../../domain/testing/dicom-bytes';
import { look } from './look';
import type { FolderListing, ImportFiles } from './protocol';
import { centralRecordAt, localHeaderAt, zipBytes, type Files } from './testing/build-archive';
import { planFiles } from './testing/plan-files';
import { IMAGES, TABLE } from './testing/small-files';

/** All of these dropped together. */
function dropped(files: Files): FolderListing {
  const listed = Object.entries(files).map(([path, content]) => {
    const part = typeof content === 'string' ? content : new Uint8Array(content);
    return {
      path,
      file: /\.(csv|zip|json)$|\/[^/.]+$|\.\d+$/.test(path) ? new File([part], path) : null,
    };
  });
  return { name: `${listed.length} dropped items`, files: listed };
}

const asFolder = (folder: FolderListing): ImportFiles => ({ kind: 'folder', folder });

async function lookOf(files: Files) {
  const looked = await look(asFolder(dropped(files)));
  if (!looked.ok) throw new Error(looked.error.code);
  return looked.value;
}

async function planOf(files: Files) {
  const planned = await planFiles(asFolder(dropped(files)));
  if (!planned.ok) throw new Error(planned.error.code);
  const { look: looked, plan } = planned.value;
  if (plan === null) throw new Error('no plan');
  return { fileName: looked.set.name, looked, plan };
}

const part = (...paths: string[]) =>
  zipBytes(Object.fromEntries(paths.map((path) => [path, IMAGES[path] ?? ''])));

describe('what was dropped together is one set', () => {
  it('03: a zip of images, and a table beside it', async () => {
    const { fileName, plan } = await planOf({
      'images.zip': await zipBytes(IMAGES),
      'm.csv': TABLE,
    });
    expect(fileName).toBe('2 dropped items');
    expect(plan.metadataPath).toBe('m.csv');
    expect(plan.images.map(({ path, label }) => [path, label])).toEqual([
      ['images.zip/images/train/a.jpeg', 'Normal'],
      ['images.zip/images/test/b.png', 'Pnemonia'],
      ['images.zip/images/train/c.jpg', 'COVID-19'],
    ]);
  });

  it('05: zips for train and test and a table; every piece reads from its own zip', async () => {
    const train = await part('images/train/a.jpeg', 'images/train/c.jpg');
    const test = await part('images/test/b.png');
    const { plan, looked } = await planOf({
      'm.csv': TABLE,
      'test.zip': test,
      'train.zip': train,
    });
    expect(plan.fixes.missing).toEqual([]);
    const read = plan.images.map(({ entry }) => {
      const place = looked.places[entry];
      return place?.kind === 'zip' ? [place.archive.file.size, place.entry.path] : [];
    });
    expect(read).toEqual([
      [train.length, 'images/train/a.jpeg'],
      [test.length, 'images/test/b.png'],
      [train.length, 'images/train/c.jpg'],
    ]);
    expect(looked.archives.map(({ pathPrefix }) => pathPrefix)).toEqual([
      'test.zip/',
      'train.zip/',
    ]);
  });

  it('parts of a divided download, the table in one of them, also within a zip', async () => {
    const parts = {
      'x-001.zip': await zipBytes({ 'm.csv': TABLE, 'images/train/a.jpeg': 'first image' }),
      'x-002.zip': await part('images/test/b.png', 'images/train/c.jpg'),
    };
    expect((await planOf(parts)).plan.images).toHaveLength(3);
    const { plan } = await planOf({ 'all.zip': await zipBytes(parts) });
    expect(plan.images.map(({ path }) => path)).toEqual([
      'x-001.zip/images/train/a.jpeg',
      'x-002.zip/images/test/b.png',
      'x-002.zip/images/train/c.jpg',
    ]);
  });

  it('of two copies of one archive, one', async () => {
    const archive = await zipBytes({ 'm.csv': TABLE, ...IMAGES });
    const { fileName, plan } = await planOf({ 'a (1).zip': archive, 'a.zip': archive });
    expect([fileName, plan.images.length]).toEqual(['a (1).zip', 3]);
  });

  it('a table beside an archive is the one that is meant', async () => {
    const archive = await zipBytes({ 'm.csv': TABLE, ...IMAGES });
    const mended = TABLE.replace('a.jpeg,Normal', 'a.jpeg,Pnemonia');
    const { plan } = await planOf({ 'a.zip': archive, 'mine.csv': mended });
    expect(plan.metadataPath).toBe('mine.csv');
    expect(plan.images[0]?.label).toBe('Pnemonia');
  });
});

/** A zip packed within another one as Windows packs large files: here as one block that is not compressed. */
async function packedAsDeflate64(path: string, content: Uint8Array) {
  const { length } = content;
  const sizes = [length & 255, length >> 8, ~length & 255, (~length >> 8) & 255];
  const bytes = await zipBytes({ [path]: Uint8Array.of(1, ...sizes, ...content) }, 'STORE');
  const view = new DataView(bytes.buffer);
  for (const [at, method, size] of [
    [localHeaderAt(bytes, path), 8, 22],
    [centralRecordAt(bytes, path), 10, 24],
  ] as const) {
    view.setUint16(at + method, 9, true);
    view.setUint32(at + size, length, true);
  }
  return bytes;
}

describe('odd ways to pack a set', () => {
  const scan = (uid: string) => dicomBytes('1.2.840.10008.1.2.1', [[0x00080018, 'UI', uid]]);
  const pathsOf = ({ applied }: Awaited<ReturnType<typeof lookOf>>) =>
    applied?.images.map(({ path, label }) => `${path} ${label}`);

  it.each(['folder', 'stored', 'deflated'])('DICOM files without an ending: %s', async (how) => {
    const files = {
      'x/sick/IM0001': scan('1.2.3'),
      'x/sick/1.2.840.7': scan('1.2.4'),
      'x/well/IM0001': scan('1.2.5'),
      'x/well/LICENSE': 'No picture, however long it is. '.repeat(10),
    };
    const zip = () => zipBytes(files, how === 'stored' ? 'STORE' : 'DEFLATE');
    const found = await lookOf(how === 'folder' ? files : { 'scans.zip': await zip() });
    expect(pathsOf(found)).toEqual([
      'x/sick/IM0001 sick',
      'x/sick/1.2.840.7 sick',
      'x/well/IM0001 well',
    ]);
  });

  it('of each such file no more is read than tells it', async () => {
    class Guarded extends File {
      override arrayBuffer(): Promise<ArrayBuffer> {
        throw new Error('read whole');
      }
    }
    const paths = ['x/sick/IM1', 'x/well/IM1'];
    const files = paths.map((path) => ({ path, file: new Guarded([scan('1.2')], path) }));
    const looked = await look(asFolder({ name: 'x/', files }));
    expect(looked.ok && looked.value.applied?.images).toHaveLength(2);
  });

  it('a zip that Windows has packed within a zip', async () => {
    const inner = await zipBytes({ 'm.csv': TABLE, ...IMAGES });
    const outer = await packedAsDeflate64('data.zip', inner);
    const { plan } = await planOf({ 'all.zip': outer });
    expect(plan.images.map(({ path }) => path)).toContain('data.zip/images/train/a.jpeg');
  });

  it('images beside zips are of one set, and each is read from where it is', async () => {
    const files = {
      'NORMAL/a.png': '1',
      'NORMAL/b.png': '2',
      'SICK.zip': await zipBytes({ 'c.png': '3', 'd.png': '4' }),
    };
    const found = await lookOf(files);
    expect(pathsOf(found)).toEqual([
      'NORMAL/a.png Normal',
      'NORMAL/b.png Normal',
      'SICK.zip/c.png SICK',
      'SICK.zip/d.png SICK',
    ]);
    const places = found.applied?.images.map(({ entry }) => found.places[entry]) ?? [];
    expect(places.map((place) => (place?.kind === 'zip' ? place.entry.path : place))).toEqual([
      { kind: 'file', at: 0 },
      { kind: 'file', at: 1 },
      'c.png',
      'd.png',
    ]);
  });

  it('an archive beside its own folder, or under two names, is one', async () => {
    const files = { 'N/a.png': '1', 'N/b.png': '2', 'S/a.png': '3', 'S/b.png': '4' };
    const zip = await zipBytes(files);
    const unzipped = Object.fromEntries(
      Object.entries(files).map(([path, content]) => [`set/${path}`, content]),
    );
    expect(pathsOf(await lookOf({ 'set.zip': zip, ...unzipped }))).toHaveLength(4);
    expect(pathsOf(await lookOf({ 'set.zip': zip, 'set (1).zip': zip }))).toHaveLength(4);
  });
});

describe('a look', () => {
  it('plans zips that are classes', async () => {
    const files = {
      'NORMAL.zip': await zipBytes({ 'a.png': '1', 'b.png': '2' }),
      'PNEUMONIA.zip': await zipBytes({ 'a.png': '3', 'c.png': '4' }),
    };
    const { proposal, applied } = await lookOf(files);
    expect(proposal.layout).toBe('folders');
    expect(applied?.images.map(({ path, label }) => [path, label])).toEqual([
      ['NORMAL.zip/a.png', 'Normal'],
      ['NORMAL.zip/b.png', 'Normal'],
      ['PNEUMONIA.zip/a.png', 'Pneumonia'],
      ['PNEUMONIA.zip/c.png', 'Pneumonia'],
    ]);
  });

  it('takes the plan that was dropped along, as long as it fits', async () => {
    const files = {
      'x/NORMAL/a.png': '1',
      'x/SICK/b.png': '2',
      'x/SICKER/c.png': '3',
      'x/notes.json': '{"format":"mine"}',
    };
    const { plan: proposed } = await lookOf(files);
    const classes = [
      { name: 'ill', values: ['SICK', 'SICKER'] },
      { name: 'well', values: ['NORMAL'] },
    ];
    const merged = { ...proposed, classes };
    const found = await lookOf({ ...files, 'plan.json': JSON.stringify(merged) });
    expect(found.plan).toEqual(merged);
    expect(found.applied?.labels.map(({ meaning }) => meaning)).toEqual(['well', 'ill', 'ill']);
    expect(found.planFile).toEqual({ path: 'plan.json', fault: null });
    const other = { ...merged, source: { kind: 'table', path: 't.csv', name: 'a', label: 'b' } };
    const unfit = await lookOf({ ...files, 'plan.json': JSON.stringify(other) });
    expect(unfit.plan).toEqual(proposed);
    expect(unfit.planFile?.fault).toEqual({ kind: 'no-table', path: 't.csv' });
    const zipped = await lookOf({
      'x.zip': await zipBytes(files),
      'p.json': JSON.stringify(merged),
    });
    expect(zipped.plan).toEqual(merged);
    const newer = JSON.stringify({ ...merged, format: 'xray-trainer/plan@2' });
    const refused = await lookOf({ ...files, 'plan.json': newer });
    expect(refused.planFile?.fault).toEqual({
      kind: 'other-format',
      format: 'xray-trainer/plan@2',
    });
  });

  it('19: finds DICOM files by what they say of themselves where their names say nothing', async () => {
    const scan = (uid: string) =>
      dicomBytes('1.2.840.10008.1.2.1', [
        [0x00080018, 'UI', uid],
        [0x00100020, 'LO', 'same patient'],
      ]);
    const { applied } = await lookOf({
      'scans.zip': await zipBytes({ 'IM1.dcm': scan('1.2.3'), 'IM2.dcm': scan('1.2.40') }),
      't.csv': 'SOPInstanceUID,Target\n1.2.40,sick\n1.2.3,well\n',
    });
    expect(applied?.images.map(({ path, label }) => [path, label])).toEqual([
      ['scans.zip/IM2.dcm', 'sick'],
      ['scans.zip/IM1.dcm', 'well'],
    ]);
    expect(applied?.matched.identifier).toBe(2);
  });

  it('names the spreadsheets, and the tables that are damaged', async () => {
    const files = { 'x/NORMAL/a.png': '1', 'x/SICK/b.png': '2', 'x/COVID.metadata.xlsx': 'PK' };
    const { set } = await lookOf(files);
    expect(set.spreadsheets).toEqual(['x/COVID.metadata.xlsx']);
    const listing = dropped({ ...files, 'm.csv': '' });
    const unsent = { ...listing, files: listing.files.map((one) => ({ ...one, file: null })) };
    const looked = await look(asFolder(unsent));
    expect(looked.ok && looked.value.unreadable).toEqual([
      { code: 'metadata/unreadable', path: 'm.csv', detail: 'it was not sent' },
    ]);
  });
});
