import { describe, expect, it } from 'vitest';
import { packingOf } from './packing';
import { refusePacking, saysPackedAs, type Packing } from './transfer-syntax';

/** A JPEG with an APP0 of two bytes before its frame header. */
const jpeg = (marker: number, precision: number) => [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
  ...[0xff, marker, 0, 3, precision],
];
const codestream = (capabilities: number) => [0xff, 0x4f, 0xff, 0x51, 0, 41, capabilities, 0];
const rle = (segments: number, first: number) => [segments, 0, 0, 0, first, 0, 0, 0];

describe('packingOf', () => {
  it.each<[string, number[], Packing | null]>([
    ['baseline', jpeg(0xc0, 8), 'jpeg'],
    ['the extended process with 8 bits', jpeg(0xc1, 8), 'jpeg'],
    ['and with 12', jpeg(0xc1, 12), '12-bit jpeg'],
    ['progressive with 8 bits', jpeg(0xc2, 8), 'jpeg'],
    ['and with 12', jpeg(0xc2, 12), null],
    ['lossless', jpeg(0xc3, 12), 'lossless jpeg'],
    ['JPEG-LS', jpeg(0xf7, 12), 'jpeg-ls'],
    ['a JPEG without a frame', jpeg(0xda, 8), null],
    ['JPEG 2000', codestream(0), 'jpeg 2000'],
    ['HTJ2K', codestream(0x40), null],
    ['a JP2 file', [0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20], 'jpeg 2000'],
    ['RLE of 16 bits', rle(2, 64), 'rle'],
    ['of no segment', rle(0, 64), null],
    ['of more than there are', rle(16, 64), null],
    ['that begins elsewhere', rle(2, 65), null],
    ['nothing', [], null],
  ])('knows %s', (_, bytes, packing) => {
    expect(packingOf(Uint8Array.from(bytes))).toBe(packing);
  });
});

describe('transfer syntaxes', () => {
  it('say how a picture is packed', () => {
    expect(saysPackedAs('1.2.840.10008.1.2.4.51', 'jpeg')).toBe(true);
    expect(saysPackedAs('1.2.840.10008.1.2.4.51', 'lossless jpeg')).toBe(false);
    expect(saysPackedAs('1.2.840.10008.1.2.4.80', 'jpeg-ls')).toBe(true);
  });

  it('are named where they are not read', () => {
    expect(refusePacking('1.2.840.10008.1.2.4.203')).toBe(
      'it is packed as HTJ2K (transfer syntax: 1.2.840.10008.1.2.4.203); save it uncompressed in a DICOM viewer',
    );
    expect(refusePacking('')).toContain(
      'that the page does not know (transfer syntax: none stated)',
    );
  });
});
