import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dicomBodyBytes,
  dicomBytes,
  dicomMetaBytes,
  type DicomElement,
} from '../../testing/dicom-bytes';
import { isDicom, openDicom, readBody } from './open-file';

const IMPLICIT = '1.2.840.10008.1.2';
const EXPLICIT = '1.2.840.10008.1.2.1';
const BIG = '1.2.840.10008.1.2.2';

const IMAGE: DicomElement[] = [
  [0x00080008, 'CS', 'ORIGINAL\\PRIMARY'],
  [0x00080060, 'CS', 'DX'],
  [0x00280010, 'US', 300],
  [0x7fe00010, 'OW', Uint8Array.of(1, 2, 3, 4)],
];

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => Array.from(part)));
}

/** What is read of a whole file. */
function read(bytes: Uint8Array<ArrayBuffer>) {
  const { stated, bodyStart, notes } = openDicom(bytes);
  const body = readBody(bytes, bodyStart, stated, () => true);
  return { dataSet: body.dataSet, notes: [...notes, ...body.notes] };
}

describe('isDicom', () => {
  it.each([IMPLICIT, EXPLICIT, BIG])('knows a file of %s with and without its mark', (syntax) => {
    const body = dicomBodyBytes(syntax, IMAGE);
    expect(isDicom(dicomBytes(syntax, IMAGE))).toBe(true);
    expect(isDicom(body)).toBe(true);
    expect(isDicom(join(dicomMetaBytes(syntax), body))).toBe(true);
    // As much as is looked at of a file in an archive.
    expect(isDicom(join(body, new Uint8Array(200)).slice(0, 132))).toBe(true);
  });

  it('takes no other file for one', () => {
    const starts = [
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0xff, 0xd8, 0xff, 0xe0, 0, 16],
      [0x50, 0x4b, 3, 4, 20, 0, 8, 0],
      [0x25, 0x50, 0x44, 0x46],
      [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59],
      // An icon; what a font begins with; and numbers that are the group of the first elements.
      [0, 0, 1, 0, 1, 0, 16, 16],
      [0, 1, 0, 0, 0, 10, 0, 0x80],
      [8, 0, 0, 0, 8, 0, 0, 0, 9, 0, 0, 0],
      [2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0],
      Array.from('name,label\nperson1.jpeg,Normal\n', (one) => one.charCodeAt(0)),
    ];
    for (const start of starts) {
      expect(isDicom(join(Uint8Array.from(start), new Uint8Array(200))), String(start)).toBe(false);
    }
    expect(isDicom(new Uint8Array(0))).toBe(false);
    expect(isDicom(new Uint8Array(132))).toBe(false);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 132, maxLength: 132 }), (bytes) => {
        expect(isDicom(bytes)).toBe(false);
      }),
      { seed: 20 },
    );
  });
});

describe('what a file says before its picture', () => {
  it.each([
    ['nothing where all is well', dicomBytes(EXPLICIT, IMAGE), []],
    ['that there is no preamble', dicomBytes(EXPLICIT, IMAGE).slice(132), ['no preamble']],
    ['that no transfer syntax is stated', dicomBytes('', IMAGE), ['no transfer syntax']],
    ['that neither is there', dicomBodyBytes(BIG, IMAGE), ['no preamble', 'no transfer syntax']],
    [
      'that it is written otherwise',
      join(
        new Uint8Array(128),
        Uint8Array.from([0x44, 0x49, 0x43, 0x4d]),
        dicomMetaBytes(IMPLICIT),
        dicomBodyBytes(BIG, IMAGE),
      ),
      ['other transfer syntax'],
    ],
    [
      'a byte behind',
      join(dicomBytes(EXPLICIT, IMAGE), Uint8Array.of(0)),
      ['bytes behind its end'],
    ],
    [
      'text behind',
      join(dicomBytes(EXPLICIT, IMAGE), new Uint8Array(9).fill(97)),
      ['bytes behind its end'],
    ],
    ['a missing end', dicomBytes(EXPLICIT, IMAGE).slice(0, -1), ['cut short']],
    // Data Set Trailing Padding is of the standard.
    ['padding', dicomBytes(EXPLICIT, [...IMAGE, [0xfffcfffc, 'OB', new Uint8Array(6)]]), []],
  ])('notes %s', (_, bytes, notes) => {
    const { dataSet, notes: noted } = read(bytes);
    expect(noted).toEqual(notes);
    expect(dataSet.text(0x00080060)).toBe('DX');
    expect(dataSet.uint16(0x00280010)).toBe(300);
    expect(Array.from(dataSet.elements.get(0x7fe00010)?.value ?? []).slice(0, 3)).toEqual([
      1, 2, 3,
    ]);
  });

  it.each([IMPLICIT, EXPLICIT, BIG])(
    'finds its way past what is open, new or long: %s',
    (syntax) => {
      const within: DicomElement[] = [[0x00281050, 'DS', '40']];
      const open: DicomElement = [0x00289132, 'SQ', { isOpen: true, items: [within, []] }];
      const elements: DicomElement[] = [
        [0x00080008, 'CS', 'DERIVED'],
        // The kinds of 64 bits, whose length has four bytes.
        [0x00091001, 'OV', new Uint8Array(16)],
        [0x00091002, 'SV', new Uint8Array(8)],
        [0x00091003, 'UV', new Uint8Array(70000)],
        [0x00091004, 'SQ', { isOpen: true, items: [[open], [open]] }],
        [0x00280010, 'US', 300],
        [0x52009229, 'SQ', { items: [[], [open]] }],
        ...IMAGE.slice(3),
      ];
      const { dataSet, notes } = read(dicomBytes(syntax, elements));
      expect(notes).toEqual([]);
      expect(dataSet.uint16(0x00280010)).toBe(300);
      const groups = dataSet.item(0x52009229, 1)?.item(0x00289132);
      expect(groups?.number(0x00281050)).toBe(40);
      expect(dataSet.item(0x52009229, 2)).toBeUndefined();
      expect(dataSet.item(0x00091004, 1)?.item(0x00289132)?.number(0x00281050)).toBe(40);
    },
  );

  it('reads single elements that leave out their kind', () => {
    const bytes = join(
      dicomBytes(EXPLICIT, IMAGE.slice(0, 1)),
      dicomBodyBytes(IMPLICIT, IMAGE.slice(1, 2)),
      dicomBodyBytes(EXPLICIT, IMAGE.slice(2)),
    );
    const { dataSet, notes } = read(bytes);
    expect(notes).toEqual([]);
    expect([dataSet.text(0x00080060), dataSet.uint16(0x00280010)]).toEqual(['DX', 300]);
  });

  it('keeps no more than the picture needs where nobody asks for other tags', () => {
    const bytes = dicomBodyBytes(EXPLICIT, [
      ...IMAGE.slice(0, 2),
      [0x00100010, 'PN', 'A^Name'],
      ...IMAGE.slice(2),
    ]);
    const { elements } = readBody(bytes, 0, EXPLICIT).dataSet;
    expect([...elements.keys()]).toEqual([0x00080060, 0x00280010, 0x7fe00010]);
    const asked = readBody(bytes, 0, EXPLICIT, (tag) => tag === 0x00100010);
    expect([...asked.dataSet.elements.keys()]).toEqual([0x00100010]);
  });

  it('gives up on what is nested without end', () => {
    // A sequence whose item holds a sequence, all open, as often as no engine calls a function.
    const open = [9, 0, 1, 16, 0x53, 0x51, 0, 0, 255, 255, 255, 255];
    const item = [0xfe, 0xff, 0, 0xe0, 255, 255, 255, 255];
    const nested = Array.from({ length: 30_000 }, () => [...open, ...item]).flat();
    const bytes = join(dicomBytes(EXPLICIT, IMAGE.slice(0, 2)), Uint8Array.from(nested));
    const { dataSet, notes } = read(bytes);
    expect(notes).toEqual(['cut short']);
    expect(dataSet.text(0x00080060)).toBe('DX');
  });

  it('comes to an end with whatever bytes', () => {
    const file = dicomBytes(EXPLICIT, IMAGE);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { maxLength: 8 }),
        fc.nat(file.length),
        (changes, length) => {
          const bytes = file.slice(0, length);
          for (const [at, byte] of changes) bytes[at] = byte;
          read(bytes);
        },
      ),
      { seed: 20 },
    );
  });
});

describe('DataSet', () => {
  it('reads values as what they are asked for', () => {
    const { dataSet } = read(
      dicomBytes(EXPLICIT, [
        [0x00080008, 'CS', 'ORIGINAL\\PRIMARY '],
        [0x00280004, 'CS', 'monochrome2'],
        [0x00280106, 'SS', [65535, 7]],
        [0x00281050, 'DS', ' 40.5 \\ 2'],
        [0x00281051, 'DS', 'wide'],
        [0x00281056, 'CS', ''],
      ]),
    );
    expect(dataSet.text(0x00080008)).toBe('ORIGINAL\\PRIMARY');
    expect(dataSet.code(0x00280004)).toBe('MONOCHROME2');
    expect([dataSet.uint16(0x00280106), dataSet.int16(0x00280106)]).toEqual([65535, -1]);
    expect([dataSet.uint16(0x00280106, 1), dataSet.uint16(0x00280106, 2)]).toEqual([7, undefined]);
    expect([dataSet.number(0x00281050), dataSet.number(0x00281051)]).toEqual([40.5, undefined]);
    // An empty one says as little as none.
    expect([dataSet.code(0x00281056), dataSet.code(0x00281057)]).toEqual([undefined, undefined]);
    expect(dataSet.number(0x00281056)).toBeUndefined();
  });
});
