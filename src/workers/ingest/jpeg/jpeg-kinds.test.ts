import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../../domain/testing/jpeg-bytes';
import moduleBytes from './assembly/index.ts?assembly';
import oracle from './jpeg-kinds.oracle.json';
import { createJpegReader, type JpegReader } from './jpeg-reader';

let reader: JpegReader;
beforeAll(async () => {
  reader = await createJpegReader();
});

describe(`the JPEG reader against OpenCV ${oracle.versions.opencv}`, () => {
  it.each(oracle.images)('$name: every pixel', (image) => {
    const { width, height, isCutShort } = image;
    const pixels = bytesOf(image.pixels);
    const read = reader.resize(bytesOf(image.jpeg), width, height);
    expect(read).toEqual({
      ok: true,
      value: {
        image: { width, height, pixels },
        sourceWidth: width,
        sourceHeight: height,
        isCutShort: isCutShort ?? (expect.any(Boolean) as boolean),
      },
    });
  });

  it('is a module of 20 kB at most', () => {
    expect(moduleBytes.length).toBeLessThanOrEqual(20_000);
  });

  it('reads a picture the same whatever was read before it', () => {
    const read = () =>
      oracle.images.map(({ jpeg, width, height }) => {
        const result = reader.resize(bytesOf(jpeg), width, height);
        return result.ok ? result.value.image.pixels : null;
      });
    const forwards = read();
    oracle.images.reverse();
    expect(read().reverse()).toEqual(forwards);
  });
});
