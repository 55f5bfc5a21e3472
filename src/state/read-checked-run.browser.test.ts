import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { keepWhole } from '../domain/run/kept-run';
import { digestOfWeights } from '../domain/run/weights-digest';
import { runOf } from '../domain/testing/run';
import { readCheckedRun } from './read-checked-run';
import { removeRuns, storeRun } from './run-storage';

const RUN = runOf();
const WHOLE = keepWhole(
  RUN,
  Uint8Array.of(0, 1, 2),
  new Date('2020-05-01T12:00:00Z'),
  await digestOfWeights(RUN.weights, crypto.subtle),
);
const { kept, parts } = WHOLE;

const refused = (why: string) => ({
  ok: false,
  error: { code: 'run/cannot-open', name: kept.name, why },
});

afterEach(async () => {
  await deleteDB('xray-trainer');
});

it('gives what was kept', async () => {
  expect(kept.networkSha256).toMatch(/^[0-9a-f]{64}$/);
  await storeRun(WHOLE);
  expect(await readCheckedRun(kept)).toEqual({ ok: true, value: parts });
});

it('refuses a run of which a weight has changed', async () => {
  const weights = [{ kernel: Float32Array.of(0.5000001), bias: Float32Array.of(0) }];
  await storeRun({ kept, parts: { ...parts, run: { ...RUN, weights } } });
  expect(await readCheckedRun(kept)).toEqual(refused('damaged'));
});

it('takes a run of an earlier version, which has no digest', async () => {
  const { networkSha256: _, ...older } = kept;
  await storeRun({ kept: older, parts });
  expect(await readCheckedRun(older)).toEqual({ ok: true, value: parts });
});

it('refuses a run on pixels of the resampling that is gone', async () => {
  const recipe = { ...kept.recipe, resampling: 'fast-scaled' };
  const fast = { ...kept, recipe };
  await storeRun({ kept: fast, parts: { ...parts, run: { ...RUN, recipe } } });
  expect(await readCheckedRun(fast)).toEqual({
    ok: false,
    error: { code: 'pixels/fast-scaled', what: 'run', name: kept.name },
  });
});

it('says that a run is gone', async () => {
  await storeRun(WHOLE);
  await removeRuns([kept]);
  expect(await readCheckedRun(kept)).toEqual(refused('gone'));
});
