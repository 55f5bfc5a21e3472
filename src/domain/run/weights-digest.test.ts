import { webcrypto } from 'node:crypto';
import { expect, it } from 'vitest';
import { areWeightsAsKept, digestOfWeights } from './weights-digest';

const { subtle } = webcrypto;
const WEIGHTS = [{ kernel: Float32Array.of(1, -2), bias: Float32Array.of(0.5) }];
/** `printf '\\0\\0\\x80\\x3f\\0\\0\\0\\xc0\\0\\0\\0\\x3f' | sha256sum` */
const DIGEST = '2ce4bdb6b34a50ac7092eb9fee94337a27498e9eb9bae44192f15b88831b2422';

it('is that of the little-endian numbers', async () => {
  expect(await digestOfWeights(WEIGHTS, subtle)).toBe(DIGEST);
  expect(await digestOfWeights(WEIGHTS, undefined)).toBeNull();
});

it('notices a weight that changed', async () => {
  const changed = [{ kernel: Float32Array.of(1, -2), bias: Float32Array.of(0.50001) }];
  const kept = { networkSha256: DIGEST };
  expect(await areWeightsAsKept(kept, WEIGHTS, subtle)).toBe(true);
  expect(await areWeightsAsKept(kept, changed, subtle)).toBe(false);
});

it('takes what was kept without a digest, or cannot be checked', async () => {
  expect(await areWeightsAsKept({}, WEIGHTS, subtle)).toBe(true);
  expect(await areWeightsAsKept({ networkSha256: null }, WEIGHTS, subtle)).toBe(true);
  expect(await areWeightsAsKept({ networkSha256: DIGEST }, WEIGHTS, undefined)).toBe(true);
});
