import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import type { Search } from '../../domain/search/search';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../app-store';
import { forgetSearch, keepSearch, listKeptSearches } from './kept-searches';
import { goOnWithSearch } from './run-search';
import { FIRST_SEARCH_SETTINGS } from './search-state';
import { recipeOfTrial } from './take-trial';

const FAST: Search = {
  id: 'a',
  savedAt: '2026-03-01T12:01:00.000Z',
  settings: FIRST_SEARCH_SETTINGS,
  recipe: { ...ARTICLE_RECIPE, ...{ resampling: 'fast-scaled' } },
  backend: 'wasm',
  chosenExclusions: [],
  exclusions: [],
  dataset: {
    fileName: 'sample-dataset.zip',
    isSample: true,
    fingerprint: 'ab',
    labels: Uint8Array.of(0, 1, 2),
  },
  measurements: [],
};

afterEach(async () => {
  await deleteDB('xray-trainer');
});

it('a search on pixels of the resampling that is gone is listed, refused and can be forgotten', async () => {
  expect(await keepSearch(FAST)).toBeNull();
  await listKeptSearches();
  const [listed] = appStore.getState().keptSearches;
  expect(listed).toEqual(FAST);
  const started: string[] = [];
  expect(await goOnWithSearch(FAST, () => started.push('searching'))).toEqual({
    code: 'pixels/fast-scaled',
    what: 'search',
    name: 'sample-dataset.zip',
  });
  expect(started).toEqual([]);
  // Not even its data set is opened.
  expect(appStore.getState().importing).toEqual({ status: 'idle' });
  await forgetSearch(FAST.id);
  expect(appStore.getState().keptSearches).toEqual([]);
});

it('a trial of such a search gives its recipe without the resampling', () => {
  const recipe = recipeOfTrial(FAST, { trial: 1, epochs: 3 });
  expect(Object.keys(recipe).sort()).toEqual(Object.keys(ARTICLE_RECIPE).sort());
  expect(recipe.epochs).toBe(3);
});
