import { deleteDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { digestOfModel } from '../../domain/bundle/model-files';
import type { Run } from '../../domain/run/run';
import { summaryOf, type KeptRun } from '../../domain/run/run-summary';
import { forestRunOf } from '../../domain/testing/forest-run';
import { runOf } from '../../domain/testing/run';
import { appStore } from '../app-store';
import { forgetRun, keepRun, readKeptRun, renameRun, undoForgetRun } from './kept-runs';
import { removeRuns, storeRun } from './run-storage';

async function keptOf(run: Run): Promise<KeptRun> {
  const digest = await digestOfModel(run, crypto.subtle);
  return { run, summary: summaryOf(run, new Date('2020-05-01T12:00:00Z'), digest) };
}

const NETWORK = runOf();
const FOREST = forestRunOf();

const refused = (name: string, why: string) => ({
  ok: false,
  error: { code: 'run/cannot-open', name, why },
});

afterEach(async () => {
  await deleteDB('xray-trainer');
  appStore.setState(appStore.getInitialState());
});

describe.each<Run>([NETWORK, FOREST])('reading a $kind', (origin) => {
  it('gives what was kept', async () => {
    const { run, summary } = await keptOf(origin);
    expect(summary.modelSha256).toMatch(/^[0-9a-f]{64}$/);
    await storeRun({ run, summary });
    expect(await readKeptRun(summary)).toEqual({ ok: true, value: run });
  });

  it('takes one without a digest', async () => {
    const { run, summary } = await keptOf(origin);
    await storeRun({ run, summary });
    expect(await readKeptRun({ ...summary, modelSha256: null })).toEqual({ ok: true, value: run });
  });

  it('says that it is gone', async () => {
    const kept = await keptOf(origin);
    await storeRun(kept);
    await removeRuns([kept.summary]);
    expect(await readKeptRun(kept.summary)).toEqual(refused(kept.summary.name, 'gone'));
  });
});

describe('what has changed is refused', () => {
  it('a weight', async () => {
    const { summary } = await keptOf(NETWORK);
    const weights = [{ kernel: Float32Array.of(0.5000001), bias: Float32Array.of(0) }];
    await storeRun({ summary, run: { ...NETWORK, weights } });
    expect(await readKeptRun(summary)).toEqual(refused(summary.name, 'damaged'));
  });

  it('a threshold of a tree', async () => {
    const { summary } = await keptOf(FOREST);
    const forest = { ...FOREST.forest, threshold: Uint8Array.of(8, 0, 0) };
    await storeRun({ summary, run: { ...FOREST, forest } });
    expect(await readKeptRun(summary)).toEqual(refused(summary.name, 'damaged'));
  });
});

it('networks and forests are kept, renamed, forgotten and brought back alike', async () => {
  await keepRun(NETWORK);
  await keepRun(FOREST);
  const listed = () =>
    appStore.getState().keptRuns.runs.toSorted((one, other) => one.kind.localeCompare(other.kind));
  expect(listed().map(({ kind, id }) => [kind, id])).toEqual([
    ['forest', 'forest-1'],
    ['network', 'run-1'],
  ]);
  const [forest] = listed();
  if (!forest) throw new Error('nothing is kept');
  await renameRun(forest, 'few trees');
  const [renamed] = listed();
  if (!renamed) throw new Error('nothing is kept');
  expect(renamed).toEqual({ ...forest, name: 'few trees', isNamed: true });

  await forgetRun(renamed);
  expect(listed().map(({ kind }) => kind)).toEqual(['network']);
  const { forgotten } = appStore.getState().keptRuns;
  expect(forgotten).toEqual({ summary: renamed, run: FOREST });
  if (forgotten) await undoForgetRun(forgotten);
  expect(listed()[0]).toEqual(renamed);
  expect(await readKeptRun(renamed)).toEqual({ ok: true, value: FOREST });
});
