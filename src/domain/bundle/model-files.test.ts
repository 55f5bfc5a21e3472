import { webcrypto } from 'node:crypto';
import { expect, it } from 'vitest';
import { forestRunOf } from '../testing/forest-run';
import { runOf } from '../testing/run';
import { digestOfModel, isModelAsKept } from './model-files';

const { subtle } = webcrypto;
const RUN = runOf({
  weights: [{ kernel: Float32Array.of(1, -2), bias: Float32Array.of(0.5) }],
});
/** `printf '\\0\\0\\x80\\x3f\\0\\0\\0\\xc0\\0\\0\\0\\x3f' | sha256sum` */
const DIGEST = '2ce4bdb6b34a50ac7092eb9fee94337a27498e9eb9bae44192f15b88831b2422';

it('is that of the little-endian numbers', async () => {
  expect(await digestOfModel(RUN, subtle)).toBe(DIGEST);
  expect(await digestOfModel(RUN, undefined)).toBeNull();
});

it('notices a weight that changed', async () => {
  const weights = [{ kernel: Float32Array.of(1, -2), bias: Float32Array.of(0.50001) }];
  expect(await isModelAsKept(DIGEST, RUN, subtle)).toBe(true);
  expect(await isModelAsKept(DIGEST, { ...RUN, weights }, subtle)).toBe(false);
});

it('takes what was kept without a digest, or cannot be checked', async () => {
  expect(await isModelAsKept(null, RUN, subtle)).toBe(true);
  expect(await isModelAsKept(DIGEST, RUN, undefined)).toBe(true);
});

it('notices a number of a tree that changed', async () => {
  const run = forestRunOf();
  const digest = await digestOfModel(run, subtle);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await isModelAsKept(digest, run, subtle)).toBe(true);
  for (const array of ['threshold', 'counts', 'roots'] as const) {
    const changed = run.forest[array].slice();
    changed[0] = (changed[0] ?? 0) + 1;
    const other = { ...run, forest: { ...run.forest, [array]: changed } };
    expect(await isModelAsKept(digest, other, subtle)).toBe(false);
  }
});
