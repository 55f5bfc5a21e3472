import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWindow } from './open-window';
import { readBytes } from './read-bytes';
import { HEADER, zipBytes } from './testing/build-archive';
import { planArchive, zipPieces } from './testing/plan-files';

const IMAGES: Record<string, string> = {
  'x/train/a.jpeg': 'the first image, which says so again: the first image',
  'x/test/b.png': 'the second image',
  'x/train/c.jpg': 'third '.repeat(60),
};
const TABLE = [
  HEADER,
  '0,a.jpeg,Normal,TRAIN,,',
  '1,b.png,Pnemonia,TEST,,bacteria',
  '2,c.jpg,Pnemonia,TRAIN,COVID-19,Virus',
  '',
].join('\n');

/** What a damaged disk, a cut download or an attacker does to a file. */
interface Mutation {
  kind: 'set' | 'cut' | 'insert' | 'repeat' | 'end';
  /** A share of the file's length. */
  at: number;
  value: number;
}

const MUTATIONS: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('set', 'cut', 'insert', 'repeat', 'end'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    value: fc.nat(255),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Of what is cut or repeated, in bytes. */
const MAX_PIECE = 40;

function mutate(bytes: readonly number[], { kind, at, value }: Mutation): number[] {
  const place = Math.floor(at * bytes.length);
  const piece = value % MAX_PIECE;
  switch (kind) {
    case 'set':
      return bytes.map((byte, index) => (index === place ? value : byte));
    case 'cut':
      return bytes.toSpliced(place, piece);
    case 'insert':
      return bytes.toSpliced(place, 0, value);
    case 'repeat':
      return bytes.toSpliced(place, 0, ...bytes.slice(place, place + piece));
    case 'end':
      return bytes.slice(0, place);
  }
}

/** Surveys an archive and unpacks all that was planned, as the workers do. */
async function readWhole(bytes: Uint8Array<ArrayBuffer>) {
  const file = new Blob([bytes]);
  const planned = await planArchive(file);
  if (!planned.ok) return { isRefused: true, files: [] };
  const { look, plan } = planned.value;
  if (plan === null) return { isRefused: true, files: [] };
  const files: { name: string; text: string | null }[] = [];
  for (const { archive, window, entries } of zipPieces(look, plan, 1000)) {
    const held = await readBytes(archive, window.start, window.end);
    const open = await openWindow(held, window.start, entries, 'exact');
    for (const [index, entry] of entries.entries()) {
      const unpacked = await open.unpack(index);
      if (unpacked.ok) expect(unpacked.value).toHaveLength(entry.sizeBytes);
      files.push({
        name: entry.path,
        text: unpacked.ok ? new TextDecoder().decode(unpacked.value) : null,
      });
    }
  }
  expect(files).toHaveLength(plan.images.length + plan.dropped.length);
  return { isRefused: false, files };
}

describe('a damaged archive', () => {
  let packed: number[] = [];
  beforeAll(async () => {
    packed = Array.from(await zipBytes({ 'table.csv': TABLE, ...IMAGES }));
  });

  it('is read whole as it is', async () => {
    const { files } = await readWhole(Uint8Array.from(packed));
    expect(Object.fromEntries(files.map(({ name, text }) => [name, text]))).toEqual(IMAGES);
  });

  it(
    'ends in an error or a list, whatever was damaged, and never in other bytes than were packed',
    { timeout: 300_000 },
    async () => {
      const originals = new Set(Object.values(IMAGES));
      let read = 0;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(MUTATIONS, async (mutations) => {
          const bytes = Uint8Array.from(mutations.reduce(mutate, packed));
          const { isRefused, files } = await readWhole(bytes);
          if (isRefused) refused++;
          for (const { text } of files) {
            if (text === null) continue;
            expect(originals).toContain(text);
            read++;
          }
        }),
        { seed: 4, numRuns: 10_000 },
      );
      // Both ways out were taken often, or the mutations would try nothing.
      expect(refused).toBeGreaterThan(1000);
      expect(read).toBeGreaterThan(1000);
    },
  );
});

describe('a damaged table', () => {
  it(
    'ends in an error or a plan of images that are there, whatever was damaged',
    { timeout: 300_000 },
    async () => {
      const text = Array.from(new TextEncoder().encode(TABLE));
      const names = new Set(Object.keys(IMAGES));
      let imagesPlanned = 0;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(MUTATIONS, async (mutations) => {
          const table = Uint8Array.from(mutations.reduce(mutate, text));
          const archive = new Blob([await zipBytes({ 'table.csv': table, ...IMAGES }, 'STORE')]);
          const planned = await planArchive(archive);
          const plan = planned.ok ? planned.value.plan : null;
          if (plan === null) {
            refused++;
            return;
          }
          const { images, dropped, fixes } = plan;
          imagesPlanned += images.length;
          // Every file is used once or listed as dropped; nothing is lost.
          const paths = [...images, ...dropped].map(({ path }) => path);
          expect(new Set(paths)).toEqual(names);
          expect(paths).toHaveLength(names.size);
          expect(dropped.map(({ path }) => path)).toEqual(fixes.unlisted);
        }),
        { seed: 9, numRuns: 10_000 },
      );
      expect(refused).toBeGreaterThan(1000);
      expect(imagesPlanned).toBeGreaterThan(1000);
    },
  );
});
