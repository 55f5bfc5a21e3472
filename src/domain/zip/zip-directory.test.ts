import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../testing/read-zip';
import { ascii, buildZip, crcBitByBit, textOfAscii, type ZipPart } from '../testing/zip-bytes';
import {
  locateDirectory,
  readDirectory,
  readZip64End,
  recogniseFormat,
  TAIL_SIZE,
} from './zip-directory';

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

function expectAllParts({ bytes, localOffsets }: ReturnType<typeof buildZip>) {
  expect(readZip(bytes)).toEqual({ ok: true, value: expectedEntries(localOffsets) });
}

describe('the listing of an archive', () => {
  it('has every file with its size, checksum and place', () => {
    const built = buildZip(PARTS);
    // 30 bytes of local header, the name of 9 and 4 of extra data, then the 8 of the table.
    expect(built.localOffsets[1]).toBe(51);
    expectAllParts(built);
  });

  it('is empty for an archive without files', () => {
    expect(readZip(buildZip([]).bytes)).toEqual({ ok: true, value: [] });
  });

  it('reads past a comment', () => {
    expectAllParts(buildZip(PARTS, { comment: ascii('made by hand') }));
  });

  it('reads past the longest comment there can be', () => {
    expectAllParts(buildZip(PARTS, { comment: new Uint8Array(0xffff).fill(32) }));
  });

  it('is not misled by an end signature inside the comment', () => {
    const fakeEnd = [0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0)];
    expectAllParts(buildZip(PARTS, { comment: Uint8Array.from([7, ...fakeEnd, 7, 7]) }));
  });

  it('counts bytes in front of the archive into every offset', () => {
    const built = buildZip(PARTS, { prefix: ascii('#!/bin/sh\nexec unzip "$0"\n') });
    expect(built.localOffsets[0]).toBe(26);
    expectAllParts(built);
  });

  it('takes sizes and offsets from their ZIP64 places', () => {
    expectAllParts(buildZip(PARTS, { zip64: true }));
  });

  it('takes sizes from the directory where the local header leaves them to a data descriptor', () => {
    const built = buildZip(PARTS.map((part) => ({ ...part, dataDescriptor: true })));
    expectAllParts(built);
  });

  it('leaves folders out and turns backslashes round', () => {
    const { bytes } = buildZip([
      { path: 'data/' },
      { path: 'data\\train\\' },
      { path: 'data\\train\\x.png', data: Uint8Array.of(5) },
    ]);
    const listing = readZip(bytes);
    expect(listing.ok && listing.value.map(({ path }) => path)).toEqual(['data/train/x.png']);
  });

  it('tells encrypted files and methods it does not know', () => {
    const { bytes } = buildZip([
      { path: 'a', encrypted: true },
      { path: 'b', method: 12, dataDescriptor: true },
      { path: 'c', method: 8 },
    ]);
    const listing = readZip(bytes);
    expect(listing.ok && listing.value.map(({ encrypted, method }) => [encrypted, method])).toEqual(
      [
        [true, 0],
        [false, 12],
        [false, 8],
      ],
    );
  });

  it('reads sizes beyond 32 bits', () => {
    // A directory record of its own: 5,000,000,000 bytes do not fit into 32 bits.
    const { bytes } = buildZip(PARTS, { zip64: true });
    const view = new DataView(bytes.buffer);
    const record = bytes.findIndex((_, at) => view.getUint32(at, true) === 0x02014b50);
    // Its ZIP64 extra: behind the header (46), the name (9), another extra (6) and its own head (4).
    view.setBigUint64(record + 46 + 9 + 6 + 4, 5_000_000_000n, true);
    const listing = readZip(bytes);
    expect(listing.ok && listing.value[0]?.sizeBytes).toBe(5_000_000_000);
    expect(listing.ok && listing.value[0]?.compressedBytes).toBe(8);
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
    const listing = readDirectory(bytes, 0, textOfAscii);
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
  it('is refused by its disk number', () => {
    const { bytes } = buildZip(PARTS, { disk: 1 });
    expect(readZip(bytes)).toEqual({ ok: false, error: 'multi-disk' });
  });

  it('is refused by the number of disks in the ZIP64 locator', () => {
    const { bytes } = buildZip(PARTS, { zip64: true });
    // The last 4 of the locator's 20 bytes, which precede the 22 of the end record.
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 4, 2, true);
    expect(readZip(bytes)).toEqual({ ok: false, error: 'multi-disk' });
  });

  it('is refused by the disk number of the ZIP64 record', () => {
    const { bytes } = buildZip(PARTS, { zip64: true });
    // Bytes 16 to 19 of the record's 56, which precede the locator.
    new DataView(bytes.buffer).setUint32(bytes.length - 22 - 20 - 56 + 16, 1, true);
    expect(readZip(bytes)).toEqual({ ok: false, error: 'multi-disk' });
  });
});

describe('a damaged archive', () => {
  it.each([
    ['plain', {}],
    ['ZIP64', { zip64: true }],
    ['with a comment', { comment: ascii('some words') }],
  ])('is never read as whole when cut short anywhere: %s', (_, options) => {
    const { bytes } = buildZip(PARTS, options);
    for (let length = 0; length < bytes.length; length++) {
      // The first three bytes tell that it once was a zip; fewer do not.
      const error = length < 3 ? 'not-a-zip' : 'truncated';
      expect(readZip(bytes.subarray(0, length))).toEqual({ ok: false, error });
    }
  });

  it('is never read as whole when its start is missing', () => {
    const { bytes } = buildZip(PARTS);
    for (let start = 1; start < bytes.length - 22; start++) {
      expect(readZip(bytes.subarray(start))).toEqual({ ok: false, error: 'truncated' });
    }
  });

  it('is truncated when a directory record reaches beyond the directory', () => {
    const { bytes, directoryOffset } = buildZip(PARTS);
    new DataView(bytes.buffer).setUint16(directoryOffset + 28, 5000, true);
    expect(readZip(bytes)).toEqual({ ok: false, error: 'truncated' });
  });

  it('is truncated when a directory record lost its signature', () => {
    const { bytes, directoryOffset } = buildZip(PARTS);
    bytes[directoryOffset] = 0;
    expect(readZip(bytes)).toEqual({ ok: false, error: 'truncated' });
  });

  it('never makes the reader throw, whichever bytes are changed', () => {
    const whole = [buildZip(PARTS).bytes, buildZip(PARTS, { zip64: true }).bytes];
    const change = fc.record({ at: fc.nat(2000), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.constantFrom(...whole), fc.array(change, { maxLength: 8 }), (zip, changes) => {
        const bytes = zip.slice();
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        expect(typeof readZip(bytes).ok).toBe('boolean');
      }),
      { seed: 2, numRuns: 2000 },
    );
  });

  it('never makes the reader throw when it is no archive at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const bytes = Uint8Array.from([...noise, 0x50, 0x4b, 5, 6, ...noise]);
        expect(readZip(bytes)).toMatchObject({ ok: false });
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
  it('is told from a truncated zip by its first bytes', () => {
    const locate = (head: Uint8Array) => locateDirectory(head, head.length, head);
    expect(locate(ascii('PK\x03\x04 and then nothing that ends it'))).toMatchObject({
      error: 'truncated',
    });
    expect(locate(ascii('PKWARE sent a letter, not an archive'))).toMatchObject({
      error: 'not-a-zip',
    });
    expect(locate(new Uint8Array())).toMatchObject({ error: 'not-a-zip' });
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

it('looks far enough back to find the end record behind the longest comment and a locator', () => {
  expect(TAIL_SIZE).toBe(22 + 65535 + 20);
});
