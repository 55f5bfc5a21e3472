import { expect, it } from 'vitest';
import { readZip } from '../testing/read-zip';
import { asBytes, buildZip, crcBitByBit, type ZipPart } from '../testing/zip-bytes';
import { isNameDecoded } from './entry-name';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** `Müller.png` and `Möller.png` as MS-DOS wrote them. */
const MUELLER = [0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72, 0x2e, 0x70, 0x6e, 0x67];
const MOELLER = [0x4d, 0x94, 0x6c, 0x6c, 0x65, 0x72, 0x2e, 0x70, 0x6e, 0x67];

async function pathsOf(...parts: ZipPart[]): Promise<string[]> {
  const directory = await readZip(buildZip(parts).bytes);
  if (!directory.ok) throw new Error(directory.error.code);
  return directory.value.entries.map(({ path }) => path);
}

function unicodePath(text: string, nameCrc: number, version = 1): Uint8Array {
  const name = utf8(text);
  const field = new Uint8Array(9 + name.length);
  const view = new DataView(field.buffer);
  view.setUint16(0, 0x7075, true);
  view.setUint16(2, 5 + name.length, true);
  field[4] = version;
  view.setUint32(5, nameCrc, true);
  field.set(name, 9);
  return field;
}

it('is UTF-8 where the flag says so', async () => {
  expect(await pathsOf({ path: asBytes(utf8('x/é漢.png')), utf8: true })).toEqual(['x/é漢.png']);
});

it('is CP437 without the flag: two names stay two', async () => {
  expect(await pathsOf({ path: asBytes(MUELLER) }, { path: asBytes(MOELLER) })).toEqual([
    'Müller.png',
    'Möller.png',
  ]);
});

it('is UTF-8 without the flag where its bytes are that, as macOS writes', async () => {
  expect(await pathsOf({ path: asBytes(utf8('Müller.png')) })).toEqual(['Müller.png']);
});

it('is that of the Unicode path field, as long as that belongs to the name', async () => {
  const path = asBytes(MUELLER);
  const crc = crcBitByBit(Uint8Array.from(MUELLER));
  const first = Uint8Array.of(0xfe, 0xca, 1, 0, 7);
  const field = unicodePath('Ωμέγα.png', crc);
  expect(
    await pathsOf(
      { path, extra: field },
      { path, extra: Uint8Array.from([...first, ...field]) },
      { path, extra: unicodePath('Ωμέγα.png', crc ^ 1) },
      { path, extra: unicodePath('Ωμέγα.png', crc, 2) },
      { path, extra: field.subarray(0, 7) },
      { path: asBytes(utf8('ü.png')), utf8: true, extra: unicodePath('other.png', crc) },
    ),
  ).toEqual(['Ωμέγα.png', 'Ωμέγα.png', 'Müller.png', 'Müller.png', 'Müller.png', 'ü.png']);
});

it('stays apart from others and is known as unreadable where it is no UTF-8 as it says', async () => {
  const paths = await pathsOf(
    { path: asBytes(MUELLER), utf8: true },
    { path: asBytes(MOELLER), utf8: true },
  );
  expect(paths).toEqual(['M\ufffd81ller.png', 'M\ufffd94ller.png']);
  expect(paths.map(isNameDecoded)).toEqual([false, false]);
  expect(isNameDecoded('Müller.png')).toBe(true);
});
