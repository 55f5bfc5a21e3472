import { expect, it } from 'vitest';
import { decodeWeights, encodeWeights } from './weights-file';

const WEIGHTS = [
  { kernel: Float32Array.of(1, -2), bias: Float32Array.of(0.5) },
  { kernel: Float32Array.of(0.1, 3, 4), bias: Float32Array.of(0, 0, -1) },
];
const SPEC = {
  inputDropoutRates: [],
  dense: [
    { inputSize: 2, units: 1 },
    { inputSize: 1, units: 3 },
  ].map((layer) => ({
    ...layer,
    activation: 'linear' as const,
    initializer: 'glorotUniform' as const,
    l2: 0,
    dropoutRates: [],
  })),
};

it('writes kernel and bias of each layer in turn, little-endian', () => {
  const bytes = encodeWeights(WEIGHTS);
  expect(bytes).toHaveLength(9 * 4);
  // 1 is 0x3f800000, -2 is 0xc0000000, 0.5 is 0x3f000000 in IEEE 754.
  expect(Array.from(bytes.subarray(0, 12))).toEqual([
    0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 0, 0, 0, 0x3f,
  ]);
});

it('comes back to the last bit, also from the middle of a buffer', () => {
  expect(decodeWeights(encodeWeights(WEIGHTS), SPEC)).toEqual(WEIGHTS);
  const shifted = Uint8Array.of(9, ...encodeWeights(WEIGHTS)).subarray(1);
  expect(decodeWeights(shifted, SPEC)).toEqual(WEIGHTS);
});

it.each([0, 4, 35, 37, 40])('refuses %d bytes where 36 are needed', (length) => {
  expect(decodeWeights(new Uint8Array(length), SPEC)).toBeNull();
});
