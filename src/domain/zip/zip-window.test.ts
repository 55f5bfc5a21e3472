import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../testing/read-zip';
import { buildZip, type ZipPart } from '../testing/zip-bytes';
import type { ZipEntry } from './zip-entries';
import { planWindows, rebuildWindow } from './zip-window';

function entryAt(localHeaderOffset: number): ZipEntry {
  return {
    path: `${localHeaderOffset}.png`,
    method: 0,
    compressedBytes: 1,
    sizeBytes: 1,
    crc32: 0,
    localHeaderOffset,
    encrypted: false,
  };
}

describe('planWindows', () => {
  it('joins neighbours up to the target', () => {
    // Entries of 40, 40, 40 and 30 bytes; the directory starts at 150.
    const offsets = [0, 40, 80, 120];
    expect(planWindows(offsets.map(entryAt), offsets, 150, 80)).toEqual([
      { start: 0, end: 80, entries: [0, 1] },
      { start: 80, end: 150, entries: [2, 3] },
    ]);
  });

  it('gives an entry beyond the target a window of its own', () => {
    const offsets = [0, 10, 500];
    expect(planWindows(offsets.map(entryAt), offsets, 510, 50)).toEqual([
      { start: 0, end: 10, entries: [0] },
      { start: 10, end: 500, entries: [1] },
      { start: 500, end: 510, entries: [2] },
    ]);
  });

  it('leaves out entries that are not wanted, and reads across small ones between', () => {
    expect(planWindows([entryAt(60), entryAt(10)], [0, 10, 30, 60, 90], 100, 80)).toEqual([
      { start: 10, end: 90, entries: [1, 0] },
    ]);
  });

  it('plans nothing for nothing', () => {
    expect(planWindows([], [0, 10], 20, 100)).toEqual([]);
  });

  it('gives an entry behind the directory, where none can be, no bytes', () => {
    expect(planWindows([entryAt(900)], [0, 900], 500, 100)).toEqual([
      { start: 900, end: 900, entries: [0] },
    ]);
  });

  it('holds every wanted entry once, whole, in order of place and within the target', () => {
    const archive = fc.record({
      sizes: fc.array(
        fc.record({ bytes: fc.integer({ min: 30, max: 400 }), wanted: fc.boolean() }),
        {
          maxLength: 40,
        },
      ),
      target: fc.integer({ min: 0, max: 1000 }),
      prefix: fc.nat(100),
      reversed: fc.boolean(),
    });
    fc.assert(
      fc.property(archive, ({ sizes, target, prefix, reversed }) => {
        let end = prefix;
        const placed = sizes.map(({ bytes, wanted }) => {
          const start = end;
          end += bytes;
          return { start, end, wanted };
        });
        const wanted = placed.filter((entry) => entry.wanted);
        if (reversed) wanted.reverse();
        const windows = planWindows(
          wanted.map(({ start }) => entryAt(start)),
          placed.map(({ start }) => start),
          end,
          target,
        );

        const positions = windows.flatMap(({ entries }) => entries);
        expect(positions.toSorted((a, b) => a - b)).toEqual(wanted.map((_, index) => index));
        let last = 0;
        for (const window of windows) {
          expect(window.start).toBeGreaterThanOrEqual(last);
          last = window.end;
          const inside = window.entries.map((position) => wanted[position]);
          // It starts with its first entry and ends with its last: nothing is read in vain.
          expect(window.start).toBe(Math.min(...inside.map((entry) => entry?.start ?? NaN)));
          expect(window.end).toBe(Math.max(...inside.map((entry) => entry?.end ?? NaN)));
          if (inside.length > 1) expect(window.end - window.start).toBeLessThanOrEqual(target);
        }
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('rebuildWindow', () => {
  const PARTS: ZipPart[] = [
    { path: '../climbs/out.png', data: Uint8Array.of(1, 2, 3, 4) },
    { path: 'same.png', data: Uint8Array.of(5) },
    { path: 'same.png', data: Uint8Array.of(6, 7) },
  ];

  /** The listing of an archive and its bytes from `start` to `end`. */
  async function windowOf(
    built: ReturnType<typeof buildZip>,
    start = 0,
    end = built.directoryOffset,
  ) {
    const listing = await readZip(built.bytes);
    if (!listing.ok) throw new Error('the archive is broken');
    return { entries: listing.value.entries, bytes: built.bytes.subarray(start, end) };
  }

  /** Each file of a rebuilt archive: its name and, as nothing is compressed, its bytes. */
  async function contentOf(archive: Uint8Array) {
    const listing = await readZip(archive);
    if (!listing.ok) throw new Error('the rebuilt archive is broken');
    return listing.value.entries.map(({ path, localHeaderOffset, sizeBytes, crc32 }) => {
      const start = localHeaderOffset + 30 + path.length;
      return { path, crc32, data: archive.slice(start, start + sizeBytes) };
    });
  }

  it('names the files by position and keeps their bytes and checksums', async () => {
    const { entries, bytes } = await windowOf(buildZip(PARTS));
    const { archive, damaged } = rebuildWindow(bytes, 0, entries);
    expect(damaged.size).toBe(0);
    expect(await contentOf(archive)).toEqual([
      { path: '0', data: Uint8Array.of(1, 2, 3, 4), crc32: entries[0]?.crc32 },
      { path: '1', data: Uint8Array.of(5), crc32: entries[1]?.crc32 },
      { path: '2', data: Uint8Array.of(6, 7), crc32: entries[2]?.crc32 },
    ]);
  });

  it.each([
    ['with bytes in front', {}, { prefix: new Uint8Array(9) }],
    ['with sizes in data descriptors', { dataDescriptor: true }, {}],
    ['with ZIP64 fields', {}, { zip64: true }],
  ])('makes a plain archive from one %s', async (_, part, options) => {
    const { entries, bytes } = await windowOf(
      buildZip(
        PARTS.map((whole) => ({ ...whole, ...part })),
        options,
      ),
    );
    const { archive } = rebuildWindow(bytes, 0, entries);
    expect((await contentOf(archive)).map(({ data }) => data)).toEqual(
      PARTS.map(({ data }) => data),
    );
  });

  it('finds entries in a window that does not start with the file', async () => {
    const built = buildZip(PARTS);
    const start = built.localOffsets[1] as number;
    const { entries, bytes } = await windowOf(built, start);
    const { archive } = rebuildWindow(bytes, start, entries.slice(1));
    expect((await contentOf(archive)).map(({ data }) => data)).toEqual([
      Uint8Array.of(5),
      Uint8Array.of(6, 7),
    ]);
  });

  it('reports an entry whose local header is not there, and keeps the others', async () => {
    const built = buildZip(PARTS);
    built.bytes[built.localOffsets[1] as number] = 0;
    const { entries, bytes } = await windowOf(built);
    const { archive, damaged } = rebuildWindow(bytes, 0, entries);
    expect([...damaged]).toEqual([1]);
    expect((await contentOf(archive)).map(({ path }) => path)).toEqual(['0', '2']);
  });

  it('reports an entry whose data reach beyond the window', async () => {
    const built = buildZip(PARTS);
    const { entries, bytes } = await windowOf(built, 0, built.directoryOffset - 1);
    expect([...rebuildWindow(bytes, 0, entries).damaged]).toEqual([2]);
  });

  it('reports an entry that lies before the window or behind it', async () => {
    const built = buildZip(PARTS);
    const [first = NaN, second, third] = built.localOffsets;
    const { entries, bytes } = await windowOf(built, second, third);
    expect(first).toBe(0);
    expect([...rebuildWindow(bytes, second as number, entries).damaged]).toEqual([0, 2]);
  });

  it('makes an archive without files from no entries', async () => {
    const { archive } = rebuildWindow(new Uint8Array(), 0, []);
    expect(await readZip(archive)).toMatchObject({ ok: true, value: { entries: [] } });
  });
});
