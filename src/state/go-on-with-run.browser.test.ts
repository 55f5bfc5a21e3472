import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { summaryOf, type InterruptedRun } from '../domain/run/interrupted-run';
import { ARTICLE_RECIPE } from '../domain/training/recipe';
import { appStore } from './app-store';
import { goOnWithRun } from './go-on-with-run';
import { forgetInterruptedRun, keepInterruptedRun, listInterruptedRuns } from './interrupted-runs';

const FAST: InterruptedRun = {
  id: 'a',
  startedAt: '2026-03-01T12:00:00.000Z',
  savedAt: '2026-03-01T12:01:00.000Z',
  recipe: { ...ARTICLE_RECIPE, ...{ resampling: 'fast-scaled' } },
  backendChoice: 'wasm',
  chosenExclusions: [],
  exclusions: [],
  dataset: {
    fileName: 'sample-dataset.zip',
    isSample: true,
    fingerprint: 'ab',
    labels: Uint8Array.of(0, 1, 2),
  },
  position: {
    history: [],
    step: 7,
    elapsedMs: 900,
    state: {
      weights: [],
      velocities: [],
      averages: null,
      sums: { loss: 0, correct: 0, images: 0 },
    },
    kept: { recent: [], best: null },
  },
};

afterEach(async () => {
  await deleteDB('xray-trainer');
});

it('a training on pixels of the resampling that is gone is offered, refused and can be forgotten', async () => {
  expect(await keepInterruptedRun(FAST)).toBeNull();
  await listInterruptedRuns();
  const summary = summaryOf(FAST);
  expect(appStore.getState().interruptedRuns).toEqual([summary]);
  const started: string[] = [];
  expect(await goOnWithRun(summary, () => started.push('training'))).toEqual({
    code: 'pixels/fast-scaled',
    what: 'training',
    name: 'sample-dataset.zip',
  });
  expect(started).toEqual([]);
  // Not even its data set is opened.
  expect(appStore.getState().importing).toEqual({ status: 'idle' });
  await forgetInterruptedRun(FAST.id);
  expect(appStore.getState().interruptedRuns).toEqual([]);
});
