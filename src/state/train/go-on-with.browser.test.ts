import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { workOfSearch, workOfTraining } from '../../domain/run/earlier-work';
import type { UnfinishedTraining } from '../../domain/run/unfinished-training';
import type { Search } from '../../domain/search/search';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { forgetWork, keepSearch, keepTraining, listEarlierWork } from './earlier-work';
import { goOnWith } from './go-on-with';
import { heldWork, holdWork } from './hold-work';
import { FIRST_SEARCH_SETTINGS } from './search/search-state';
import { recipeOfTrial } from './search/take-trial';

const COMMON = {
  id: 'a',
  savedAt: '2026-03-01T12:01:00.000Z',
  recipe: { ...ARTICLE_RECIPE, ...{ resampling: 'fast-scaled' } },
  chosenExclusions: [],
  exclusions: [],
  dataset: {
    fileName: 'sample-dataset.zip',
    isSample: true,
    fingerprint: 'ab',
    labels: Uint8Array.of(0, 1, 2),
  },
};
const TRAINING: UnfinishedTraining = {
  ...COMMON,
  startedAt: '2026-03-01T12:00:00.000Z',
  backendChoice: 'wasm',
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
const SEARCH: Search = {
  ...COMMON,
  settings: FIRST_SEARCH_SETTINGS,
  backend: 'wasm',
  measurements: [],
};

afterEach(async () => {
  await deleteDB('xray-trainer');
  appStore.setState(appStore.getInitialState());
});

it.each([
  { keep: () => keepTraining(TRAINING), work: workOfTraining(TRAINING) },
  { keep: () => keepSearch(SEARCH), work: workOfSearch(SEARCH) },
])(
  '$work.kind on pixels of the resampling that is gone: offered, refused, can be forgotten',
  async ({ keep, work }) => {
    if (work === null) throw new Error('its data set can be known again');
    expect(await keep()).toBeNull();
    await listEarlierWork();
    expect(appStore.getState().earlierWork).toEqual([work]);
    const started: string[] = [];
    await goOnWith(work, () => started.push(work.kind));
    expect(appStore.getState().earlierWorkError).toEqual({
      code: 'pixels/fast-scaled',
      what: work.kind,
      name: 'sample-dataset.zip',
    });
    expect(started).toEqual([]);
    // Not even its data set is opened.
    expect(appStore.getState().importing).toEqual({ status: 'idle' });
    await forgetWork(work);
    expect(appStore.getState().earlierWork).toEqual([]);
  },
);

it('a trial of such a search gives its recipe without the resampling', () => {
  const recipe = recipeOfTrial(SEARCH, { trial: 1, epochs: 3 });
  expect(Object.keys(recipe).sort()).toEqual(Object.keys(ARTICLE_RECIPE).sort());
  expect(recipe.epochs).toBe(3);
});

it('is gone on with in one tab alone', async () => {
  expect(await keepTraining(TRAINING)).toBeNull();
  const work = workOfTraining(TRAINING);
  if (work === null) throw new Error('it is one of its own');
  let release: () => void = () => undefined;
  // As another tab has it.
  await new Promise<void>((held) => {
    void navigator.locks.request(`xray-trainer/run/${work.id}`, () => {
      held();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    });
  });
  await goOnWith(work, () => {
    throw new Error('it went on');
  });
  expect(appStore.getState().earlierWorkError).toEqual({
    code: 'training/cannot-continue',
    fileName: 'sample-dataset.zip',
    why: 'other-tab',
  });
  // It is none to offer, until the other tab lets go of it.
  expect(appStore.getState().earlierWork).toEqual([]);
  release();
  await expect.poll(() => appStore.getState().earlierWork).toEqual([work]);
});

it('a hold is taken once, and again when it was let go', async () => {
  const release = await holdWork('one');
  expect(release).not.toBeNull();
  expect([...(await heldWork())]).toEqual(['one']);
  // By the same tab, which is at it.
  expect(await holdWork('one')).not.toBeNull();
  release?.();
  await expect.poll(() => heldWork()).toEqual(new Set());
  (await holdWork('one'))?.();
});
