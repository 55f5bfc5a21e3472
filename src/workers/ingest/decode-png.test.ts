import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../domain/testing/jpeg-bytes';
import { decodePng } from './decode-png';
import oracle from './decode-png.oracle.json';

describe(`decodePng against OpenCV ${oracle.versions.opencv}`, () => {
  it.each(oracle.images)('$name: every pixel', async ({ png, pixels }) => {
    const image = { width: 13, height: 9, pixels: bytesOf(pixels) };
    expect(await decodePng(bytesOf(png))).toEqual(image);
  });

  it('refuses a wrong checksum of what the picture is made of', async () => {
    const png = bytesOf(oracle.images[0]?.png ?? '');
    // The last byte of the data's checksum, before the 12 of the end.
    await expect(decodePng(png.with(-13, (png.at(-13) ?? 0) ^ 1))).rejects.toThrow('CRC');
  });
});
