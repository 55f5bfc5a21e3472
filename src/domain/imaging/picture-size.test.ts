import { describe, expect, it } from 'vitest';
import { ascii } from '../testing/zip-bytes';
import { readImageHeader } from './image-header';
import { readBmpSize, readGifSize, readWebpSize } from './picture-size';

const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...ascii(part)] : part)));

const PADDING = [0, 0, 0, 0];

describe('the size that a header states', () => {
  it.each([
    ['GIF', bytesOf('GIF89a', [0x2c, 0x01, 0x0a, 0x00]), 300, 10],
    [
      'BMP of Windows, from top to bottom',
      bytesOf(
        'BM',
        PADDING,
        PADDING,
        PADDING,
        [40, 0, 0, 0],
        [7, 0, 0, 0],
        [0xfe, 0xff, 0xff, 0xff],
      ),
      7,
      2,
    ],
    [
      'BMP of OS/2',
      bytesOf('BM', PADDING, PADDING, PADDING, [12, 0, 0, 0], [7, 0, 9, 0], PADDING),
      7,
      9,
    ],
    [
      // Scaling bits above the 14 of the size are set and do not count.
      'lossy WebP',
      bytesOf(
        'RIFF',
        PADDING,
        'WEBPVP8 ',
        PADDING,
        [0, 0, 0, 0x9d, 0x01, 0x2a],
        [0x40, 0xc1, 0xf0, 0x40],
      ),
      320,
      240,
    ],
    [
      // 14 bits of width - 1 = 319, then 14 of height - 1 = 239: 239 * 2^14 + 319 = 0x003bc13f.
      'lossless WebP',
      bytesOf('RIFF', PADDING, 'WEBPVP8L', PADDING, [0x2f], [0x3f, 0xc1, 0x3b, 0x00]),
      320,
      240,
    ],
    [
      'extended WebP',
      bytesOf(
        'RIFF',
        PADDING,
        'WEBPVP8X',
        PADDING,
        PADDING,
        [0x3f, 0x01, 0x00],
        [0xef, 0x00, 0x00],
      ),
      320,
      240,
    ],
  ])('of a %s', (_, bytes, width, height) => {
    expect(readImageHeader(bytes).size).toEqual({ width, height });
  });

  it('is not known where the file ends before it', () => {
    expect(readGifSize(bytesOf('GIF89a', [1, 0]))).toBeNull();
    expect(readBmpSize(bytesOf('BM', PADDING))).toBeNull();
    expect(readWebpSize(bytesOf('RIFF', PADDING, 'WEBPVP8X', PADDING))).toBeNull();
    expect(readWebpSize(bytesOf('RIFF', PADDING, 'WEBPVP8 '))).toBeNull();
    expect(readWebpSize(bytesOf('RIFF', PADDING, 'WEBPICCP', PADDING))).toBeNull();
  });
});
