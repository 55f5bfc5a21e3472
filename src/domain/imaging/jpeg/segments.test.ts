import { expect, it } from 'vitest';
import { jpegSegments, uint16 } from './segments';

const COMMENT = [0xff, 0xfe, 0, 4, 7, 8];
const EMPTY = [0xff, 0xe0, 0, 2];

function segmentsOf(...bytes: number[]) {
  return Array.from(jpegSegments(Uint8Array.of(0xff, 0xd8, ...bytes)), (segment) => ({
    ...segment,
    content: Array.from(segment.content),
  }));
}

const comment = (end: number) => ({ marker: 0xfe, content: [7, 8], end });

it('gives each segment with what it holds, and where the next begins', () => {
  expect(segmentsOf(...COMMENT, ...EMPTY)).toEqual([
    comment(8),
    { marker: 0xe0, content: [], end: 12 },
  ]);
});

it('passes over fill bytes and over markers without a segment', () => {
  expect(segmentsOf(0xff, 0xff, ...COMMENT)).toEqual([comment(10)]);
  expect(segmentsOf(0xff, 0x01, 0xff, 0xd0, 0xff, 0xd7, ...COMMENT)).toEqual([comment(14)]);
});

it.each([
  ['nothing follows', []],
  ['something else follows', [0x12, ...COMMENT]],
  ['only fill bytes follow', [0xff, 0xff, 0xff]],
  ['a segment is cut short', [0xff, 0xfe, 0, 5, 1, 2]],
  ['a length is cut short', [0xff, 0xfe, 0]],
  ['a length does not cover itself', [0xff, 0xfe, 0, 1, ...COMMENT]],
])('ends where %s', (_, rest) => {
  expect(segmentsOf(...COMMENT, ...rest)).toEqual([comment(8)]);
});

it('reads 16 bits from the upper byte on, 0 beyond the end', () => {
  expect(uint16(Uint8Array.of(1, 2, 3), 1)).toBe(2 * 256 + 3);
  expect(uint16(Uint8Array.of(1, 2, 3), 2)).toBe(3 * 256);
  expect(uint16(Uint8Array.of(1, 2, 3), 3)).toBe(0);
});
