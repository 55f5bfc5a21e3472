import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileOf, textDescription, uint32 } from '../testing/icc-profile-bytes';
import { ascii } from '../testing/zip-bytes';
import { readImageHeader } from './image-header';

const START_OF_IMAGE = [0xff, 0xd8];
/** JFIF's own segment, as most files have it first. */
const APP0 = segment(0xe0, [...ascii('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]);
const START_OF_SCAN = segment(0xda, [1, 1, 0, 0, 63, 0]);

function segment(marker: number, payload: readonly number[]): number[] {
  const length = payload.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...payload];
}

/** Precision, height 20, width 10, and three bytes a component. */
function frame(marker: number, components: number, precision = 8): number[] {
  const parameters = Array.from({ length: components }, (_, index) => [index + 1, 0x11, 0]);
  return segment(marker, [precision, 0, 20, 0, 10, components, ...parameters.flat()]);
}

/** A piece of a profile: the first of one, unless said otherwise. */
function iccSegment(profile: Iterable<number> = [0, 0, 0, 0], piece = 1, pieces = 1): number[] {
  return segment(0xe2, [...ascii('ICC_PROFILE\0'), piece, pieces, ...profile]);
}

function readJpeg(...parts: number[][]) {
  return readImageHeader(Uint8Array.from([...START_OF_IMAGE, ...parts.flat()]));
}

describe('a JPEG header', () => {
  it.each([
    ['baseline', 0xc0, false],
    ['extended', 0xc1, false],
    ['progressive', 0xc2, true],
    ['progressive, arithmetic', 0xca, true],
  ])('tells %s', (_, marker, progressive) => {
    expect(readJpeg(APP0, frame(marker, 1), START_OF_SCAN)).toEqual({
      format: 'jpeg',
      components: 1,
      bitDepth: 8,
      progressive,
      iccProfile: null,
      size: { width: 10, height: 20 },
    });
  });

  it('tells the components and their precision', () => {
    expect(readJpeg(APP0, frame(0xc0, 3))).toMatchObject({ components: 3 });
    expect(readJpeg(APP0, frame(0xc1, 4, 12))).toMatchObject({ components: 4, bitDepth: 12 });
  });

  it('tells an ICC profile before the frame from other APP2 data', () => {
    expect(readJpeg(APP0, iccSegment(), frame(0xc0, 1))).toMatchObject({
      iccProfile: '',
      components: 1,
    });
    const other = segment(0xe2, [...ascii('MPF\0'), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(readJpeg(APP0, other, frame(0xc0, 1))).toMatchObject({ iccProfile: null });
  });

  it('names an ICC profile, also one that goes on in a second segment', () => {
    const profile = profileOf(['desc', textDescription('Generic Gray Profile')]);
    const named = { iccProfile: 'Generic Gray Profile', components: 3 };
    expect(readJpeg(APP0, iccSegment(profile), frame(0xc0, 3))).toMatchObject(named);
    const second = iccSegment(profileOf(['desc', textDescription('Other')]), 2, 2);
    expect(readJpeg(iccSegment(profile, 1, 2), second, frame(0xc0, 3))).toMatchObject(named);
  });

  it('looks for the name of a profile in its segment only', () => {
    const profile = profileOf(['desc', textDescription('Gray')]);
    const cut = iccSegment(profile.subarray(0, 150));
    const behind = segment(0xfe, Array.from(profile.subarray(150)));
    expect(readJpeg(cut, behind, frame(0xc0, 1))).toMatchObject({ iccProfile: '', components: 1 });
    const onlySignature = segment(0xe2, Array.from(ascii('ICC_PROFILE\0')));
    expect(readJpeg(onlySignature, frame(0xc0, 1))).toMatchObject({ iccProfile: '' });
    // A length that does not even hold the signature: no profile.
    const short = [0xff, 0xe2, 0, 2, ...ascii('ICC_PROFILE\0')];
    expect(readJpeg(short)).toMatchObject({ iccProfile: null });
  });

  it('takes Huffman and arithmetic tables for no frames', () => {
    const tables = [segment(0xc4, [0, 1, 2]), segment(0xcc, [0, 0]), segment(0xc8, [0])];
    expect(readJpeg(...tables, frame(0xc2, 3))).toMatchObject({ components: 3, progressive: true });
  });

  it('reads past fill bytes and markers without a length', () => {
    expect(readJpeg([0xff, 0xff, 0xff], frame(0xc0, 3))).toMatchObject({ components: 3 });
    expect(readJpeg([0xff, 0x01], [0xff, 0xd0], frame(0xc0, 3))).toMatchObject({ components: 3 });
  });

  it('is not looked for inside a segment', () => {
    const thumbnail = segment(0xe1, [...START_OF_IMAGE, ...frame(0xc2, 3)]);
    expect(readJpeg(thumbnail, frame(0xc0, 1))).toMatchObject({
      components: 1,
      progressive: false,
    });
  });

  it('stays unknown without a frame before the scan', () => {
    const unknown = { format: 'jpeg', components: null, bitDepth: null, progressive: false };
    expect(readJpeg(APP0, START_OF_SCAN, frame(0xc0, 1))).toMatchObject(unknown);
    expect(readJpeg(APP0)).toMatchObject(unknown);
    expect(readJpeg(APP0, [0x12, 0x34], frame(0xc0, 1))).toMatchObject(unknown);
  });
});

function chunk(type: string, data: readonly number[]): number[] {
  // The checksum is not looked at.
  return [...uint32(data.length), ...ascii(type), ...data, 0, 0, 0, 0];
}

interface PngFields {
  depth?: number;
  colourType?: number;
  interlaced?: boolean;
}

function readPng(
  { depth = 8, colourType = 0, interlaced = false }: PngFields,
  ...rest: number[][]
) {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const header = [...uint32(10), ...uint32(20), depth, colourType, 0, 0, interlaced ? 1 : 0];
  return readImageHeader(Uint8Array.from([...signature, ...chunk('IHDR', header), ...rest.flat()]));
}

const PNG_DATA = chunk('IDAT', [1, 2, 3]);

describe('a PNG header', () => {
  it.each([
    ['grey', 0, 1],
    ['RGB', 2, 3],
    ['a palette', 3, 3],
    ['grey with alpha', 4, 2],
    ['RGBA', 6, 4],
  ])('tells %s', (_, colourType, components) => {
    expect(readPng({ colourType }, PNG_DATA)).toEqual({
      format: 'png',
      components,
      bitDepth: 8,
      progressive: false,
      iccProfile: null,
      size: { width: 10, height: 20 },
    });
  });

  it('tells the bit depth and interlacing', () => {
    expect(readPng({ depth: 16, interlaced: true }, PNG_DATA)).toMatchObject({
      bitDepth: 16,
      progressive: true,
    });
  });

  it('tells an ICC profile before the data', () => {
    expect(readPng({ colourType: 2 }, chunk('tRNS', [0, 1, 0, 1, 0, 1]), PNG_DATA)).toMatchObject({
      iccProfile: null,
    });
    const profile = chunk('iCCP', [...ascii('Gray gamma 2.2\0'), 0, 0x78, 0x9c]);
    expect(readPng({}, chunk('tIME', []), profile, PNG_DATA)).toMatchObject({
      iccProfile: 'Gray gamma 2.2',
    });
    expect(readPng({}, chunk('iCCP', [0, 0]), PNG_DATA)).toMatchObject({ iccProfile: '' });
  });

  it('takes nothing from behind the data', () => {
    expect(readPng({}, PNG_DATA, chunk('iCCP', [65, 0, 0]))).toMatchObject({
      iccProfile: null,
    });
  });

  it('does not know the components of a colour type that there is not', () => {
    expect(readPng({ colourType: 5 }, PNG_DATA)).toMatchObject({ components: null });
  });
});

describe('other formats', () => {
  it.each([
    ['webp', 'RIFF\x24\0\0\0WEBPVP8 '],
    ['gif', 'GIF89a'],
    ['gif', 'GIF87a'],
    ['bmp', 'BM\x36\0\0\0'],
    ['other', 'RIFF\x24\0\0\0WAVEfmt '],
    ['other', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['other', ''],
  ])('are named: %s', (format, start) => {
    expect(readImageHeader(ascii(start))).toEqual({
      format,
      components: null,
      bitDepth: null,
      progressive: false,
      iccProfile: null,
      size: null,
    });
  });
});

describe('any bytes', () => {
  const starts = fc.constantFrom(
    [],
    [...START_OF_IMAGE, ...APP0],
    [...START_OF_IMAGE, 0xff, 0xc0],
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    [...ascii('RIFF')],
  );

  it('never make the reader throw or hang', () => {
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 100 }), (start, rest) => {
        const { components, bitDepth } = readImageHeader(Uint8Array.from([...start, ...rest]));
        for (const value of [components, bitDepth]) {
          expect(value === null || (value >= 0 && value <= 255)).toBe(true);
        }
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('that end anywhere in a good header keep its format', () => {
    const jpeg = Uint8Array.from([...START_OF_IMAGE, ...APP0, ...iccSegment(), ...frame(0xc2, 3)]);
    for (let length = 3; length < jpeg.length; length++) {
      const header = readImageHeader(jpeg.subarray(0, length));
      expect(header.format).toBe('jpeg');
      expect([null, 3]).toContain(header.components);
      expect([null, 8]).toContain(header.bitDepth);
    }
    expect(readImageHeader(jpeg)).toMatchObject({ components: 3, progressive: true });
  });
});
