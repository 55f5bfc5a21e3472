import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import type { Dataset } from '../../domain/dataset/dataset';
import { sha256 } from '../../domain/sha256';
import { datasetOf } from '../../domain/testing/dataset';
import { runOf } from '../../domain/testing/run';
import { ARTICLE_RECIPE } from '../../domain/training/recipe';
import { appStore, showDataset } from '../app-store';
import { keepDataset } from '../data/kept-datasets';
import { keepRun } from '../evaluate/kept-runs';
import { keepPlace } from './keep-place';
import { madeOf } from './made-of-dataset';
import { returnToPlace } from './return-to-place';

async function fingerprinted(): Promise<Dataset> {
  const dataset = datasetOf([0, 1, 2, 3, 4, 5].map((index) => ({ pixels: 40 * index + 7 })));
  return { ...dataset, fingerprint: await sha256(dataset.pixels, crypto.subtle) };
}

function show(dataset: Dataset): void {
  showDataset({ dataset, origin: { kind: 'kept' }, keeping: { status: 'not-kept' } });
}

/** As a reload does it. */
async function reload(): Promise<void> {
  const [own, last] = [sessionStorage, localStorage].map((one) => one.getItem(KEY));
  appStore.setState(appStore.getInitialState(), true);
  // The page that was left says nothing any more.
  sessionStorage.setItem(KEY, own ?? '');
  localStorage.setItem(KEY, last ?? '');
  await returnToPlace();
}

const KEY = 'xray-trainer/place';
const EXCLUSIONS = [{ reason: { kind: 'by-hand' as const }, images: [1] }];

afterEach(async () => {
  appStore.setState(appStore.getInitialState(), true);
  for (const storage of [sessionStorage, localStorage]) storage.removeItem(KEY);
  await deleteDB('xray-trainer');
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
});

it('brings back the data set with what was made of it, and what was chosen', async () => {
  const dataset = await fingerprinted();
  const run = runOf({ id: 'shown' });
  const network = { ...run, dataset: { ...run.dataset, fingerprint: dataset.fingerprint } };
  const recipe = { ...ARTICLE_RECIPE, seed: 7, epochs: 3 };
  show(dataset);
  await keepDataset(dataset);
  await keepRun(network);
  keepPlace(null);
  appStore.setState({
    ...{ recipe, backendChoice: 'cpu', notSureBelow: 0.75 },
    ...{ exclusions: EXCLUSIONS, current: { network, forest: null } },
  });
  await reload();
  const state = appStore.getState();
  expect(state).toMatchObject({
    ...{ recipe, backendChoice: 'cpu', notSureBelow: 0.75, exclusions: EXCLUSIONS },
    ...{ awaited: null, isReturning: false },
    dataset: { status: 'ready', keeping: { status: 'kept' } },
  });
  expect(state.dataset).toMatchObject({ dataset: { pixels: dataset.pixels } });
});

it('names a data set that is not kept, and brings the rest back when it is opened', async () => {
  const dataset = await fingerprinted();
  keepPlace(null);
  show(dataset);
  appStore.setState({ exclusions: EXCLUSIONS });
  await reload();
  const { fileName, isSample } = dataset.source;
  const { fingerprint } = dataset;
  expect(appStore.getState()).toMatchObject({
    awaited: { fileName, isSample, fingerprint },
    isReturning: false,
    dataset: { status: 'empty' },
    works: [{ exclusions: EXCLUSIONS }],
  });
  // As long as it is not, it is awaited on the next visit too.
  await reload();
  expect(appStore.getState().awaited?.fingerprint).toBe(fingerprint);
});

it('begins anew where nothing is known', async () => {
  sessionStorage.setItem(KEY, '{ no JSON');
  await returnToPlace();
  const { awaited, dataset, recipe } = appStore.getState();
  expect([awaited, dataset.status, recipe]).toEqual([null, 'empty', ARTICLE_RECIPE]);
});

it('keeps the rest of a recipe while one of its fields is being typed in', async () => {
  keepPlace(null);
  const recipe = { ...ARTICLE_RECIPE, epochs: 5, momentum: 0.5 };
  appStore.setState({ recipe });
  appStore.setState({ recipe: { ...recipe, epochs: NaN } });
  await reload();
  expect(appStore.getState().recipe).toEqual(recipe);
});

it('leaves the place of another tab alone as long as nothing is done in this one', () => {
  localStorage.setItem(KEY, 'of the other tab');
  keepPlace(null);
  expect(localStorage.getItem(KEY)).toBe('of the other tab');
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

it('keeps what was made of a data set that is opened a second time', async () => {
  const dataset = await fingerprinted();
  show(dataset);
  appStore.setState({ exclusions: EXCLUSIONS });
  expect(await madeOf(dataset)).toMatchObject({ exclusions: EXCLUSIONS });
});
