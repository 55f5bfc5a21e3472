import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import type { KeptExperiment } from '../../domain/experiments/experiment';
import { seedRecipes } from '../../domain/experiments/experiment-recipes';
import type { UnfinishedTraining } from '../../domain/run/unfinished-training';
import type { Search } from '../../domain/search/search';
import { FIRST_SPACE } from '../../domain/search/search-space';
import { experimentRun } from '../../domain/testing/experiment-run';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../../state/app-store';
import type { StoredSummary } from '../../domain/run/stored-run';
import { database } from '../../state/shared/database';
import { setAppState } from '../../state/testing/set-app-state';
import { keepExperiment, keepSearch, listEarlierWork } from '../../state/train/earlier-work';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp } from '../testing/render-in-app';
import { EarlierWorkCard } from './earlier-work-card';

const ELSEWHERE = {
  fileName: 'archive.zip',
  isSample: false,
  fingerprint: 'ab12',
  labels: Uint8Array.of(0, 1, 2),
};
const SAMPLE = { ...ELSEWHERE, fileName: 'sample-dataset.zip', isSample: true };

/** As it is found after a reload; the database keeps what of it is typed as it is read. */
const TRAINING = {
  id: 'training-1',
  savedAt: '2020-05-01T12:00:00.000Z',
  startedAt: '2020-05-01T11:00:00.000Z',
  recipe: ARTICLE_RECIPE,
  backendChoice: 'auto',
  chosenExclusions: [],
  exclusions: [],
  dataset: SAMPLE,
  position: { history: [] } as unknown as UnfinishedTraining['position'],
} satisfies UnfinishedTraining;

/** Of two trials of one epoch. @param measured how many of them are */
function searchWith(id: string, measured: number): Search {
  return {
    id,
    savedAt: '2020-05-02T12:00:00.000Z',
    settings: { space: FIRST_SPACE, trials: 2, seed: 0, method: { kind: 'random', epochs: 1 } },
    recipe: ARTICLE_RECIPE,
    backend: 'wasm',
    chosenExclusions: [],
    exclusions: [],
    dataset: ELSEWHERE,
    measurements: Array.from({ length: measured }, (_, index) => ({
      trial: index + 1,
      rung: 0,
      epochs: 1,
      score: { balancedAccuracy: 0.5, logLoss: 1 },
      elapsedMs: 1000,
    })),
  };
}

afterEach(async () => {
  await deleteDB('xray-trainer');
});

async function showAll(props: { unfinishedOnly?: boolean } = {}) {
  setAppState(appStore.getInitialState());
  await (await database()).put('interruptedRuns', TRAINING);
  await keepSearch(searchWith('half done', 1));
  await keepSearch(searchWith('done', 2));
  const shown = await renderInApp(<EarlierWorkCard {...props} />);
  const items = shown.getByRole('listitem');
  return { shown, items };
}

it('offers trainings to go on with, and searches to look at too', async () => {
  const { shown, items } = await showAll();
  await expect.poll(() => items.elements().length).toBe(3);
  const training = items.filter({ hasText: 'Epoch 1 of 50' });
  await expect.element(training).toHaveTextContent('The sample data set will be opened.');
  await expect.element(training.getByRole('button', { name: 'Resume' })).toBeEnabled();
  await expect
    .element(training.getByRole('button', { name: 'Look at its trials' }))
    .not.toBeInTheDocument();

  // Its data set has to be opened by hand.
  const half = items.filter({ hasText: 'Search: 1 of 2' });
  await expect.element(half).toHaveTextContent('Open its data set again to resume.');
  await expect.element(half).toHaveTextContent(/best 50\.0\s%, on archive\.zip/);
  await expect.element(half.getByRole('button', { name: 'Resume' })).not.toBeInTheDocument();
  await expect.element(half.getByRole('button', { name: 'Look at its trials' })).toBeEnabled();

  const over = items.filter({ hasText: /Search: 2\strainings/ });
  await expect.element(over).toHaveTextContent('Finished');
  await expect.element(over.getByRole('button', { name: 'Resume' })).not.toBeInTheDocument();
  await expectAccessibleInEveryLook(shown);
});

const ANSWERS = { labels: SAMPLE.labels, test: { 0: 0, 1: 1, 2: 2 } };

it('offers an experiment by how far it is, unless all of it is done', async () => {
  setAppState(appStore.getInitialState());
  const recipes = seedRecipes(ARTICLE_RECIPE, 3);
  const experiment: KeptExperiment = {
    ...{ id: 'experiment-1', kind: 'seeds', savedAt: '2020-05-03T12:00:00.000Z' },
    ...{ recipe: ARTICLE_RECIPE, recipes, runs: [experimentRun(ANSWERS)] },
    ...{ backendChoice: 'wasm', chosenExclusions: [], dataset: SAMPLE },
  };
  await keepExperiment(experiment);
  const whole = recipes.map(() => experimentRun(ANSWERS));
  await keepExperiment({ ...experiment, id: 'experiment-2', kind: 'folds', runs: whole });
  const shown = await renderInApp(<EarlierWorkCard />);
  const item = shown.getByRole('listitem');
  await expect
    .element(item)
    .toHaveTextContent(/^Repeat over seeds: 1 of 3\strainings, on sample-dataset\.zip/);
  await expect.element(item.getByRole('button', { name: 'Resume' })).toBeEnabled();
  await item.getByRole('button', { name: /^Discard: Repeat over seeds: 1 of 3/ }).click();
  await expect.element(item).not.toBeInTheDocument();
});

it('drops a training whose run is kept: the page was closed before it was forgotten', async () => {
  setAppState(appStore.getInitialState());
  const db = await database();
  await db.put('interruptedRuns', TRAINING);
  await db.put('runs', { id: TRAINING.id } as StoredSummary);
  await listEarlierWork();
  expect(appStore.getState().earlierWork).toEqual([]);
  expect(await db.getAllKeys('interruptedRuns')).toEqual([]);
});

it('leaves out what is over where only unfinished work is asked for', async () => {
  const { items } = await showAll({ unfinishedOnly: true });
  await expect.poll(() => items.elements().length).toBe(2);
  await expect.element(items.filter({ hasText: 'Finished' })).not.toBeInTheDocument();
});

it('forgets either kind for good', async () => {
  const { shown, items } = await showAll();
  await shown
    .getByRole('button', { name: /^Discard: Epoch 1 of 50\sepochs, on sample-dataset\.zip$/ })
    .click();
  await expect.poll(() => items.elements().length).toBe(2);
  for (const left of [1, 0]) {
    await shown
      .getByRole('button', { name: /^Discard: Search: .*, on archive\.zip$/ })
      .first()
      .click();
    await expect.poll(() => items.elements().length).toBe(left);
  }
  const db = await database();
  expect(await db.getAllKeys('interruptedRuns')).toEqual([]);
  expect(await db.getAllKeys('searches')).toEqual([]);
});

it('is not there while a training runs', async () => {
  const { shown, items } = await showAll();
  await expect.poll(() => items.elements().length).toBe(3);
  appStore.setState({ training: { status: 'searching' } });
  await expect.element(shown.getByRole('region', { name: 'Earlier work' })).not.toBeInTheDocument();
});
