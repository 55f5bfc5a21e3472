import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  bytesOf,
  findMarker,
  greyJpeg,
  insert,
  picture,
  replaced,
} from '../../../domain/testing/jpeg-bytes';
import kinds from './jpeg-kinds.oracle.json';
import { createJpegReader, type JpegReader } from './jpeg-reader';
import oracle from './jpeg-reader.oracle.json';

let reader: JpegReader;
let other: JpegReader;
beforeAll(async () => {
  reader = await createJpegReader();
  other = await createJpegReader();
});

const files = [...oracle.images, ...kinds.images].map(({ jpeg }) => bytesOf(jpeg));

describe('the JPEG reader refuses', () => {
  const jpeg = () => greyJpeg(picture(40, 30, 6), { quality: 80 });
  const refusal = (bytes: Uint8Array) => {
    const result = reader.resize(bytes, 100, 100);
    return result.ok ? null : result.error;
  };

  it.each([
    ['lossless', 0xc3],
    ['arithmetic coding', 0xc9],
    ['progressive with arithmetic coding', 0xca],
    ['hierarchical', 0xc5],
  ])('%s', async (_, marker) => {
    const file = await jpeg();
    expect(refusal(replaced(file, findMarker(file, 0xc0) + 1, marker))).toBe('unsupported');
  });

  it('12 bits, a height told only after the scan, and two components', async () => {
    const file = await jpeg();
    const frame = findMarker(file, 0xc0);
    expect(refusal(replaced(file, frame + 4, 12))).toBe('unsupported');
    expect(refusal(replaced(file, frame + 5, 0, 0))).toBe('unsupported');
    const two = insert(replaced(file, frame + 3, 14), frame + 13, [2, 0x11, 0]);
    expect(refusal(replaced(two, frame + 9, 2))).toBe('unsupported');
  });

  it('two frames, and markers that are not to be there', async () => {
    const file = await jpeg();
    const frame = findMarker(file, 0xc0);
    const again = Array.from(file.subarray(frame, frame + 13));
    expect(refusal(insert(file, frame, again))).toBe('damaged');
    expect(refusal(insert(file, frame, [0xff, 0xf5, 0, 2]))).toBe('damaged');
    expect(refusal(insert(file, frame, [0xff, 0x50, 0, 2]))).toBe('damaged');
    // A comment, and the number of lines.
    expect(refusal(insert(file, frame, [0xff, 0xfe, 0, 2]))).toBeNull();
    expect(refusal(insert(file, frame, [0xff, 0xdc, 0, 4, 0, 30]))).toBeNull();
  });

  it('samples spread by fractions', () => {
    const rgb = kinds.images.find(({ name }) => name === 'red, green and blue');
    const file = bytesOf(rgb?.jpeg ?? '');
    // Three samples of red to two of the others.
    const fractions = replaced(file, findMarker(file, 0xc0) + 11, 0x31);
    expect(refusal(replaced(fractions, findMarker(file, 0xc0) + 14, 0x21))).toBe('unsupported');
  });

  it('other files and none', () => {
    expect(refusal(new Uint8Array(0))).toBe('damaged');
    expect(refusal(Uint8Array.of(0xff))).toBe('damaged');
    expect(refusal(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('damaged');
  });

  it('steps that are missing, codes that there cannot be, a component that is not of the frame', async () => {
    const file = await jpeg();
    // Three codes of one bit, and the one of all ones.
    expect(refusal(replaced(file, findMarker(file, 0xc4) + 5, 3))).toBe('damaged');
    expect(refusal(replaced(file, findMarker(file, 0xc4) + 5, 2))).toBe('damaged');
    expect(refusal(replaced(file, findMarker(file, 0xdb) + 4, 3))).toBe('damaged');
    expect(refusal(replaced(file, findMarker(file, 0xda) + 5, 9))).toBe('damaged');
  });

  it('more than 50 million pixels, before memory is asked for', async () => {
    const file = await jpeg();
    const size = findMarker(file, 0xc0) + 5;
    expect(refusal(replaced(file, size, 0xff, 0xdc, 0xff, 0xdc))).toBe('too large');
    expect(refusal(replaced(file, size, 0x27, 0x10, 0x13, 0x89))).toBe('too large');
    // 10,000 x 5,000: cut short, and read.
    expect(refusal(replaced(file, size, 0x27, 0x10, 0x13, 0x88))).toBeNull();
  });
});

describe('the JPEG reader on part of a file', () => {
  it.each(oracle.images)('$name: says so, or gives the whole picture', (image) => {
    const bytes = bytesOf(image.jpeg);
    const whole = bytesOf(image.pixels);
    for (let length = 0; length < bytes.length; length++) {
      const read = reader.resize(bytes.subarray(0, length), 20, 16);
      if (!read.ok) expect(read.error).toBe('damaged');
      else if (!read.value.isCutShort) expect(read.value.image.pixels).toEqual(whole);
    }
  });
});

describe('the JPEG reader on bytes changed at random', () => {
  const change = fc.record({ at: fc.nat(), byte: fc.oneof(fc.constantFrom(0, 0xff), fc.nat(255)) });

  it('neither throws nor gives anything but a picture of these bytes alone', () => {
    const property = fc.property(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(...files),
      (bytes, changes, before) => {
        const changed = bytes.slice();
        for (const { at, byte } of changes) changed[at % bytes.length] = byte;
        other.resize(before, 30, 40);
        const result = reader.resize(changed, 12, 10);
        expect(other.resize(changed, 12, 10)).toEqual(result);
        if (result.ok) expect(result.value.image.pixels).toHaveLength(12 * 10);
      },
    );
    fc.assert(property, { seed: 1, numRuns: 2000 });
  });

  it('takes any bytes after the marker of a JPEG', () => {
    const property = fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(reader.resize(Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]), 100, 100).ok).toBe(false);
    });
    fc.assert(property, { seed: 2, numRuns: 2000 });
  });
});
