import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RIPPLES, SLOPE, STRIPES } from '../testing/pictures';
import { countBits, hammingDistance, perceptualHash, perceptualHashes } from './perceptual-hash';

describe('countBits', () => {
  it.each([
    [0, 0],
    [1, 1],
    [0x80000000, 1],
    [-1, 32],
    [0xf0f0, 8],
  ])('of %i is %i', (word, bits) => {
    expect(countBits(word)).toBe(bits);
  });

  it('agrees with counting digits', () => {
    fc.assert(
      fc.property(fc.integer(), (word) => {
        expect(countBits(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('perceptualHash', () => {
  // NumPy 1.24.2: the 100 x 100 enlarged eightfold, averaged to 32 x 32, a full 32 x 32 DCT-II as
  // matrix product, bits where one of the 64 lowest frequencies lies above their median.
  it.each([
    ['stripes', STRIPES, [0xaaffaafd, 0x55015500]],
    ['a slope', SLOPE, [0xba81aa55, 0xee4cae64]],
    ['ripples', RIPPLES, [0xd0d44001, 0xfcfef0fc]],
  ])('of %s is that of another computation', (_, pixels, words) => {
    expect(perceptualHash(pixels).map((word) => word >>> 0)).toEqual(words);
  });

  it('stays when the picture gets darker and flatter', () => {
    const dim = RIPPLES.map((value) => Math.round(value * 0.7 + 20));
    expect(hammingDistance(perceptualHash(RIPPLES), perceptualHash(dim))).toBeLessThanOrEqual(2);
  });

  it('is far from the hash of another picture', () => {
    expect(hammingDistance(perceptualHash(RIPPLES), perceptualHash(STRIPES))).toBeGreaterThan(20);
  });

  it('is made for each image of a data set', () => {
    const pixels = new Uint8Array([...STRIPES, ...RIPPLES]);
    expect(perceptualHashes(pixels)).toEqual([perceptualHash(STRIPES), perceptualHash(RIPPLES)]);
  });
});

it('hammingDistance adds the bits of both words', () => {
  expect(hammingDistance([0b101, 0b1], [0b011, 0b0])).toBe(3);
});
