import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  bytesOf,
  colourJpeg,
  findMarker,
  greyJpeg,
  insert,
  picture,
  replaced,
  text,
} from '../../testing/jpeg-bytes';
import { averageJpeg } from './average-jpeg';
import { resizeJpeg } from './resize-jpeg';
import oracle from './resize-jpeg.oracle.json';

const READERS = [
  ['resizeJpeg', resizeJpeg],
  ['averageJpeg', averageJpeg],
] as const;

describe.each(READERS)('%s leaves to the browser', (_, resize) => {
  const grey = picture(40, 30, 6);
  const jpeg = () => greyJpeg(grey, { quality: 80 });
  const unsupported = { ok: false, error: 'unsupported' };
  const damaged = { ok: false, error: 'damaged' };

  it('progressive', async () => {
    const file = await greyJpeg(grey, { quality: 80, progressive: true });
    expect(resize(file, 100, 100)).toEqual(unsupported);
  });

  it('CMYK', async () => {
    const { data } = await sharp(await jpeg())
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer({ resolveWithObject: true });
    expect(resize(new Uint8Array(data), 100, 100)).toEqual(unsupported);
  });

  it('a picture that Exif turns', async () => {
    const turned = await sharp(await jpeg())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(resize(new Uint8Array(turned), 100, 100)).toEqual(unsupported);
  });

  it.each([
    ['arithmetic coding', 0xc9],
    ['lossless', 0xc3],
  ])('%s', async (__, marker) => {
    const file = await jpeg();
    expect(resize(replaced(file, findMarker(file, 0xc0) + 1, marker), 100, 100)).toEqual(
      unsupported,
    );
  });

  it('12 bits, and a height told only after the scan', async () => {
    const file = await jpeg();
    const frame = findMarker(file, 0xc0);
    expect(resize(replaced(file, frame + 4, 12), 100, 100)).toEqual(unsupported);
    expect(resize(replaced(file, frame + 5, 0, 0), 100, 100)).toEqual(unsupported);
  });

  it('red, green and blue, by Adobe or by name', async () => {
    const file = await colourJpeg(grey, { quality: 80 });
    expect(resize(file, 100, 100).ok).toBe(true);
    const adobe = [0xff, 0xee, 0, 14, ...text('Adobe'), 0, 100, 0, 0, 0, 0, 0];
    expect(resize(insert(file, 2, adobe), 100, 100)).toEqual(unsupported);

    const frame = findMarker(file, 0xc0) + 10;
    const scan = findMarker(file, 0xda) + 5;
    const named = text('RGB').reduce(
      (bytes, id, i) => replaced(replaced(bytes, frame + 3 * i, id), scan + 2 * i, id),
      file,
    );
    expect(resize(named, 100, 100)).toEqual(unsupported);
  });

  it('luma smaller than colour', async () => {
    const file = await colourJpeg(grey, { quality: 80, chromaSubsampling: '4:4:4' });
    expect(resize(replaced(file, findMarker(file, 0xc0) + 14, 0x21), 100, 100)).toEqual(
      unsupported,
    );
  });

  it('other files and none', () => {
    expect(resize(new Uint8Array(0), 100, 100)).toEqual(unsupported);
    expect(resize(Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 100, 100)).toEqual(unsupported);
  });

  it('a table that is missing, and one of more codes than there are', async () => {
    const file = await jpeg();
    const table = findMarker(file, 0xc4);
    // Renamed to number 3, or three codes of one bit.
    expect(resize(replaced(file, table + 4, 0x03), 100, 100)).toEqual(damaged);
    expect(resize(replaced(file, table + 5, 3), 100, 100)).toEqual(damaged);
    expect(resize(replaced(file, findMarker(file, 0xdb) + 4, 3), 100, 100)).toEqual(damaged);
  });

  it('a size that the data do not fill, without making room for it', async () => {
    const file = await jpeg();
    const huge = replaced(file, findMarker(file, 0xc0) + 5, 0xff, 0xdc, 0xff, 0xdc);
    expect(resize(huge, 100, 100)).toEqual(damaged);
  });

  it('data that go on after the last block', async () => {
    const file = await jpeg();
    expect(resize(insert(file, file.length - 2, [0x12, 0x34]), 100, 100)).toEqual(damaged);
  });

  it.each(oracle.images.map(({ name, jpeg }) => ({ name, jpeg })))(
    '$name, cut anywhere',
    (image) => {
      const bytes = bytesOf(image.jpeg);
      for (let length = 0; length < bytes.length; length++)
        expect(resize(bytes.subarray(0, length), 100, 100).ok).toBe(false);
    },
  );

  it('restart markers out of turn or missing', () => {
    const bytes = bytesOf(oracle.images[0]?.jpeg ?? '');
    const first = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xd0);
    expect(resize(replaced(bytes, first + 1, 0xd1), 20, 16)).toEqual(damaged);
    const without = Uint8Array.from([...bytes.subarray(0, first), ...bytes.subarray(first + 2)]);
    expect(resize(without, 20, 16)).toEqual(damaged);
  });
});

describe.each(READERS)('%s on bytes changed at random', (_, resize) => {
  const files = oracle.images.map(({ jpeg }) => bytesOf(jpeg));

  it('neither throws nor gives anything but a whole picture', () => {
    const change = fc.record({
      at: fc.nat(),
      byte: fc.oneof(fc.constantFrom(0, 0xff), fc.nat(255)),
    });
    const file = fc.constantFrom(...files);
    const property = fc.property(
      file,
      fc.array(change, { minLength: 1, maxLength: 8 }),
      (bytes, changes) => {
        const changed = bytes.slice();
        for (const { at, byte } of changes) changed[at % bytes.length] = byte;
        const result = resize(changed, 12, 10);
        if (result.ok) expect(result.value.image.pixels).toHaveLength(12 * 10);
        else expect(['unsupported', 'damaged']).toContain(result.error);
      },
    );
    fc.assert(property, { seed: 1, numRuns: 3000 });
  });

  it('takes any bytes after the marker of a JPEG', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(resize(Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]), 100, 100).ok).toBe(false);
    });
    fc.assert(property, { seed: 2, numRuns: 2000 });
  });
});
