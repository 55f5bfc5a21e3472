import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { ok } from '../../domain/result';
import { readZip } from '../../domain/testing/read-zip';
import { planWindows, rebuildWindow } from '../../domain/zip/zip-window';
import { zipBytes } from './testing/build-archive';

/** Unpacks an archive as the workers do: window by window, each rebuilt and opened by JSZip. */
async function unpackByWindows(bytes: Uint8Array, targetBytes: number): Promise<Uint8Array[]> {
  const listing = readZip(bytes);
  const entries = (listing.ok ? listing : ok([])).value;
  const offsets = entries.map(({ localHeaderOffset }) => localHeaderOffset);
  const directoryAt = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  const files: Uint8Array[] = [];
  for (const window of planWindows(entries, offsets, directoryAt, targetBytes)) {
    const wanted = window.entries.flatMap((position) => entries[position] ?? []);
    const piece = bytes.subarray(window.start, window.end);
    const { archive, damaged } = rebuildWindow(piece, window.start, wanted);
    expect(damaged.size).toBe(0);
    const zip = await JSZip.loadAsync(archive, { checkCRC32: true });
    for (const [index, position] of window.entries.entries()) {
      const file = await zip.file(String(index))?.async('uint8array');
      files[position] = Uint8Array.from(file ?? []);
    }
  }
  return files;
}

it('what goes into a zip comes out of its windows, byte for byte', async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.nat(1500).map((length) => new Uint8Array(length).fill(length)),
  );
  const archives = fc.record({
    contents: fc.array(content, { maxLength: 8 }),
    compression: fc.constantFrom<'STORE' | 'DEFLATE'>('STORE', 'DEFLATE'),
    targetBytes: fc.nat(1500),
  });
  await fc.assert(
    fc.asyncProperty(archives, async ({ contents, compression, targetBytes }) => {
      const files = Object.fromEntries(contents.map((data, index) => [`${index}.png`, data]));
      const bytes = await zipBytes(files, compression);
      expect(await unpackByWindows(bytes, targetBytes)).toEqual(contents);
    }),
    { seed: 14, numRuns: 30 },
  );
});
