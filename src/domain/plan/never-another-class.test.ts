import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { isImagePath } from '../dataset/file-kinds';
import { readZip } from '../testing/read-zip';
import { asBytes, buildZip, crcBitByBit, type ZipPart } from '../testing/zip-bytes';
import { decodeCp437, decodeWindows1252 } from '../text/code-pages';
import { readTable } from '../table/read-table';
import { applyPlan } from './apply-plan';
import { proposePlan } from './propose-plan';

/** Names that differ by what encodings, file systems and spreadsheets lose. */
const STEMS = ['Müller', 'Möller', 'Muller', 'müller', 'é', 'É', 'ß', '1.2.3', '1.2.4', 'a b', 'x'];
const ENDINGS = ['.png', '.PNG', '.jpg', '.jpeg', '.dcm'];
const CLASSES = ['Normal', 'Pneumonia', 'Lungenödem', 'Fibröse'];

const utf8 = (text: string) => new TextEncoder().encode(text);
const byTable = (text: string, decode: (bytes: Uint8Array) => string) =>
  Uint8Array.from(text.normalize('NFC'), (character) => {
    const code = character.charCodeAt(0);
    if (code < 128) return code;
    for (let byte = 128; byte < 256; byte++)
      if (decode(Uint8Array.of(byte)) === character) return byte;
    throw new Error(`no byte for ${character}`);
  });

/** A path as different packers write it. */
function partOf(path: string, encoding: string): ZipPart {
  const dos = byTable(path, decodeCp437);
  switch (encoding) {
    case 'flag':
      return { path: asBytes(utf8(path)), utf8: true };
    case 'macOS':
      return { path: asBytes(utf8(path.normalize('NFD'))) };
    case 'broken':
      return { path: asBytes(dos), utf8: true };
    case 'field': {
      const name = utf8(path);
      const header = new Uint8Array(9);
      const view = new DataView(header.buffer);
      view.setUint16(0, 0x7075, true);
      view.setUint16(2, 5 + name.length, true);
      view.setUint8(4, 1);
      view.setUint32(5, crcBitByBit(dos), true);
      return { path: asBytes(dos), extra: Uint8Array.from([...header, ...name]) };
    }
    default:
      return { path: asBytes(dos) };
  }
}

function tableBytes(text: string, encoding: string): Uint8Array {
  if (encoding === 'windows') return byTable(text, decodeWindows1252);
  if (encoding === 'utf8') return utf8(text);
  const units = encoding === 'utf16' ? text : `\ufeff${text.normalize('NFD')}`;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), true);
  return bytes;
}

const encoding = fc.constantFrom('flag', 'macOS', 'field', 'dos', 'dos', 'broken');
const image = fc.record({
  stem: fc.constantFrom(...STEMS),
  ending: fc.constantFrom(...ENDINGS),
  folder: fc.constantFrom('misc/', 'train/', 'test/', 'val/'),
  className: fc.constantFrom(...CLASSES),
  encoding,
  /** How its row calls it. */
  call: fc.constantFrom('name', 'path', 'stem', 'case', 'ending', 'none'),
});
type DrawnImage = typeof image extends fc.Arbitrary<infer T> ? T : never;

async function entriesOf(paths: readonly string[], images: readonly DrawnImage[]) {
  const parts = paths.map((path, at) => partOf(path, images[at]?.encoding ?? ''));
  const directory = await readZip(buildZip(parts).bytes);
  if (!directory.ok) throw new Error(directory.error.code);
  return directory.value.entries.flatMap(({ path }, entry) =>
    isImagePath(path) ? [{ path, entry }] : [],
  );
}

it('no image is planned under another class than the row says that names it', async () => {
  let planned = 0;
  let listed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(image, { minLength: 2, maxLength: 14 }),
      fc.constantFrom('utf8', 'windows', 'utf16', 'marked'),
      fc.constantFrom(',', ';', '\t'),
      async (images, ofTable, separator) => {
        const paths = images.map(({ folder, stem, ending }) => `${folder}${stem}${ending}`);
        const names = paths.map((path) => path.replace(/^.*\//, ''));
        const calls = images.map(({ stem, ending, call, folder }, at) => {
          const name = names[at] ?? '';
          const other = ending === '.jpg' ? '.jpeg' : '.jpg';
          const called = {
            ...{ name, path: `${folder}${name}`, stem, none: '' },
            ...{ case: name.toUpperCase(), ending: `${stem}${other}` },
          }[call];
          // A row that gives another image's very name is about that one.
          const isAnothers = names.some((one, place) => place !== at && one === called);
          return call !== 'none' && isAnothers ? `${folder}${name}` : called;
        });
        const isTwice = (at: number) =>
          paths.indexOf(paths[at] ?? '') !== paths.lastIndexOf(paths[at] ?? '');
        const rows = images.flatMap(({ className, folder }, at) =>
          calls[at] === '' || isTwice(at)
            ? []
            : [
                [calls[at], className, folder === 'misc/' ? 'train' : folder.replace('/', '')].join(
                  separator,
                ),
              ],
        );
        const text = [`name${separator}label${separator}split`, ...rows, ''].join('\n');
        const set = {
          ...{ name: 'a.zip', spreadsheets: [], systemFiles: [] },
          images: await entriesOf(paths, images),
          tables: [readTable('t.csv', tableBytes(text, ofTable), Papa.parse)],
        };
        const { plan } = proposePlan(set);
        if (plan?.source.kind !== 'table') return;
        const applied = applyPlan(set, plan);
        if (!applied.ok) throw new Error(applied.error.kind);
        for (const { entry, label } of applied.value.images) {
          expect(label).toBe(images[entry]?.className);
          expect(isTwice(entry)).toBe(false);
        }
        planned += applied.value.images.length;
        listed += rows.length;
      },
    ),
    { numRuns: 200 },
  );
  // About half of them are found all the same: 0.50 to 0.55 over seeds.
  expect(planned / listed).toBeGreaterThan(0.4);
});

it('no image is planned under another class than its folder says', async () => {
  let planned = 0;
  let all = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(image, { minLength: 4, maxLength: 14 }),
      fc.constantFrom('above', 'below', 'none'),
      fc.constantFrom('', 'images/'),
      fc.constantFrom('', 'data set/', 'a/b/'),
      async (images, place, inner, root) => {
        const paths = images.map(({ className, folder, stem, ending }) => {
          const split = folder === 'misc/' ? '' : folder;
          const above = place === 'above' ? split : '';
          const below = place === 'below' ? split : '';
          return `${root}${above}${className}/${below}${inner}${stem}${ending}`;
        });
        const set = {
          ...{ name: 'a.zip', spreadsheets: [], systemFiles: [], tables: [] },
          images: await entriesOf(paths, images),
        };
        const { plan } = proposePlan(set);
        if (plan === null) return;
        const applied = applyPlan(set, plan);
        if (!applied.ok) throw new Error(applied.error.kind);
        for (const { entry, label, split } of applied.value.images) {
          expect(label).toBe(images[entry]?.className);
          const ofFolder: Record<string, string> = {
            'train/': 'train',
            'test/': 'test',
            'val/': 'validation',
            '': 'train',
          };
          const folder = place === 'none' ? '' : (images[entry]?.folder ?? '');
          if (plan.split.draw === null) expect(split).toBe(ofFolder[folder] ?? 'train');
        }
        planned += applied.value.images.length;
        all += images.length;
      },
    ),
    { numRuns: 200 },
  );
  // But for names that cannot be decoded: 0.89 to 0.93 over seeds.
  expect(planned / all).toBeGreaterThan(0.8);
});
