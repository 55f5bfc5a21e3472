import { describe, expect, it } from 'vitest';
import {
  centralRecordAt,
  dataAt,
  HEADER,
  localHeaderAt,
  zipBlob,
  zipBytes,
  type Files,
} from './testing/build-archive';
import { planArchive, zipPieces } from './testing/plan-files';
import { IMAGES, TABLE } from './testing/small-files';
import { ascii, buildZip } from '../../domain/testing/zip-bytes';

const SUMMARY =
  ',Label,Label_1_Virus_category,Label_2_Virus_category,Image_Count\n0,Normal,,,1576\n';
const FILES: Files = { 'Metadata.csv': TABLE, ...IMAGES };

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

async function planOf(archive: Blob) {
  const { look, plan } = await lookOf(archive);
  if (plan === null) throw new Error('no plan');
  return { look, plan };
}

async function lookOf(archive: Blob) {
  const planned = await planArchive(archive);
  if (!planned.ok) throw new Error(`refused: ${planned.error.code}`);
  return planned.value;
}

/** The windows of a plan's images, and the entries by their position. */
async function windowsOf(archive: Blob, windowBytes = 1000) {
  const { look, plan } = await planOf(archive);
  const pieces = zipPieces(look, plan, windowBytes);
  const entries = pieces.flatMap((piece) =>
    piece.entries.map((entry, index) => ({ entry, position: piece.window.entries[index] ?? NaN })),
  );
  entries.sort((a, b) => a.position - b.position);
  return {
    windows: pieces.map(({ window }) => window),
    entries: entries.map(({ entry }) => entry),
  };
}

async function errorOf(archive: Blob) {
  const result = await planArchive(archive);
  if (result.ok) throw new Error('not refused');
  return result.error;
}

describe('a look at an archive', () => {
  it('plans the images of the table with their entries', async () => {
    const archive = await zipBlob(FILES);
    const { plan } = await planOf(archive);
    const { entries } = await windowsOf(archive);
    expect(plan.metadataPath).toBe('Metadata.csv');
    expect(plan.images.map(({ name, path, label, split }) => [name, path, label, split])).toEqual([
      ['a.jpeg', 'images/train/a.jpeg', 'Normal', 'train'],
      ['b.png', 'images/test/b.png', 'Pnemonia', 'test'],
      ['c.jpg', 'images/train/c.jpg', 'COVID-19', 'train'],
    ]);
    expect(entries.map(({ path }) => path)).toEqual(plan.images.map(({ path }) => path));
    expect(entries.map(({ sizeBytes }) => sizeBytes)).toEqual([11, 12, 11]);
  });

  it('puts every planned image into one window', async () => {
    const archive = await zipBlob(FILES);
    const windowsAt = async (windowBytes: number) =>
      (await windowsOf(archive, windowBytes)).windows.map(({ entries }) => entries);
    expect(await windowsAt(1_000_000)).toEqual([[0, 1, 2]]);
    expect(await windowsAt(0)).toEqual([[0], [1], [2]]);
  });

  it.each([
    ['beside the images', 'images/train/labels.csv'],
    ['in a folder far down', 'a/b/c/d/e.CSV'],
    ['at the top', 'x.csv'],
  ])('finds the table %s', async (_, path) => {
    const { plan } = await planOf(await zipBlob({ ...IMAGES, [path]: TABLE }));
    expect(plan.metadataPath).toBe(path);
    expect(plan.images).toHaveLength(3);
  });

  it.each([
    ['semicolons', TABLE.replaceAll(',', ';')],
    ['tabs', TABLE.replaceAll(',', '\t')],
    ['carriage returns', TABLE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${TABLE.replace(',X_ray', 'X_ray').replace(/^\d+,/gm, '')}`],
    ['quotes', TABLE.replaceAll(/[^,\n]+/g, '"$&"')],
    ['blank lines', TABLE.replaceAll('\n', '\n\n')],
    ['no line end after the last row', TABLE.trimEnd()],
  ])('reads a table with %s', async (_, table) => {
    const { plan } = await planOf(await zipBlob({ ...IMAGES, 'Metadata.csv': table }));
    expect(plan.images.map(({ label }) => label)).toEqual(['Normal', 'Pnemonia', 'COVID-19']);
    expect(plan.fixes.rejectedRows).toEqual([]);
  });

  it.each([
    ['UTF-16 without a mark', (text: string) => utf16(text)],
    ['UTF-16 with its mark', (text: string) => utf16(`\ufeff${text}`)],
    ['a line for Excel above', (text: string) => `sep=,\n${text}`],
    ['a title above', (text: string) => `My X-rays,,,,,\n\n${text}`],
    ['names without endings', (text: string) => text.replaceAll(/\.(jpeg|png|jpg)/g, '')],
    ['names in capitals', (text: string) => text.replaceAll('.jpeg', '.JPEG')],
    ['a quote that never closes', (text: string) => text.replace('Pnemonia', '"Pnemonia')],
  ])('reads a table with %s', async (_, change) => {
    const { plan } = await planOf(await zipBlob({ ...IMAGES, 'Metadata.csv': change(TABLE) }));
    expect(plan.images.map(({ name, label }) => [name.replace(/\..*/, ''), label])).toEqual([
      ['a', 'Normal'],
      ['b', 'Pnemonia'],
      ['c', 'COVID-19'],
    ]);
    expect(plan.fixes.rejectedRows).toEqual([]);
  });

  it('tells the rows with an odd quote, and the names that are not quite alike', async () => {
    const table = TABLE.replace('a.jpeg,Normal', 'a.JPG,"Normal');
    const { plan } = await planOf(await zipBlob({ ...IMAGES, 'Metadata.csv': table }));
    expect(plan.fixes.mendedRows).toEqual([
      { line: 2, reason: 'unclosed quote', value: '0,a.JPG,"Normal,TRAIN,,', isLost: false },
    ]);
    expect(plan.fixes.foundOtherwise).toEqual([
      { name: 'a.JPG', path: 'images/train/a.jpeg', way: 'stem' },
    ]);
  });

  it('01: keeps names apart that Windows wrote in its own encodings', async () => {
    const rows = ['0,M\xfcller.jpeg,Normal,TRAIN,,', '1,M\xf6ller.jpeg,Pnemonia,TRAIN,,'];
    const { bytes } = buildZip([
      { path: 'm.csv', data: ascii([HEADER, ...rows].join('\n')) },
      { path: 'train/M\x94ller.jpeg', data: ascii('ill') },
      { path: 'train/M\x81ller.jpeg', data: ascii('well') },
    ]);
    const archive = new Blob([Uint8Array.from(bytes)]);
    const { plan } = await planOf(archive);
    expect(plan.images.map(({ name, label }) => [name, label])).toEqual([
      ['Müller.jpeg', 'Normal'],
      ['Möller.jpeg', 'Pnemonia'],
    ]);
    const { entries } = await windowsOf(archive);
    expect(entries.map(({ sizeBytes }) => sizeBytes)).toEqual([4, 3]);
  });

  it('11: takes of two tables the one that names most images', async () => {
    const other = `${HEADER}\n0,IM.jpeg,Normal,TRAIN,,\n`;
    const { plan } = await planOf(
      await zipBlob({
        'a.csv': other,
        'Metadata (1).csv': TABLE,
        'Metadata.csv': TABLE,
        ...IMAGES,
      }),
    );
    expect(plan.metadataPath).toBe('Metadata.csv');
  });

  it('14: reads what Windows packs as Deflate64', async () => {
    const bytes = await zipBytes(FILES);
    // Without a match of 258 bytes, Deflate is Deflate64 too.
    bytes[centralRecordAt(bytes, 'Metadata.csv') + 10] = 9;
    expect((await planOf(new Blob([bytes]))).plan.images).toHaveLength(3);
  });

  it('19: takes DICOM files for images', async () => {
    const images = { 'train/a.dcm': 'x', 'test/b.DCM': 'y', 'c.dicom': 'z' };
    const { plan } = await planOf(await zipBlob({ 'm.csv': TABLE, ...images }));
    expect(plan.images.map(({ path }) => path)).toEqual(['train/a.dcm', 'test/b.DCM', 'c.dicom']);
  });

  it.each([
    ['before', { 'Summary.csv': SUMMARY, 'Metadata.csv': TABLE }],
    ['behind', { 'Metadata.csv': TABLE, 'Summary.csv': SUMMARY }],
  ])('does not take the summary for the table: %s it', async (_, tables) => {
    const { plan } = await planOf(await zipBlob({ ...tables, ...IMAGES }));
    expect(plan.metadataPath).toBe('Metadata.csv');
  });

  it('ignores what operating systems add', async () => {
    const { plan } = await planOf(
      await zipBlob({
        '__MACOSX/._Metadata.csv': 'not a table',
        '__MACOSX/images/train/._a.jpeg': 'not an image',
        'images/.hidden.csv': `${HEADER}\n0,zzz.png,Normal,TRAIN,,\n`,
        'images/train/.a.jpeg': 'not an image',
        'images/Thumbs.db': 'thumbnails',
        ...FILES,
      }),
    );
    expect(plan.metadataPath).toBe('Metadata.csv');
    expect(plan.images).toHaveLength(3);
    expect(plan.fixes.unlisted).toEqual([]);
  });

  it('lists images that the table does not name, and no other files', async () => {
    const { plan } = await planOf(
      await zipBlob({ 'read.me': 'text', 'images/train/ct.JPG': 'a slice', ...FILES }),
    );
    expect(plan.fixes.unlisted).toEqual(['images/train/ct.JPG']);
  });

  it('plans the images that no row names behind the others, and unpacks them too', async () => {
    const files = { 'images/train/ct-1.jpg': 'a slice', ...FILES, 'ct-2.png': 'another slice' };
    const archive = await zipBlob(files);
    const { plan } = await planOf(archive);
    const { entries, windows } = await windowsOf(archive);
    expect(plan.dropped.map(({ name, path }) => [name, path])).toEqual([
      ['ct-1.jpg', 'images/train/ct-1.jpg'],
      ['ct-2.png', 'ct-2.png'],
    ]);
    expect(entries.map(({ path }) => path)).toEqual([
      'images/train/a.jpeg',
      'images/test/b.png',
      'images/train/c.jpg',
      'images/train/ct-1.jpg',
      'ct-2.png',
    ]);
    const positions = windows.flatMap((window) => window.entries);
    expect(positions.toSorted()).toEqual([0, 1, 2, 3, 4]);
  });

  it('reads an archive whose paths begin with ./', async () => {
    const dotted = Object.entries(FILES).map(([path, content]) => [`./${path}`, content] as const);
    const { plan } = await planOf(await zipBlob(Object.fromEntries(dotted)));
    expect(plan.metadataPath).toBe('./Metadata.csv');
    expect(plan.images).toHaveLength(3);
  });

  it('is not held up by another table that is damaged', async () => {
    const bytes = await zipBytes({ 'Summary.csv': SUMMARY, ...FILES });
    bytes[localHeaderAt(bytes, 'Summary.csv')] = 0;
    const { plan } = await planOf(new Blob([bytes]));
    expect(plan.metadataPath).toBe('Metadata.csv');
  });

  it('reads an archive that follows other bytes', async () => {
    const archive = new Blob(['#!/bin/sh\n', await zipBytes(FILES)]);
    const { plan } = await planOf(archive);
    const { windows } = await windowsOf(archive);
    expect(plan.images).toHaveLength(3);
    const directory = archive.size - 22;
    for (const { start, end } of windows) {
      expect(start).toBeGreaterThanOrEqual(10);
      expect(end).toBeLessThan(directory);
    }
  });
});

describe('a file that cannot be listed', () => {
  it('is no zip, and what it is instead', async () => {
    expect(await errorOf(new Blob(['Rar!\x1a\x07\x01\0 and so on, and so on']))).toEqual({
      code: 'archive/not-a-zip',
      fileName: 'my.zip',
      looksLike: 'rar',
    });
    expect(await errorOf(new Blob([]))).toEqual({
      code: 'archive/not-a-zip',
      fileName: 'my.zip',
      looksLike: null,
    });
  });

  it('belongs elsewhere, also where it is a zip', async () => {
    const jpeg = new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)]);
    const error = { code: 'file/misplaced', fileName: 'my.zip', wanted: 'data set' };
    expect(await errorOf(jpeg)).toEqual({ ...error, looksLike: 'image' });
    const bundle = await zipBytes({ 'manifest.json': '{}', 'run.json': '{}', 'roc.png': 'x' });
    expect(await errorOf(new Blob([bundle]))).toEqual({ ...error, looksLike: 'bundle' });
  });

  it('is cut short', async () => {
    const bytes = await zipBytes(FILES);
    const error = { code: 'archive/truncated', fileName: 'my.zip' };
    for (const length of [30, bytes.length >> 1, bytes.length - 22, bytes.length - 1]) {
      expect(await errorOf(new Blob([bytes.subarray(0, length)]))).toEqual(error);
    }
  });

  it('is one part of several', async () => {
    const bytes = await zipBytes(FILES);
    bytes[bytes.length - 22 + 4] = 3;
    expect(await errorOf(new Blob([bytes]))).toEqual({
      code: 'archive/multi-disk',
      fileName: 'my.zip',
    });
  });

  it('is encrypted, with the first entry and their number', async () => {
    const bytes = await zipBytes(FILES);
    for (const path of ['images/test/b.png', 'images/train/c.jpg']) {
      const at = centralRecordAt(bytes, path);
      bytes[at + 8] = (bytes[at + 8] ?? 0) | 1;
    }
    expect(await errorOf(new Blob([bytes]))).toEqual({
      code: 'archive/encrypted',
      fileName: 'my.zip',
      firstEntry: 'images/test/b.png',
      count: 2,
    });
  });

  it('can no longer be read', async () => {
    const archive = await zipBlob(FILES);
    const slice = () => {
      throw new Error('the file was moved');
    };
    expect(await errorOf(Object.assign(archive, { slice }))).toEqual({
      code: 'archive/unreadable',
      fileName: 'my.zip',
      detail: 'the file was moved',
    });
  });
});

describe('an archive that does not hold the data set', () => {
  it('has no images', async () => {
    expect(await errorOf(await zipBlob({ 'Metadata.csv': TABLE, 'a.txt': 'x' }))).toEqual({
      code: 'dataset/no-images',
      container: 'zip',
      fileName: 'my.zip',
    });
  });

  it('has no image and no table', async () => {
    const error = { code: 'dataset/no-images', container: 'zip', fileName: 'my.zip' };
    expect(await errorOf(await zipBlob({}))).toEqual(error);
  });

  it('has no table, and no folder for each class', async () => {
    const error = { code: 'metadata/missing', container: 'zip', fileName: 'my.zip' };
    expect(await errorOf(await zipBlob(IMAGES))).toEqual(error);
    expect(await errorOf(await zipBlob({ ...IMAGES, 'Metadata.csv': '' }))).toEqual(error);
  });

  it('has tables of something else: a person may say what is in them', async () => {
    const files = { 'other.csv': 'x,y\n1,2\n', 'Summary.csv': SUMMARY, ...IMAGES };
    const { look, plan } = await lookOf(await zipBlob(files));
    expect(plan).toBeNull();
    expect(look.set.tables.map(({ path, titles }) => [path, titles])).toEqual([
      ['other.csv', ['x', 'y']],
      [
        'Summary.csv',
        ['', 'Label', 'Label_1_Virus_category', 'Label_2_Virus_category', 'Image_Count'],
      ],
    ]);
  });

  it('has a table that names none of its images', async () => {
    const files = { 'm.csv': TABLE, 'train/other.jpeg': 'x', 'train/ct.jpeg': 'y' };
    const { look, plan } = await lookOf(await zipBlob(files));
    expect(plan).toBeNull();
    expect(look.proposal.tables.map(({ namedImages }) => namedImages)).toEqual([0]);
  });
});

describe('a damaged table', () => {
  it('is unreadable without its local header', async () => {
    const bytes = await zipBytes(FILES);
    bytes[localHeaderAt(bytes, 'Metadata.csv')] = 0;
    expect(await errorOf(new Blob([bytes]))).toEqual({
      code: 'metadata/unreadable',
      path: 'Metadata.csv',
      detail: 'its header is not where the directory says',
    });
  });

  it('is unreadable with damaged data', async () => {
    const bytes = await zipBytes(FILES);
    // Bits 1 and 2 of the first byte name the block type; 3 is none (RFC 1951, section 3.2.3).
    bytes[dataAt(bytes, 'Metadata.csv')] = 0b111;
    expect(await errorOf(new Blob([bytes]))).toMatchObject({
      code: 'metadata/unreadable',
      path: 'Metadata.csv',
    });
  });

  it('is unreadable when a byte has flipped', async () => {
    const bytes = await zipBytes(FILES, 'STORE');
    // The T of the first TRAIN: without a check the row would be rejected, and nothing said of why.
    bytes[dataAt(bytes, 'Metadata.csv') + TABLE.indexOf('TRAIN')] = 0x58;
    expect(await errorOf(new Blob([bytes]))).toEqual({
      code: 'metadata/unreadable',
      path: 'Metadata.csv',
      detail: 'its checksum is wrong',
    });
  });

  it('is unreadable when packed in a way that is not known', async () => {
    const bytes = await zipBytes(FILES);
    bytes[centralRecordAt(bytes, 'Metadata.csv') + 10] = 12;
    expect(await errorOf(new Blob([bytes]))).toMatchObject({
      code: 'metadata/unreadable',
      path: 'Metadata.csv',
    });
  });
});

it('numbers a rejected row by its line in the file, blank lines counted', async () => {
  const table = `${HEADER}\n0,a.jpeg,Normal,TRAIN,,\n\n1,b.png,Mystery,TEST,,\n`;
  const { plan } = await planOf(await zipBlob({ ...IMAGES, 'm.csv': table }));
  expect(plan.fixes.rejectedRows).toEqual([
    { line: 4, name: 'b.png', reason: 'unknown label', value: 'Mystery' },
  ]);
});
