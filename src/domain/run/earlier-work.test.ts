import { expect, it } from 'vitest';
import type { RunPosition } from '../training/run-position';
import { ARTICLE_RECIPE } from '../training/recipe';
import type { Search } from '../search/search';
import { FIRST_SPACE } from '../search/search-space';
import { runOf } from '../testing/run';
import { workOfSearch, workOfTraining } from './earlier-work';

const DATASET = {
  fileName: 'archive.zip',
  isSample: false,
  fingerprint: 'ab12',
  labels: Uint8Array.of(0, 1, 2),
};
const COMMON = {
  id: 'work-1',
  savedAt: '2020-05-01T12:00:00.000Z',
  recipe: ARTICLE_RECIPE,
  dataset: DATASET,
};

it('of a training says in which epoch it was, and leaves its weights where they are', () => {
  const { history } = runOf();
  const position = { history } as RunPosition;
  const rest = {
    startedAt: '',
    chosenExclusions: [],
    exclusions: [],
    backendChoice: 'auto',
  } as const;
  expect(workOfTraining({ ...COMMON, ...rest, position })).toEqual({
    ...COMMON,
    kind: 'training',
    epoch: 2,
  });
});

it('of a search has all of it, where its data set can be known again', () => {
  const search: Search = {
    ...COMMON,
    settings: { space: FIRST_SPACE, trials: 1, seed: 0, method: { kind: 'random', epochs: 1 } },
    backend: 'wasm',
    chosenExclusions: [],
    exclusions: [],
    measurements: [],
  };
  expect(workOfSearch(search)).toEqual({ ...COMMON, kind: 'search', search });
  expect(workOfSearch({ ...search, dataset: null })).toBeNull();
});
