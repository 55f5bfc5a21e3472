import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../testing/read-zip';
import { ascii, buildZip, crcBitByBit, type ZipPart } from '../testing/zip-bytes';
import { readZip64End, recogniseFormat } from './zip-directory';
import { readEntries } from './zip-entries';

const PARTS: ZipPart[] = [
  { path: 'table.csv', data: ascii('a,b\n1,2\n') },
  { path: 'images/one.png', data: Uint8Array.of(1, 2, 3), comment: 'a remark' },
  { path: 'images/two.png', data: Uint8Array.of(9) },
];

/** What a listing of PARTS must say, given where the local headers are. */
function expectedEntries(localOffsets: readonly number[]) {
  return PARTS.map(({ path, data = new Uint8Array() }, index) => ({
    path,
    method: 0,
    compressedBytes: data.length,
    sizeBytes: data.length,
    crc32: crcBitByBit(data),
    localHeaderOffset: localOffsets[index],
    encrypted: false,
  }));
}

async function expectAllParts({
  bytes,
  localOffsets,
  directoryOffset,
}: ReturnType<typeof buildZip>) {
  expect(await readZip(bytes)).toEqual({
    ok: true,
    value: { directoryOffset, entries: expectedEntries(localOffsets) },
  });
}

const failed = (fault: 'truncated' | 'multi-disk') => ({
  ok: false,
  error: { code: `archive/${fault}`, fileName: 'a.zip' },
});
const notAZip = (looksLike: string | null) => ({
  ok: false,
  error: { code: 'archive/not-a-zip', fileName: 'a.zip', looksLike },
});

describe('the listing of an archive', () => {
  it('has every file with its size, checksum and place', async () => {
    const built = buildZip(PARTS);
    // 30 bytes of local header, the name of 9 and 4 of extra data, then the 8 of the table.
    expect(built.localOffsets[1]).toBe(51);
    await expectAllParts(built);
  });

  it('is empty for an archive without files', async () => {
    expect(await readZip(buildZip([]).bytes)).toMatchObject({ ok: true, value: { entries: [] } });
  });

  it('reads past a comment', async () => {
    await expectAllParts(buildZip(PARTS, { comment: ascii('made by hand') }));
  });

  it('reads past the longest comment there can be', async () => {
    await expectAllParts(buildZip(PARTS, { comment: new Uint8Array(0xffff).fill(32) }));
  });

  it('is not misled by an end signature inside the comment', async () => {
    const fakeEnd = [0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)];
    await expectAllParts(buildZip(PARTS, { comment: Uint8Array.from([7, ...fakeEnd, 7, 7]) }));
  });

  it('counts bytes in front of the archive into every offset', async () => {
    const built = buildZip(PARTS, { prefix: ascii('#!/bin/sh\nexec unzip "$0"\n') });
    expect(built.localOffsets[0]).toBe(26);
    await expectAllParts(built);
  });

  it('takes sizes and offsets from their ZIP64 places', async () => {
    await expectAllParts(buildZip(PARTS, { zip64: true }));
  });

  it('takes sizes from the directory where the local header leaves them to a data descriptor', async () => {
    const built = buildZip(PARTS.map((part) => ({ ...part, dataDescriptor: true })));
    await expectAllParts(built);
  });

  it('leaves folders out and turns backslashes round', async () => {
    const { bytes } = buildZip([
      { path: 'data/' },
      { path: 'data\\train\\' },
      { path: 'data\\train\\x.png', data: Uint8Array.of(5) },
    ]);
    const listing = await readZip(bytes);
    expect(listing.ok && listing.value.entries.map(({ path }) => path)).toEqual([
      'data/train/x.png',
    ]);
  });

  it('tells encrypted files and methods it does not know', async () => {
    const { bytes } = buildZip([
      { path: 'a', encrypted: true },
      { path: 'b', method: 12, dataDescriptor: true },
      { path: 'c', method: 8 },
    ]);
    const listing = await readZip(bytes);
    expect(
      listing.ok && listing.value.entries.map(({ encrypted, method }) => [encrypted, method]),
    ).toEqual([
      [true, 0],
      [false, 12],
      [false, 8],
    ]);
  });

  it('reads sizes beyond 32 bits', async () => {
    // A directory record of its own: 5,000,000,000 bytes do not fit into 32 bits.
    const { bytes } = buildZip(PARTS, { zip64: true });
    const view = new DataView(bytes.buffer);
    const record = bytes.findIndex((_, at) => view.getUint32(at, true) === 0x02014b50);
    // Its ZIP64 extra: behind the header (46), the name (9), another extra (6) and its own head (4).
    view.setBigUint64(record + 46 + 9 + 6 + 4, 5_000_000_000n, true);
    const listing = await readZip(bytes);
    expect(listing.ok && listing.value.entries[0]?.sizeBytes).toBe(5_000_000_000);
    expect(listing.ok && listing.value.entries[0]?.compressedBytes).toBe(8);
  });
});

describe('a record with ZIP64 places for some of its values', () => {
  /** A central record of the file "a": sizes in 32 bits, and the offset in 64 when they are full. */
  function recordOf(offset32: number): Uint8Array {
    const bytes = new Uint8Array(46 + 1 + 12);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, 0x02014b50, true);
    view.setUint32(20, 70, true);
    view.setUint32(24, 80, true);
    view.setUint16(28, 1, true);
    view.setUint16(30, 12, true);
    view.setUint32(42, offset32, true);
    bytes[46] = 97;
    view.setUint16(47, 1, true);
    view.setUint16(49, 8, true);
    view.setBigUint64(51, 6_000_000_000n, true);
    return bytes;
  }

  const placesOf = (bytes: Uint8Array) => {
    const listing = readEntries(bytes, 0);
    if (!listing.ok) throw new Error(listing.error);
    return listing.value.map(({ compressedBytes, sizeBytes, localHeaderOffset }) => [
      compressedBytes,
      sizeBytes,
      localHeaderOffset,
    ]);
  };

  it('has those for the values that are full, in their order', () => {
    expect(placesOf(recordOf(0xffffffff))).toEqual([[70, 80, 6_000_000_000]]);
  });

  it('has none for values that are not', () => {
    expect(placesOf(recordOf(5))).toEqual([[70, 80, 5]]);
  });
});

describe('an archive in several parts', () => {
  it('is refused by its disk number', async () => {
    const { bytes } = buildZip(PARTS, { disk: 1 });
    expect(await readZip(bytes)).toEqual(failed('multi-disk'));
  });

  it('is refused by the number of disks in the ZIP64 locator', async () => {
    const { bytes } = buildZip(PARTS, { zip64: true });
    // The last 4 of the locator's 20 bytes, which precede the 22 of the end record.
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 4, 2, true);
    expect(await readZip(bytes)).toEqual(failed('multi-disk'));
  });

  it('is refused by the disk number of the ZIP64 record', async () => {
    const { bytes } = buildZip(PARTS, { zip64: true });
    // Bytes 16 to 19 of the record's 56, which precede the locator.
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 20 - 56 + 16, 1, true);
    expect(await readZip(bytes)).toEqual(failed('multi-disk'));
  });
});

describe('a damaged archive', () => {
  it.each([
    ['plain', {}],
    ['ZIP64', { zip64: true }],
    ['with a comment', { comment: ascii('some words') }],
  ])('is never read as whole when cut short anywhere: %s', async (_, options) => {
    const { bytes } = buildZip(PARTS, options);
    for (let length = 0; length < bytes.length; length++) {
      // The first three bytes tell that it once was a zip; fewer do not.
      const expected = length < 3 ? notAZip(null) : failed('truncated');
      expect(await readZip(bytes.subarray(0, length))).toEqual(expected);
    }
  });

  it('is never read as whole when its start is missing', async () => {
    const { bytes } = buildZip(PARTS);
    for (let start = 1; start < bytes.length - 22; start++) {
      expect(await readZip(bytes.subarray(start))).toEqual(failed('truncated'));
    }
  });

  it('is truncated when a directory record reaches beyond the directory', async () => {
    const { bytes, directoryOffset } = buildZip(PARTS);
    new DataView(bytes.buffer).setUint16(directoryOffset + 28, 5000, true);
    expect(await readZip(bytes)).toEqual(failed('truncated'));
  });

  it('is truncated when a directory record lost its signature', async () => {
    const { bytes, directoryOffset } = buildZip(PARTS);
    bytes[directoryOffset] = 0;
    expect(await readZip(bytes)).toEqual(failed('truncated'));
  });

  it('never makes the reader throw, whichever bytes are changed', async () => {
    const whole = [buildZip(PARTS).bytes, buildZip(PARTS, { zip64: true }).bytes];
    const change = fc.record({ at: fc.nat(2000), byte: fc.nat(255) });
    const changes = fc.array(change, { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), changes, async (zip, changed) => {
        const bytes = zip.slice();
        for (const { at, byte } of changed) bytes[at % bytes.length] = byte;
        expect(typeof (await readZip(bytes)).ok).toBe('boolean');
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('never makes the reader throw when it is no archive at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        const bytes = Uint8Array.from([...noise, 0x50, 0x4b, 5, 6, ...noise]);
        expect(await readZip(bytes)).toMatchObject({ ok: false });
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});

describe('the ZIP64 end record', () => {
  it('is truncated when it is shorter than it must be', () => {
    expect(readZip64End(new Uint8Array(55), 1000)).toEqual({ ok: false, error: 'truncated' });
  });

  it('is truncated when the directory would reach beyond the file', () => {
    const { bytes, directoryOffset } = buildZip(PARTS, { zip64: true });
    // 56 bytes of the record, 20 of the locator and 22 of the end record conclude the file.
    const recordAt = bytes.length - 22 - 20 - 56;
    const record = bytes.subarray(recordAt, recordAt + 56);
    const location = { offset: directoryOffset, sizeBytes: recordAt - directoryOffset };
    expect(readZip64End(record, recordAt)).toMatchObject({ ok: true, value: location });
    expect(readZip64End(record, recordAt - 1)).toEqual({ ok: false, error: 'truncated' });
  });

  it('is truncated without its signature', () => {
    expect(readZip64End(new Uint8Array(56), 1000)).toEqual({ ok: false, error: 'truncated' });
  });
});

describe('a file that is no zip', () => {
  it('is told from a truncated zip by its first bytes', async () => {
    expect(await readZip(ascii('PK\x03\x04 and then nothing that ends it'))).toEqual(
      failed('truncated'),
    );
    expect(await readZip(ascii('PKWARE sent a letter, not an archive'))).toEqual(notAZip(null));
    expect(await readZip(new Uint8Array())).toEqual(notAZip(null));
    expect(await readZip(ascii('%PDF-1.7, and so on'))).toEqual(notAZip('pdf'));
  });

  it.each([
    ['rar', ascii('Rar!\x1a\x07\x01\x00')],
    ['7z', Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['pdf', ascii('%PDF-1.7')],
    ['image', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a)],
  ])('is recognised as %s', (format, head) => {
    expect(recogniseFormat(head)).toBe(format);
  });

  it('is not recognised from other bytes, nor from the first half of a signature', () => {
    expect(recogniseFormat(ascii('<!doctype html>'))).toBe(null);
    expect(recogniseFormat(Uint8Array.of(0xff, 0xd8))).toBe(null);
    expect(recogniseFormat(new Uint8Array())).toBe(null);
  });
});

describe('what is read of a file', () => {
  async function piecesOf(bytes: Uint8Array): Promise<number[][]> {
    const pieces: number[][] = [];
    await readZip(bytes, (start, end) => pieces.push([start, end]));
    return pieces;
  }

  it('is the longest comment there can be with end record and locator, then the directory', async () => {
    const { bytes, directoryOffset } = buildZip(PARTS, { prefix: new Uint8Array(100_000) });
    expect(await piecesOf(bytes)).toEqual([
      [bytes.length - (22 + 65535 + 20), bytes.length],
      [directoryOffset, bytes.length - 22],
    ]);
  });

  it('is the ZIP64 record between them where there is one', async () => {
    const { bytes, directoryOffset } = buildZip(PARTS, { zip64: true });
    const record = bytes.length - 22 - 20 - 56;
    expect(await piecesOf(bytes)).toEqual([
      [0, bytes.length],
      [record, record + 56],
      [directoryOffset, record],
    ]);
  });

  it('is the first bytes where it has no end', async () => {
    expect(await piecesOf(new Uint8Array(40))).toEqual([
      [0, 40],
      [0, 16],
    ]);
  });
});
