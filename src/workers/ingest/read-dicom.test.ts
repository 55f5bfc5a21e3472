import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../domain/testing/jpeg-bytes';
import { dicomBytes, type DicomElement } from '../../domain/testing/dicom-bytes';
import { isDicom } from '../../domain/imaging/dicom/open-file';
import oracle from './read-dicom.oracle.json';
import { readDicom, type DicomPicture } from './read-dicom';
import { mosaicJpeg } from './testing/mosaic-jpeg';

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

const DEFLATED = '1.2.840.10008.1.2.1.99';

/** The elements of a table. @param about its first input and the bits of an entry */
function lookupTable(
  [first, bits]: [number, number],
  entries: number[] | Uint8Array,
  isBig: boolean,
): DicomElement[] {
  const sign = first < 0 ? 'SS' : 'US';
  const words = entries instanceof Uint8Array ? entries : wordBytes(entries, isBig);
  const count = entries instanceof Uint8Array ? Math.min(entries.length, 3) : entries.length;
  return [
    [0x00283002, sign, [count % 2 ** 16, first, bits]],
    [0x00283006, 'OW', words],
  ];
}

function wordBytes(words: number[], isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  words.forEach((word, at) => {
    view.setUint16(at * 2, word, !isBig);
  });
  return bytes;
}

const voi = (elements: DicomElement[]): DicomElement => [0x00283010, 'SQ', { items: [elements] }];

const TABLE_OF_4: DicomElement = [0x00283002, 'US', [4, 0, 16]];

/** 8 rows of 8 bits, lowest value white. */
function jpegGrey(columns: number, ...more: DicomElement[]): DicomElement[] {
  return [
    [0x00280004, 'CS', 'MONOCHROME1'],
    [0x00280010, 'US', 8],
    [0x00280011, 'US', columns],
    [0x00280100, 'US', 8],
    [0x00280101, 'US', 8],
    ...more,
  ];
}

async function pictureOf(bytes: Uint8Array<ArrayBuffer>): Promise<DicomPicture> {
  const read = await readDicom(bytes);
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
}

async function levels(bytes: Uint8Array<ArrayBuffer>): Promise<number[]> {
  return Array.from((await pictureOf(bytes)).image.pixels);
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

  it('tells what its tags say against a frontal chest X-ray', async () => {
    const doubtsOf = async (...tags: DicomElement[]) =>
      (await pictureOf(dicomBytes(EXPLICIT, [...tags, ...grey('MONOCHROME2', little)]))).doubts;
    expect(await doubtsOf()).toEqual([]);
    expect(
      await doubtsOf(
        [0x00080060, 'CS', 'CT'],
        [0x00180015, 'CS', 'HEAD'],
        [0x00185101, 'CS', 'LL'],
        [0x00200020, 'CS', 'A\\F'],
      ),
    ).toEqual([
      { tag: 'modality', value: 'CT' },
      { tag: 'bodyPart', value: 'HEAD' },
      { tag: 'viewPosition', value: 'LL' },
      { tag: 'orientation', value: 'A\\F' },
    ]);
  });

  it('reads the first of several frames, or another one', async () => {
    const frames: DicomElement = [
      0x7fe00010,
      'OW',
      Uint8Array.of(0, 0, 0, 4, 0, 8, 255, 15, 9, 9, 9, 9, 9, 9, 9, 9),
    ];
    const elements = grey('MONOCHROME2', frames);
    elements.splice(2, 0, [0x00280008, 'IS', '2']);
    const bytes = dicomBytes(EXPLICIT, elements);
    expect(await levels(bytes)).toEqual([0, 64, 128, 255]);
    expect((await pictureOf(bytes)).display).toMatchObject({ frame: 0, frameCount: 2 });
    // The same number everywhere.
    const second = await readDicom(bytes, 1);
    expect(second.ok && Array.from(second.value.image.pixels)).toEqual([0, 0, 0, 0]);
    expect(second.ok && second.value.display.frame).toBe(1);
    expect(await readDicom(bytes, 2)).toMatchObject({ ok: false });
  });

  it('takes the first of several windows, by its function', async () => {
    const several: DicomElement[] = [
      [0x00281050, 'DS', '1024\\40'],
      [0x00281051, 'DS', '2048\\400'],
      [0x00281056, 'CS', 'LINEAR_EXACT'],
    ];
    // From 0 to 2048.
    const { image, display } = await pictureOf(
      dicomBytes(EXPLICIT, grey('MONOCHROME2', ...several, little)),
    );
    expect(Array.from(image.pixels)).toEqual([0, 128, 255, 255]);
    expect(display).toEqual({
      modality: 'stored',
      interest: { kind: 'window', shape: 'LINEAR_EXACT', centre: 1024, width: 2048 },
      isInverted: false,
      isPadded: false,
      frame: 0,
      frameCount: 1,
      notes: [],
    });
  });

  it('finds the window of a frame in its functional groups', async () => {
    const groups = (tag: number, elements: DicomElement[]): DicomElement => [
      0x52009229,
      'SQ',
      { items: [[[tag, 'SQ', { items: [elements] }]]] },
    ];
    const shared = grey('MONOCHROME2', groups(0x00289132, WINDOW), little);
    expect(await levels(dicomBytes(EXPLICIT, shared))).toEqual([0, 128, 255, 255]);
  });

  it('shows the whole range where the window has no width', async () => {
    const nothing = grey('MONOCHROME2', [0x00281050, 'DS', '9'], [0x00281051, 'DS', '0'], little);
    const { image, display } = await pictureOf(dicomBytes(EXPLICIT, nothing));
    expect(Array.from(image.pixels)).toEqual([0, 64, 128, 255]);
    expect(display.interest).toEqual({ kind: 'full-range' });
  });

  it.each([
    ['implicit little endian', IMPLICIT, little],
    ['explicit little endian', EXPLICIT, little],
    ['explicit big endian', BIG, big],
  ])('looks up the VOI table before the window: %s', async (_, syntax, pixelData) => {
    // 1023 to 51, 1024 to 102, what lies above to 204.
    const table = lookupTable([1023, 8], [51, 102, 204], syntax === BIG);
    const bytes = dicomBytes(syntax, grey('MONOCHROME2', ...WINDOW, voi(table), pixelData));
    const { image, display } = await pictureOf(bytes);
    expect(Array.from(image.pixels)).toEqual([51, 102, 204, 204]);
    expect(display.interest).toEqual({ kind: 'table' });
  });

  it('begins a table below zero where values may be negative, whatever the transfer syntax', async () => {
    const rescale: DicomElement[] = [
      [0x00281052, 'DS', '-1024'],
      [0x00281053, 'DS', '1'],
    ];
    // Measured: -1024, 0, 1024, 3071; the table has -1024 to -1022.
    const table = lookupTable([-1024, 16], [0x1111, 0x2222, 0xffff], false);
    for (const syntax of [IMPLICIT, EXPLICIT]) {
      const elements = grey('MONOCHROME2', ...rescale, voi(table), little);
      expect(await levels(dicomBytes(syntax, elements))).toEqual([17, 255, 255, 255]);
    }
  });

  it('reads tables of bytes, and of the full 65,536 entries', async () => {
    const packed = lookupTable([0, 8], Uint8Array.of(9, 8, 7), false);
    const short = grey('MONOCHROME2', voi(packed), little);
    expect(await levels(dicomBytes(EXPLICIT, short))).toEqual([9, 7, 7, 7]);
    const turned = lookupTable([0, 8], Uint8Array.of(8, 9, 6, 7), true);
    const alsoShort = grey('MONOCHROME2', voi(turned), big);
    expect(await levels(dicomBytes(BIG, alsoShort))).toEqual([9, 7, 7, 7]);
    const squares = Array.from({ length: 2 ** 16 }, (_, i) => (i < 4095 ? i : 65535));
    const full = grey('MONOCHROME2', voi(lookupTable([0, 16], squares, false)), little);
    // 1024 / 65535 * 255 = 3.98, 2048: 7.97
    expect(await levels(dicomBytes(EXPLICIT, full))).toEqual([0, 4, 8, 255]);
  });

  it('windows what the modality table gives, not what rescaling would', async () => {
    const modality: DicomElement = [
      0x00283000,
      'SQ',
      { items: [lookupTable([1024, 16], [100, 200], false)] },
    ];
    const window: DicomElement[] = [
      [0x00281050, 'DS', '150'],
      [0x00281051, 'DS', '200'],
      [0x00281056, 'CS', 'LINEAR_EXACT'],
      [0x00281053, 'DS', '7'],
    ];
    const { image, display } = await pictureOf(
      dicomBytes(EXPLICIT, grey('MONOCHROME2', ...window, modality, little)),
    );
    // 100 and 200 in a window from 50 to 250: a quarter and three quarters.
    expect(Array.from(image.pixels)).toEqual([64, 64, 191, 191]);
    expect(display.modality).toBe('table');
  });

  it('turns the bytes of words back that hold two pixels each', async () => {
    const pairs = grey('MONOCHROME2', [0x7fe00010, 'OW', Uint8Array.of(51, 0, 255, 102)]);
    const narrow = pairs.map(([tag, vr, value]): DicomElement =>
      tag === 0x00280100 || tag === 0x00280101 ? [tag, vr, 8] : [tag, vr, value],
    );
    expect(await levels(dicomBytes(BIG, narrow))).toEqual([0, 51, 102, 255]);
  });

  it.each([0, 1])('inflates a deflated file, %d zeros behind it', async (zeros) => {
    const bytes = dicomBytes(DEFLATED, grey('MONOCHROME2', ...WINDOW, little));
    // Preamble, DICM, two elements of 12 and of 8 + 22 bytes.
    const [header, body] = [bytes.slice(0, 174), bytes.slice(174)];
    const packing = new Blob([body]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const packed = new Uint8Array(await new Response(packing).arrayBuffer());
    const deflated = Uint8Array.from([...header, ...packed, ...new Uint8Array(zeros)]);
    expect(await levels(deflated)).toEqual([0, 128, 255, 255]);
    const cut = deflated.slice(0, 174 + packed.length / 2);
    const detail = 'this DICOM file cannot be unpacked: it is damaged or cut short';
    expect(await readDicom(cut)).toMatchObject({ ok: false, error: { detail } });
    // Said to be deflated, and not.
    const plain = await pictureOf(bytes);
    expect(plain.display.notes).toEqual(['other transfer syntax']);
  });

  it('unpacks the JPEG within, joined of its fragments, and windows it', async () => {
    // Two blocks of 8 x 8: 64 and 160.
    const jpeg = mosaicJpeg({ width: 16, height: 8, valueAt: (column) => [64, 160][column] ?? 0 });
    const fragments = [jpeg.slice(0, 100), jpeg.slice(100)];
    const elements = jpegGrey(16, [0x00281050, 'DS', '128.5'], [0x00281051, 'DS', '129']);
    const { image } = await pictureOf(dicomBytes(JPEG, elements, fragments));
    // A window from 64 to 192; MONOCHROME1.
    expect([image.width, image.height]).toEqual([16, 8]);
    expect([image.pixels[0], image.pixels[15]]).toEqual([255, 64]);
    const wrong = await readDicom(dicomBytes(JPEG, jpegGrey(8), fragments));
    expect(wrong).toMatchObject({ ok: false });
    expect(wrong.ok ? '' : wrong.error.detail).toContain('has 16 x 8 pixels, not 8 x 8');
  });

  it('goes by what its picture is, not by what it is said to be', async () => {
    const jpeg = mosaicJpeg({ width: 8, height: 8, valueAt: () => 64 });
    const window: DicomElement[] = [
      [0x00281050, 'DS', '128'],
      [0x00281051, 'DS', '256'],
    ];
    const packed = jpegGrey(8, ...window);
    const plain: DicomElement = [0x7fe00010, 'OB', new Uint8Array(64).fill(64)];
    // Lossless JPEG, and nothing packed, are said; nothing but JPEG, and it is plain.
    for (const bytes of [
      dicomBytes('1.2.840.10008.1.2.4.70', packed, [jpeg]),
      dicomBytes(EXPLICIT, packed, [jpeg]),
      dicomBytes(JPEG, [...packed, plain]),
    ]) {
      const { image, display } = await pictureOf(bytes);
      expect(new Set(image.pixels)).toEqual(new Set([255 - 64]));
      expect(display.notes).toEqual(['other transfer syntax']);
    }
    expect((await pictureOf(dicomBytes(JPEG, packed, [jpeg]))).display.notes).toEqual([]);
  });

  it('gives each frame its own window', async () => {
    const group = (centre: string): DicomElement[] => [
      [
        ...([0x00289132, 'SQ'] as const),
        {
          items: [
            [
              [0x00281050, 'DS', centre],
              [0x00281051, 'DS', '2049'],
            ],
          ],
        },
      ],
    ];
    const groups: DicomElement = [0x52009230, 'SQ', { items: [group('1024'), group('3072')] }];
    const twice = new Uint8Array(16);
    twice.set(little[2] as Uint8Array);
    twice.set(little[2] as Uint8Array, 8);
    const elements = grey('MONOCHROME2', groups, [0x7fe00010, 'OW', twice]);
    elements.splice(2, 0, [0x00280008, 'IS', '2']);
    const bytes = dicomBytes(EXPLICIT, elements);
    expect(await levels(bytes)).toEqual([0, 128, 255, 255]);
    // From 2047.5 to 4095.5.
    const second = await readDicom(bytes, 1);
    expect(second.ok && Array.from(second.value.image.pixels)).toEqual([0, 0, 0, 255]);
  });

  it('tells that padding was made black', async () => {
    const padding: DicomElement = [0x00280120, 'US', 4095];
    const { image, display } = await pictureOf(
      dicomBytes(EXPLICIT, grey('MONOCHROME2', padding, little)),
    );
    // 0, 1024 and 2048 of 2048.
    expect(Array.from(image.pixels)).toEqual([0, 128, 255, 0]);
    expect(display.isPadded).toBe(true);
    const limit: DicomElement = [0x00280121, 'US', 2048];
    expect(await levels(dicomBytes(EXPLICIT, grey('MONOCHROME1', padding, limit, little)))).toEqual(
      [255, 0, 0, 0],
    );
  });

  it.each<[string, Uint8Array<ArrayBuffer>, string]>([
    ['no pixel data', dicomBytes(EXPLICIT, grey('MONOCHROME2')), 'holds no picture'],
    ['other colours', dicomBytes(EXPLICIT, grey('HSV', little)), 'its colours are HSV'],
    ['a palette that is none', dicomBytes(EXPLICIT, grey('PALETTE COLOR', little)), 'its palette'],
    [
      'HTJ2K',
      dicomBytes('1.2.840.10008.1.2.4.201', grey('MONOCHROME2'), [
        // Its coder is told in the first bytes.
        Uint8Array.of(0xff, 0x4f, 0xff, 0x51, 0, 41, 0x40, 0),
      ]),
      'packed as lossless HTJ2K (transfer syntax: 1.2.840.10008.1.2.4.201)',
    ],
    [
      'no rows',
      dicomBytes(EXPLICIT, grey('MONOCHROME2', [0x00280010, 'US', 0], little)),
      'a size of 2 x 0 pixels',
    ],
    [
      'too few samples',
      dicomBytes(EXPLICIT, grey('MONOCHROME2', [0x7fe00010, 'OW', new Uint8Array(6)])),
      'it has 6 bytes for 2 x 2 pixels: it is cut short',
    ],
    [
      'a table shorter than it says',
      dicomBytes(
        EXPLICIT,
        grey('MONOCHROME2', voi([TABLE_OF_4, [0x00283006, 'US', [1, 2, 3]]]), little),
      ),
      'its VOI table has 6 bytes of the 8 it states: it is cut short',
    ],
    [
      'a table without entries',
      dicomBytes(EXPLICIT, grey('MONOCHROME2', voi([TABLE_OF_4]), little)),
      'its VOI table has 0 bytes of the 8 it states',
    ],
    [
      'a table without a description',
      dicomBytes(EXPLICIT, grey('MONOCHROME2', voi([[0x00283006, 'US', [1, 2]]]), little)),
      'its VOI table has no description',
    ],
    [
      'a function nobody knows',
      dicomBytes(EXPLICIT, grey('MONOCHROME2', ...WINDOW, [0x00281056, 'CS', 'GAMMA'], little)),
      'follows the function GAMMA',
    ],
    [
      'a JPEG that is none',
      dicomBytes(JPEG, jpegGrey(8), [Uint8Array.of(0xff, 0xd8, 1, 2)]),
      'packed in a way that the page does not know',
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

describe(`readDicom against pydicom ${oracle.versions.pydicom}`, () => {
  it.each(oracle.files)('$name: every level', async ({ file, greys }) => {
    // The file is kept without its preamble of 128 zeros.
    const bytes = Uint8Array.from([...new Uint8Array(128), ...bytesOf(file)]);
    expect(await levels(bytes)).toEqual(greys);
  });
});
