import { describe, expect, it } from 'vitest';
import { dicomBytes, type DicomElement } from '../../domain/testing/dicom-bytes';
import { isDicom, readDicom } from './read-dicom';

const IMPLICIT = '1.2.840.10008.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const BIG = '1.2.840.10008.1.2.2';
const JPEG = '1.2.840.10008.1.2.4.50';

/** 2 x 2, 12 of 16 bits, with the elements given after these. */
function grey(photometric: string, ...more: DicomElement[]): DicomElement[] {
  return [
    [0x00280002, 'US', 1],
    [0x00280004, 'CS', photometric],
    [0x00280010, 'US', 2],
    [0x00280011, 'US', 2],
    [0x00280100, 'US', 16],
    [0x00280101, 'US', 12],
    [0x00280103, 'US', 0],
    ...more,
  ];
}

const little: DicomElement = [0x7fe00010, 'OW', Uint8Array.of(0, 0, 0, 4, 0, 8, 255, 15)];
const big: DicomElement = [0x7fe00010, 'OW', Uint8Array.of(0, 0, 4, 0, 8, 0, 15, 255)];
const WINDOW: DicomElement[] = [
  [0x00281050, 'DS', '1024'],
  [0x00281051, 'DS', '2049'],
];

async function levels(bytes: Uint8Array): Promise<number[]> {
  const read = await readDicom(bytes);
  if (!read.ok) throw new Error(read.error.detail);
  if (read.value.kind !== 'grey') throw new Error('a JPEG');
  return Array.from(read.value.image.pixels);
}

describe('readDicom', () => {
  // 0, 1024, 2048 and 4095 of 4095: 0, 63.8, 127.5 and 255.
  it.each([
    ['implicit little endian', IMPLICIT, little],
    ['explicit little endian', EXPLICIT, little],
    ['explicit big endian', BIG, big],
  ])('reads %s', async (_, syntax, pixelData) => {
    const bytes = dicomBytes(syntax, grey('MONOCHROME2', pixelData));
    expect(isDicom(bytes)).toBe(true);
    expect(await levels(bytes)).toEqual([0, 64, 128, 255]);
  });

  it('inverts MONOCHROME1', async () => {
    expect(await levels(dicomBytes(EXPLICIT, grey('MONOCHROME1', little)))).toEqual([
      255, 191, 127, 0,
    ]);
  });

  it('takes window and rescale from the file', async () => {
    // Centre 1024, width 2049: from -0.5 to 2047.5, so 1024 is 127.56.
    const windowed = grey('MONOCHROME2', ...WINDOW, little);
    expect(await levels(dicomBytes(EXPLICIT, windowed))).toEqual([0, 128, 255, 255]);
    // Less 1024: -1024, 0, 1024, 3071.
    const rescaled = grey(
      'MONOCHROME2',
      ...WINDOW,
      [0x00281052, 'DS', '-1024'],
      [0x00281053, 'DS', '1'],
      little,
    );
    expect(await levels(dicomBytes(EXPLICIT, rescaled))).toEqual([0, 0, 128, 255]);
  });

  it('reads the first of several frames', async () => {
    const frames: DicomElement = [
      0x7fe00010,
      'OW',
      Uint8Array.of(0, 0, 0, 4, 0, 8, 255, 15, 9, 9, 9, 9, 9, 9, 9, 9),
    ];
    const elements = grey('MONOCHROME2', frames);
    elements.splice(2, 0, [0x00280008, 'IS', '2']);
    expect(await levels(dicomBytes(EXPLICIT, elements))).toEqual([0, 64, 128, 255]);
  });

  it('hands over the JPEG within, joined of its fragments', async () => {
    const fragments = [Uint8Array.of(0xff, 0xd8, 1, 2), Uint8Array.of(3, 4, 0xff, 0xd9)];
    const bytes = dicomBytes(JPEG, grey('MONOCHROME1'), fragments);
    expect(await readDicom(bytes)).toEqual({
      ok: true,
      value: {
        kind: 'jpeg',
        bytes: Uint8Array.of(0xff, 0xd8, 1, 2, 3, 4, 0xff, 0xd9),
        isInverted: true,
      },
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['no pixel data', dicomBytes(EXPLICIT, grey('MONOCHROME2')), 'holds no picture'],
    ['colours', dicomBytes(EXPLICIT, grey('RGB', little)), 'is not grey but RGB'],
    [
      'deflated',
      dicomBytes('1.2.840.10008.1.2.1.99', grey('MONOCHROME2', little)),
      'transfer syntax 1.2.840.10008.1.2.1.99',
    ],
    [
      'JPEG 2000',
      dicomBytes('1.2.840.10008.1.2.4.90', grey('MONOCHROME2', little)),
      'transfer syntax 1.2.840.10008.1.2.4.90',
    ],
    ['a cut file', dicomBytes(EXPLICIT, grey('MONOCHROME2', little)).slice(0, -3), 'cut short'],
    ['a cut header', dicomBytes(EXPLICIT, grey('MONOCHROME2', little)).slice(0, 170), ''],
  ])('refuses %s', async (_, bytes, detail) => {
    const read = await readDicom(bytes);
    expect(read).toMatchObject({
      ok: false,
      error: { reason: 'not an image the browser can read' },
    });
    expect(read.ok ? '' : read.error.detail).toContain(detail);
  });
});
