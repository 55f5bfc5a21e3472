import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bytesOf,
  colourJpeg,
  findMarker,
  greyJpeg,
  insert,
  picture,
  replaced,
  text,
} from '../../../domain/testing/jpeg-bytes';
import { resizeBilinear, type GreyImage } from '../../../domain/imaging/resize-bilinear';
import { createJpegReader, type JpegReader } from './jpeg-reader';
import oracle from './jpeg-reader.oracle.json';

let reader: JpegReader;
beforeAll(async () => {
  reader = await createJpegReader();
});

/** Every pixel as libjpeg decodes it, and the number of channels. */
async function decodeWhole(jpeg: Uint8Array) {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  return { data, ...info };
}

/** Resized after a whole decode, of the first channel. */
async function resizeWhole(jpeg: Uint8Array, side: number): Promise<GreyImage> {
  const { data, width, height, channels } = await decodeWhole(jpeg);
  const pixels = Uint8Array.from({ length: width * height }, (_, i) => data[i * channels] ?? 0);
  return resizeBilinear({ width, height, pixels }, side, side);
}

function resized(jpeg: Uint8Array, width = 100, height = 100): number[] {
  const result = reader.resize(jpeg, width, height);
  if (!result.ok) throw new Error(result.error);
  return Array.from(result.value.image.pixels);
}

describe(`the JPEG reader against OpenCV ${oracle.versions.opencv}`, () => {
  it.each(oracle.images)('$name: every pixel', ({ width, height, jpeg, pixels }) => {
    const result = reader.resize(bytesOf(jpeg), 20, 16);
    const image = { width: 20, height: 16, pixels: bytesOf(pixels) };
    expect(result).toEqual({
      ok: true,
      value: { image, sourceWidth: width, sourceHeight: height, isCutShort: false },
    });
  });
});

describe('the JPEG reader against a whole decode by libjpeg-turbo (sharp)', () => {
  const sizes = [
    [1, 1],
    [7, 9],
    [8, 8],
    [16, 3],
    [100, 100],
    [150, 130],
    [333, 257],
    [1170, 1161],
  ] as const;
  const qualities = [10, 50, 75, 90, 100];
  const cases = sizes.flatMap(([width, height]) =>
    qualities.map((quality) => ({ width, height, quality })),
  );

  it.each(cases)('grey $width x $height, quality $quality', async ({ width, height, quality }) => {
    for (const optimiseCoding of [true, false]) {
      const jpeg = await greyJpeg(picture(width, height, quality), { quality, optimiseCoding });
      expect(resized(jpeg)).toEqual(Array.from((await resizeWhole(jpeg, 100)).pixels));
    }
  });

  it.each([
    [1, 1],
    [3, 50],
    [257, 19],
  ])('to %i pixels, another side than usual', async (side) => {
    const jpeg = await greyJpeg(picture(157, 91, 3), { quality: 80 });
    expect(resized(jpeg, side, side)).toEqual(Array.from((await resizeWhole(jpeg, side)).pixels));
  });

  // Where colour is neutral, red is luma itself, whatever chroma's resolution.
  it.each(['4:2:0', '4:4:4'])('neutral colour %s', async (chromaSubsampling) => {
    const jpeg = await colourJpeg(picture(333, 257, 4), { quality: 85, chromaSubsampling });
    expect(resized(jpeg)).toEqual(Array.from((await resizeWhole(jpeg, 100)).pixels));
  });

  // Red, green and blue are each rounded, so luma comes back from them to within a level.
  it('luma of strong colours', async () => {
    const jpeg = await colourJpeg(
      picture(150, 130, 5),
      { quality: 95, chromaSubsampling: '4:4:4' },
      (grey, index) => 64 + ((grey * (index + 1)) % 128),
    );
    const { data, width, height } = await decodeWhole(jpeg);
    const own = resized(jpeg, width, height);
    const far = own.filter((level, i) => {
      const [red, green, blue] = [data[i * 3], data[i * 3 + 1], data[i * 3 + 2]];
      // A channel that was cut off at black or white says nothing of luma.
      if ([red, green, blue].some((value) => value === 0 || value === 255)) return false;
      return (
        Math.abs(level - (0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0))) > 1
      );
    });
    expect(own).toHaveLength(150 * 130);
    expect(far).toEqual([]);
  });
});

describe('the JPEG reader on other ways to write the same picture', () => {
  const jpeg = bytesOf(oracle.images[0]?.jpeg ?? '');
  const pixels = Array.from(bytesOf(oracle.images[0]?.pixels ?? ''));

  it('SOF1, steps of 16 bits', () => {
    const extended = replaced(jpeg, findMarker(jpeg, 0xc0) + 1, 0xc1);
    const at = findMarker(extended, 0xdb);
    const steps = Array.from(extended.subarray(at + 5, at + 69)).flatMap((step) => [0, step]);
    const wide = [0xff, 0xdb, 0, 3 + 128, 0x10, ...steps];
    const rest = extended.subarray(at + 69);
    expect(
      resized(Uint8Array.from([...extended.subarray(0, at), ...wide, ...rest]), 20, 16),
    ).toEqual(pixels);
  });

  it('comments, fill bytes before markers, upright Exif, an unknown application', () => {
    const upright = [
      ...text('Exif\0\0MM\0*'),
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      1,
      0,
      0,
    ];
    const extra = [
      ...[0xff, 0xfe, 0, 4, 7, 7],
      ...[0xff, 0xff, 0xff, 0xef, 0, 2],
      ...[0xff, 0xe1, 0, 2 + upright.length, ...upright],
    ];
    const end = jpeg.lastIndexOf(0xff);
    const changed = insert(insert(jpeg, end, [0xff, 0xff]), 2, extra);
    expect(resized(changed, 20, 16)).toEqual(pixels);
  });
});
