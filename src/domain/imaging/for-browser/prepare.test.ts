import { describe, expect, it } from 'vitest';
import { crc32 } from '../../zip/crc32';
import { prepareForBrowser } from './prepare';

const bytes = (...parts: (string | number | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : part,
    ),
  );
const big = (value: number) => [value >>> 24, value >>> 16, value >>> 8, value].map((v) => v & 255);
const little = (value: number) => big(value).reverse();
const cut = (file: Uint8Array<ArrayBuffer>, size: number) => file.slice(0, -size);

describe('a JPEG', () => {
  const segment = (marker: number, ...content: (string | number)[]) => {
    const data = bytes(...content);
    return [0xff, marker, 0, data.length + 2, ...data];
  };
  const START = [0xff, 0xd8, ...segment(0xe0, 'JFIF\0')];
  const REST = [
    // A thumbnail, with an end of its own.
    ...segment(0xe1, 'Exif', 0xff, 0xd9),
    ...segment(0xe2, 'MPF\0'),
    ...segment(0xda, 1),
    ...[7, 0xff, 0, 9, 0xff, 0xd0, 5, 0xff, 0xd9],
  ];
  const PROFILED = bytes(
    START,
    segment(0xe2, 'ICC_PROFILE\0', 1, 2, 'half'),
    segment(0xe2, 'ICC_PROFILE\0', 2, 2, 'a profile'),
    REST,
  );

  it('loses its profile and nothing else', () => {
    expect(prepareForBrowser(PROFILED, 'jpeg')).toEqual(bytes(START, REST));
    expect(prepareForBrowser(bytes(START, REST), 'jpeg')).toEqual(bytes(START, REST));
  });

  it.each([
    ['without its end', cut(PROFILED, 1)],
    ['without a scan', bytes(START)],
    ['of two bytes', bytes([0xff, 0xd8])],
  ])('%s is not whole', (_what, file) => {
    expect(prepareForBrowser(file, 'jpeg')).toBeNull();
  });
});

describe('a PNG', () => {
  const chunk = (type: string, ...data: number[]) => {
    const body = bytes(type, data);
    return [...big(data.length), ...body, ...big(crc32(body))];
  };
  const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const HEADER = chunk('IHDR', ...big(1), ...big(1), 8, 0, 0, 0, 0);
  const DATA = [...chunk('IDAT', 1, 2, 3), ...chunk('IDAT', 4)];
  const others = ['gAMA', 'iCCP', 'cHRM', 'sRGB', 'tRNS'].flatMap((type) => chunk(type, 0, 1));
  const PNG = bytes(SIGNATURE, HEADER, others, DATA, chunk('IEND'));

  it('loses gamma, profile and transparent colours', () => {
    expect(prepareForBrowser(PNG, 'png')).toEqual(bytes(SIGNATURE, HEADER, DATA, chunk('IEND')));
  });

  it.each([
    ['with a wrong checksum of its picture', PNG.with(-13, (PNG.at(-13) ?? 0) ^ 1)],
    ['that ends within its picture', cut(PNG, 15)],
    ['without its end', cut(PNG, 12)],
    ['that ends within its last chunk', cut(PNG, 1)],
  ])('%s is not whole', (_what, file) => {
    expect(prepareForBrowser(file, 'png')).toBeNull();
  });
});

describe('a WebP', () => {
  const chunk = (type: string, ...data: number[]) => bytes(type, little(data.length), data);
  const file = (...chunks: Uint8Array[]) => {
    const data = chunks.flatMap((one) => [...one, ...(one.length % 2 === 0 ? [] : [0])]);
    return bytes('RIFF', little(data.length + 4), 'WEBP', data);
  };
  const flags = (value: number) => chunk('VP8X', value, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const LOSSY = chunk('VP8 ', 1, 2, 3);
  const EXIF = chunk('EXIF', 5);

  it('loses its profile and its transparency', () => {
    const whole = file(flags(0x38), chunk('ICCP', 1, 2, 3), chunk('ALPH', 4), LOSSY, EXIF);
    expect(prepareForBrowser(whole, 'webp')).toEqual(file(flags(0x08), LOSSY, EXIF));
    expect(prepareForBrowser(file(LOSSY), 'webp')).toEqual(file(LOSSY));
  });

  it('may be followed by something else', () => {
    expect(prepareForBrowser(bytes([...file(LOSSY)], 'and more'), 'webp')).toEqual(file(LOSSY));
  });

  it.each([
    ['that is shorter than it says', cut(file(LOSSY), 1)],
    ['with a chunk that is longer than the file', file(bytes('VP8 ', little(9), 1, 2))],
    ['of a header', bytes('RIFF')],
  ])('%s is not whole', (_what, cutShort) => {
    expect(prepareForBrowser(cutShort, 'webp')).toBeNull();
  });
});

describe('a GIF', () => {
  const screen = (background: number) => ['GIF89a', 1, 0, 1, 0, 0x80, background, 0] as const;
  const COLOURS = [10, 11, 12, 20, 21, 22];
  const OWN_COLOURS = [30, 31, 32, 40, 41, 42];
  const control = (flags: number, transparent: number) => [
    0x21,
    0xf9,
    4,
    flags,
    0,
    0,
    transparent,
    0,
  ];
  const COMMENT = [0x21, 0xfe, 2, 0x2c, 0x3b, 0];
  const image = (packed: number, colours: number[] = []) => [
    ...[0x2c, 0, 0, 0, 0, 1, 0, 1, 0, packed],
    ...[...colours, 2, 2, 0x44, 1, 0],
  ];

  it('whose picture is opaque stays as it is', () => {
    const gif = bytes(...screen(0), COLOURS, COMMENT, control(0, 1), image(0), 0x3b);
    expect(prepareForBrowser(gif, 'gif')).toEqual(gif);
  });

  it('has the colour of the background where it is transparent', () => {
    const gif = bytes(...screen(1), COLOURS, COMMENT, control(1, 0), image(0), 0x3b);
    expect(prepareForBrowser(gif, 'gif')).toEqual(
      bytes(...screen(1), [20, 21, 22, 20, 21, 22], COMMENT, control(0, 0), image(0), 0x3b),
    );
  });

  it('has it among the colours of its picture, where that has its own', () => {
    const gif = bytes(...screen(0), COLOURS, control(1, 1), image(0x80, OWN_COLOURS), 0x3b);
    const opaque = image(0x80, [30, 31, 32, 10, 11, 12]);
    expect(prepareForBrowser(gif, 'gif')).toEqual(
      bytes(...screen(0), COLOURS, control(0, 1), opaque, 0x3b),
    );
  });

  const GIF = bytes(...screen(0), COLOURS, COMMENT, image(0), 0x3b);
  it('may lack what comes behind its first picture', () => {
    expect(prepareForBrowser(cut(GIF, 1), 'gif')).toEqual(cut(GIF, 1));
  });

  it.each([
    ['whose picture has no end', cut(GIF, 2)],
    ['that ends within its colours', GIF.slice(0, 16)],
    ['without a picture', bytes(...screen(0), COLOURS, COMMENT, 0x3b)],
  ])('%s is not whole', (_what, file) => {
    expect(prepareForBrowser(file, 'gif')).toBeNull();
  });
});

describe('a BMP', () => {
  /** Of 3 x 2 pixels, with a header of 40 or 108 bytes. */
  const bmp = (bits: number, size: 40 | 108, dataSize: number) => {
    const picture = [...little(3), ...little(2), 1, 0, bits, 0, ...little(size === 40 ? 0 : 3)];
    const header = [...little(size), ...picture, ...Array<number>(size - 20).fill(0xee)];
    const start = [0, 0, 0, 0, 0, 0, 0, 0, ...little(14 + size)];
    return bytes('BM', start, header, Array<number>(dataSize).fill(7));
  };

  it('stays as it is, where it has all of its rows: of four bytes, or a multiple', () => {
    expect(prepareForBrowser(bmp(24, 40, 24), 'bmp')).toEqual(bmp(24, 40, 24));
    expect(prepareForBrowser(bmp(24, 40, 23), 'bmp')).toBeNull();
    expect(prepareForBrowser(bmp(1, 40, 8), 'bmp')).toEqual(bmp(1, 40, 8));
    expect(prepareForBrowser(bmp(1, 40, 7), 'bmp')).toBeNull();
  });

  it('loses what says which bits are its transparency', () => {
    const expected = bmp(32, 108, 24);
    expected.fill(0, 66, 70);
    expect(prepareForBrowser(bmp(32, 108, 24), 'bmp')).toEqual(expected);
  });

  it.each([10, 30])('of %i bytes is not whole', (size) => {
    expect(prepareForBrowser(bmp(24, 40, 24).slice(0, size), 'bmp')).toBeNull();
  });
});
