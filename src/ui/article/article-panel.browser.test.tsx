import { afterEach, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp } from '../testing/render-in-app';
import { runningTraining } from '../testing/trainings';
import { ArticlePanel } from './article-panel';
import { articlePanel } from './article-panel-state';

afterEach(() => {
  history.replaceState(null, '', '#');
});

it('maps each passage to its place', async () => {
  const shown = await renderInApp(<ArticlePanel />);
  const panel = shown.getByRole('complementary', { name: 'Article' });
  await expect.element(panel).toHaveFocus();
  const links = [...panel.element().querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    ...['#/data', '#/data', '#/data', '#/explore/gallery', '#/explore/figures'],
    ...['#/explore/figures', '#/train', '#/train', '#/evaluate/article', '#/compare/forest'],
    '#/compare/search',
  ]);
  await expectAccessibleInEveryLook(shown);
});

it('does a step, keeps the seed, and leads to where it shows', async () => {
  setAppState({ recipe: { ...RECOMMENDED_RECIPE, layers: [], oversampling: 'none', seed: 7 } });
  const shown = await renderInApp(<ArticlePanel />);
  await shown.getByRole('button', { name: 'Set the article’s network' }).click();
  expect(location.hash).toBe('#/train');
  await shown.getByRole('button', { name: 'Oversample as the article' }).click();
  expect(location.hash).toBe('#/explore/figures');
  expect(appStore.getState().recipe).toEqual({
    ...RECOMMENDED_RECIPE,
    layers: ARTICLE_RECIPE.layers,
    oversampling: 'duplicate',
    seed: 7,
  });
});

it('does nothing that needs a data set, nor while a training runs', async () => {
  const recipe = { ...RECOMMENDED_RECIPE, layers: [] };
  setAppState({ recipe });
  const shown = await renderInApp(<ArticlePanel />);
  const train = shown.getByRole('button', { name: 'Train the article’s recipe' });
  const network = shown.getByRole('button', { name: 'Set the article’s network' });
  await expect.element(train).toHaveAttribute('aria-disabled', 'true');
  await expect.element(network).not.toHaveAttribute('aria-disabled');
  appStore.setState({ training: runningTraining() });
  await expect.element(network).toHaveAttribute('aria-disabled', 'true');
  await network.click({ force: true });
  expect(appStore.getState().recipe).toEqual(recipe);
});

it('closes with Escape', async () => {
  articlePanel.setState({ isOpen: true });
  await renderInApp(<ArticlePanel />);
  await userEvent.keyboard('{Escape}');
  expect(articlePanel.getState().isOpen).toBe(false);
});
