import { deleteDB } from 'idb';
import { afterEach, expect, it } from 'vitest';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from '../../domain/training/recipe';
import { setupQuery } from '../../domain/training/setup-link';
import { appStore } from '../app-store';
import { followLinks } from './follow-link';
import { keepPlace } from './keep-place';
import { returnToPlace } from './return-to-place';

const KEY = 'xray-trainer/place';
const FINGERPRINT = 'ab'.repeat(32);
const LINKED = { ...RECOMMENDED_RECIPE, seed: 7 };
const LINK = `#/train?${setupQuery({ recipe: LINKED, fingerprint: FINGERPRINT })}`;

afterEach(async () => {
  appStore.setState(appStore.getInitialState(), true);
  for (const storage of [sessionStorage, localStorage]) storage.removeItem(KEY);
  history.replaceState(null, '', '#');
  await deleteDB('xray-trainer');
});

it('a link sets recipe and seed, whatever the last visit ended with, and leaves the address', async () => {
  keepPlace(null);
  appStore.setState({ recipe: { ...ARTICLE_RECIPE, epochs: 3 }, notSureBelow: 0.75 });
  appStore.setState(appStore.getInitialState(), true);
  sessionStorage.setItem(KEY, sessionStorage.getItem(KEY) ?? '');
  history.replaceState(null, '', LINK);
  followLinks();
  await returnToPlace();
  const { recipe, link } = appStore.getState();
  expect(recipe).toEqual(LINKED);
  expect(link).toEqual({ status: 'followed', fingerprint: FINGERPRINT });
  expect(location.hash).toBe('#/train');
});

it('a link that is opened in the page does the same, but never to a training', async () => {
  followLinks();
  location.hash = LINK;
  await expect.poll(() => appStore.getState().link?.status).toBe('followed');
  appStore.setState({ recipe: ARTICLE_RECIPE, training: { status: 'searching' } });
  location.hash = LINK;
  await expect.poll(() => appStore.getState().link?.status).toBe('training');
  expect(appStore.getState().recipe).toEqual(ARTICLE_RECIPE);
});

it('what cannot be read changes nothing', () => {
  history.replaceState(null, '', '#/train?recipe={"epochs":0}');
  followLinks();
  const { recipe, link } = appStore.getState();
  expect(recipe).toEqual(ARTICLE_RECIPE);
  expect(link).toEqual({ status: 'unreadable' });
});
