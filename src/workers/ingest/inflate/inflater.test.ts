import { constants, crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../domain/random';
import { loadInflater } from './inflater';

const random = createRandom(3, 'inflate');
const bytesOf = (length: number, valueAt: (index: number) => number) =>
  Uint8Array.from({ length }, (_, index) => valueAt(index));

/** What exercises each kind of block and of code. */
const CONTENTS = {
  nothing: new Uint8Array(),
  'one byte': Uint8Array.of(7),
  'one value, in the longest matches': bytesOf(70_000, () => 9),
  'a short pattern, in matches that repeat themselves': bytesOf(10_000, (at) => at % 3),
  'noise, more than a stored block holds': bytesOf(150_000, () => Math.floor(random() * 256)),
  'rare values, with codes longer than a lookup': bytesOf(60_000, () =>
    Math.floor(-12 * Math.log(1 - random())),
  ),
  'far matches': bytesOf(80_000, (at) =>
    at % 32_000 < 300 ? at % 251 : Math.floor(random() * 256),
  ),
};

const { Z_DEFAULT_STRATEGY, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants;

const entryOf = (bytes: Uint8Array) => ({ sizeBytes: bytes.length, crc32: crc32(bytes) });

const inflater = await loadInflater();

/** Compared as a whole: the matcher of arrays looks at each of millions of bytes by itself. */
function expectInflated(
  inflated: ReturnType<typeof inflater.inflate>,
  bytes: Uint8Array<ArrayBuffer>,
): void {
  if (!inflated.ok) throw new Error(inflated.error);
  expect(Buffer.compare(inflated.value, bytes)).toBe(0);
}

describe.each(Object.entries(CONTENTS))('%s', (_, bytes) => {
  it.each([
    { level: 0 },
    { level: 1 },
    { level: 9 },
    { level: 6, strategy: Z_DEFAULT_STRATEGY },
    { level: 6, strategy: Z_FIXED },
    { level: 6, strategy: Z_HUFFMAN_ONLY },
    { level: 6, strategy: Z_RLE },
  ])('comes out as zlib packed it: %o', (options) => {
    const packed = deflateRawSync(bytes, options);
    expectInflated(inflater.inflate(packed, entryOf(bytes)), bytes);
  });
});

describe('what is not as the directory says', () => {
  const bytes = CONTENTS['rare values, with codes longer than a lookup'];
  const packed = new Uint8Array(deflateRawSync(bytes));
  const { sizeBytes, crc32: checksum } = entryOf(bytes);

  it.each([
    ['more bytes', { sizeBytes: sizeBytes - 1, crc32: checksum }, packed, 'there is more in it'],
    ['fewer bytes', { sizeBytes: sizeBytes + 1, crc32: checksum }, packed, 'there is less in it'],
    ['other bytes', { sizeBytes, crc32: checksum ^ 1 }, packed, 'its checksum is wrong'],
    ['data cut short', entryOf(bytes), packed.subarray(0, -1), 'its packed data are damaged'],
    ['data with something behind', entryOf(bytes), Uint8Array.of(...packed, 0), 'there is less'],
    ['no data', entryOf(bytes), new Uint8Array(), 'its packed data are damaged'],
    // A last block of kind 3, which there is not.
    ['no kind of block', entryOf(bytes), Uint8Array.of(7), 'its packed data are damaged'],
    // A stored block whose length does not agree with its inverse.
    ['a wrong length', entryOf(bytes), Uint8Array.of(1, 4, 0, 0, 0), 'its packed data are damaged'],
    // Fixed codes: a match before any byte.
    ['a match from nowhere', entryOf(bytes), Uint8Array.of(3, 2), 'its packed data are damaged'],
  ])('%s', (_, entry, data, cause) => {
    expect(inflater.inflate(data, entry)).toMatchObject({
      ok: false,
      error: expect.stringContaining(cause) as string,
    });
  });

  it('in one bit of many: refused, or the same bytes', () => {
    const short = bytes.subarray(0, 3000);
    const data = new Uint8Array(deflateRawSync(short));
    for (let trial = 0; trial < 5000; trial++) {
      const mutated = data.slice();
      const at = Math.floor(random() * mutated.length);
      mutated[at] = (mutated[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const result = inflater.inflate(mutated, entryOf(short));
      if (result.ok) expectInflated(result, short);
    }
    expect(inflater.inflate(data, entryOf(short))).toEqual({ ok: true, value: short });
  });
});
