import { describe, expect, it } from 'vitest';
import { extractFile, listArchive, openEntry } from './read-archive';
import {
  dataAt,
  localHeaderAt,
  zipBlob,
  zipBytes,
  centralRecordAt,
  type Files,
} from './testing/build-archive';

const TABLE = ',X_ray_image_name,Label\n0,a.jpeg,Normal\n';
const FILES: Files = {
  'Metadata.csv': TABLE,
  'images/train/a.jpeg': 'first image',
  'images/test/b.png': 'second image',
  'images/train/c.jpg': 'third image',
};

describe('one file of an archive', () => {
  const PATH = 'images/test/b.png';
  const textOf = async (archive: Blob, path = PATH) => {
    const result = await extractFile(archive, 'my.zip', path);
    return result.ok ? new TextDecoder().decode(result.value) : result.error;
  };

  it('is unpacked as it was packed', async () => {
    expect(await textOf(await zipBlob(FILES))).toBe('second image');
    expect(await textOf(new Blob([await zipBytes(FILES, 'STORE')]))).toBe('second image');
    expect(await textOf(new Blob(['#!/bin/sh\n', await zipBytes(FILES)]))).toBe('second image');
    expect(await textOf(await zipBlob(FILES), 'Metadata.csv')).toBe(TABLE);
  });

  it('cannot be had where the archive does not hold it', async () => {
    expect(await textOf(await zipBlob(FILES), 'b.png')).toEqual({
      code: 'archive/unreadable',
      fileName: 'my.zip',
      detail: 'b.png: it is not there any more',
    });
  });

  it('cannot be had when it is damaged', async () => {
    const headless = await zipBytes(FILES);
    headless[localHeaderAt(headless, PATH)] = 0;
    expect(await textOf(new Blob([headless]))).toEqual({
      code: 'archive/unreadable',
      fileName: 'my.zip',
      detail: `${PATH}: its header is not where the directory says`,
    });
    const corrupt = await zipBytes(FILES);
    // Block type 3 is none (RFC 1951, section 3.2.3).
    corrupt[dataAt(corrupt, PATH)] = 0b111;
    expect(await textOf(new Blob([corrupt]))).toMatchObject({ code: 'archive/unreadable' });
    expect(await textOf(new Blob([corrupt]), 'images/train/a.jpeg')).toBe('first image');
  });

  it('cannot be had when a byte has flipped', async () => {
    const flipped = await zipBytes(FILES, 'STORE');
    const at = dataAt(flipped, PATH) + 3;
    flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    expect(await textOf(new Blob([flipped]))).toEqual({
      code: 'archive/unreadable',
      fileName: 'my.zip',
      detail: `${PATH}: its checksum is wrong`,
    });
    expect(await textOf(new Blob([flipped]), 'images/train/a.jpeg')).toBe('first image');
  });

  it('cannot be had from an archive that was cut short or moved', async () => {
    const bytes = await zipBytes(FILES);
    expect(await textOf(new Blob([bytes.subarray(0, -1)]))).toEqual({
      code: 'archive/truncated',
      fileName: 'my.zip',
    });
    const slice = () => {
      throw new Error('the file was moved');
    };
    expect(await textOf(Object.assign(new Blob([bytes]), { slice }))).toEqual({
      code: 'archive/unreadable',
      fileName: 'my.zip',
      detail: 'the file was moved',
    });
  });
});

describe('one file of an archive as a Blob', () => {
  const PATH = 'images/test/b.png';
  const LONG = Uint8Array.from({ length: 9_000_000 }, (_, at) => (at * at) >> 5);

  async function openOf(bytes: Uint8Array<ArrayBuffer>, path = PATH) {
    const file = new Blob([bytes]);
    const archive = await listArchive(file, 'my.zip');
    const entry = archive.ok && archive.value.entries.find((one) => one.path === path);
    if (!entry) throw new Error(`no ${path}`);
    return openEntry(file, entry);
  }

  it('is the same, stored or deflated', async () => {
    for (const compression of ['STORE', 'DEFLATE'] as const) {
      const opened = await openOf(await zipBytes(FILES, compression));
      expect(opened.ok && (await opened.value.text())).toBe('second image');
    }
  });

  it('is put together of several parts where it is long', async () => {
    const opened = await openOf(await zipBytes({ 'a.bin': LONG }), 'a.bin');
    if (!opened.ok) throw new Error(opened.error);
    expect(Buffer.from(await opened.value.arrayBuffer()).equals(LONG)).toBe(true);
  });

  /** Changes the size that the directory states for the file, inflated. */
  async function withStatedSize(sizeBytes: number) {
    const bytes = await zipBytes(FILES);
    new DataView(bytes.buffer).setUint32(centralRecordAt(bytes, PATH) + 24, sizeBytes, true);
    return bytes;
  }

  it('is never more, and never less, than the archive states', async () => {
    // "second image" has 12 bytes.
    expect(await openOf(await withStatedSize(11))).toEqual({
      ok: false,
      error: 'it is larger than the archive states',
    });
    expect(await openOf(await withStatedSize(13))).toEqual({
      ok: false,
      error: 'it ends too early',
    });
  });

  it('is refused before anything is inflated where it would fill the disk', async () => {
    // ZIP's 32-bit size reaches 4.29 GB: beyond it the size is in the ZIP64 extra field.
    const file = new Blob([await zipBytes(FILES)]);
    const archive = await listArchive(file, 'my.zip');
    const entry = archive.ok && archive.value.entries.find(({ path }) => path === PATH);
    if (!entry) throw new Error(`no ${PATH}`);
    expect(await openEntry(file, { ...entry, sizeBytes: 10e9 })).toEqual({
      ok: false,
      error: 'it is larger than 8 GB',
    });
  });

  it('cannot be had without its header, with damaged data, or packed in an unknown way', async () => {
    const headless = await zipBytes(FILES);
    headless[localHeaderAt(headless, PATH)] = 0;
    expect(await openOf(headless)).toEqual({ ok: false, error: 'its header is damaged' });
    const corrupt = await zipBytes(FILES);
    // Block type 3 is none (RFC 1951, section 3.2.3).
    corrupt[dataAt(corrupt, PATH)] = 0b111;
    expect(await openOf(corrupt)).toMatchObject({ ok: false });
    const unknown = await zipBytes(FILES);
    unknown[centralRecordAt(unknown, PATH) + 10] = 93;
    expect(await openOf(unknown)).toEqual({
      ok: false,
      error: 'it is packed in a way that is not known (method 93)',
    });
  });
});

it('refuses a directory that would not fit into memory, before it is read', async () => {
  const directoryBytes = 128 * 2 ** 20 + 1;
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint32(12, directoryBytes, true);
  const archive = new Blob(['PK\x03\x04', new Uint8Array(directoryBytes), end]);
  expect(await listArchive(archive, 'my.zip')).toMatchObject({
    ok: false,
    error: { code: 'archive/unreadable', detail: 'its list of files would take 128 MB' },
  });
});
