import { expect, it, onTestFinished } from 'vitest';
import type { SearchMethod, SearchSettings } from '../../../domain/search/search';
import { FIRST_SPACE } from '../../../domain/search/search-space';
import { datasetOf } from '../../../domain/testing/dataset';
import { pictureOf } from '../../../domain/testing/pictures';
import { ARTICLE_RECIPE, type Recipe } from '../../../domain/training/recipe';
import { appStore } from '../../app-store';
import { workers } from '../../shared/workers';
import { onCores } from '../../testing/on-cores';
import { setAppState } from '../../testing/set-app-state';
import { startSearch, stopSearch } from './run-search';

const DATASET = datasetOf(
  Array.from({ length: 36 }, (_, index) => ({
    split: index < 30 ? ('train' as const) : ('test' as const),
    pixels: pictureOf((x, y) => (40 + 13 * index + 5 * x + 3 * y) % 256),
  })),
);

const RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  layers: [{ kind: 'dense', units: 3, activation: 'relu', initializer: 'glorotNormal', l2: 0 }],
  batchSize: 4,
};

function openFor(method: SearchMethod, trials: number): void {
  onTestFinished(workers.training.end);
  const searchSettings: SearchSettings = { space: FIRST_SPACE, trials, seed: 0, method };
  const [origin, keeping] = [{ kind: 'kept' }, { status: 'not-kept' }] as const;
  setAppState({
    dataset: { status: 'ready', dataset: DATASET, origin, keeping },
    search: { status: 'none' },
    ...{ backendChoice: 'cpu', recipe: RECIPE, searchSettings },
  });
}

/** The most trainings that were under way at once, from now on. */
function watchMost(): () => number {
  let most = 0;
  const stop = appStore.subscribe(({ search }) => {
    if (search.status === 'running') most = Math.max(most, search.underWay.length);
  });
  onTestFinished(stop);
  return () => most;
}

/** Round, trial and score of each training, in the order of the trials. */
function measured() {
  const { search } = appStore.getState();
  if (search.status !== 'over') throw new Error(`the search is ${search.status}`);
  expect(search.error).toBeNull();
  return search.search.measurements
    .toSorted((one, other) => one.rung - other.rung || one.trial - other.trial)
    .map(({ elapsedMs: _elapsedMs, ...others }) => others);
}

it.each<[string, SearchMethod, number, number]>([
  ['of a random search', { kind: 'random', epochs: 3 }, 4, 4],
  ['of successive halving', { kind: 'halving', eta: 3, minEpochs: 1, maxEpochs: 3 }, 5, 6],
])('trials %s come to the same side by side', async (_what, method, trials, trainings) => {
  openFor(method, trials);
  onCores(1);
  const mostAlone = watchMost();
  await startSearch();
  const alone = measured();
  expect([alone.length, mostAlone()]).toEqual([trainings, 1]);

  onCores(2);
  const most = watchMost();
  await startSearch();
  expect(measured()).toEqual(alone);
  expect(most()).toBe(2);
});

it('a stop ends all trials that are under way', async () => {
  openFor({ kind: 'random', epochs: 1000 }, 6);
  onCores(2);
  const stopWatching = appStore.subscribe(({ search }) => {
    if (search.status !== 'running' || search.stopping) return;
    if (search.underWay.length === 2) void stopSearch();
  });
  onTestFinished(stopWatching);
  await startSearch();
  expect(measured()).toEqual([]);
});
