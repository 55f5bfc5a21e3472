import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { seedRecipes } from '../../domain/experiments/experiment-recipes';
import { experimentRunOf } from '../../domain/experiments/experiment-run';
import type { EpochRecord } from '../../domain/training/history';
import { appStore } from '../../state/app-store';
import { NO_EXPERIMENTS } from '../../state/evaluate/experiment-state';
import { letNoWorkerStart } from '../../state/testing/let-no-worker-start';
import { setAppState } from '../../state/testing/set-app-state';
import { EVALUATED_DATASET, evaluatedRun, trainedOn } from '../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp, WIDE, type Shown } from '../testing/render-in-app';
import { runningTraining } from '../testing/trainings';
import { PresentPage } from './present-page';

afterEach(() => {
  history.replaceState(null, '', '#');
});

async function present(hash: string): Promise<Shown> {
  history.replaceState(null, '', hash);
  return renderInApp(<PresentPage />);
}

const heading = (shown: Shown, name: string) => shown.getByRole('heading', { level: 1, name });

it('turns with the keys, from the first to the last, and leaves to the page of the figure', async () => {
  setAppState(trainedOn(EVALUATED_DATASET, evaluatedRun()));
  const shown = await present('#/present/imbalance');
  await expect.element(heading(shown, 'Most images are of one class')).toHaveFocus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(location.hash).toBe('#/present/imbalance');
  const screens = ['swing', 'seeds', 'leak', 'shortcut', 'confidence'];
  for (const screen of screens) {
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => location.hash).toBe(`#/present/${screen}`);
  }
  await expect.element(heading(shown, 'Sure is not right')).toHaveFocus();
  await userEvent.keyboard('{Home}');
  await expect.element(heading(shown, 'Most images are of one class')).toHaveFocus();
  await shown.getByRole('link', { name: 'Next' }).click();
  await expect.element(heading(shown, 'One more epoch, another figure')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(location.hash).toBe('#/evaluate');
});

it('is 1.6 times as large where there is room', async () => {
  setAppState(opened(TWELVE_IMAGES));
  const shown = await present('#/present/imbalance');
  await page.viewport(WIDE, 900);
  const title = heading(shown, 'Most images are of one class');
  await expect.element(title).toBeVisible();
  // A line of 24 pixels, 1.25 times as high.
  expect(title.element().getBoundingClientRect().height).toBeCloseTo(24 * 1.25 * 1.6, 0);
});

it('says what is missing, and makes it', async () => {
  const shown = await present('#/present/seeds');
  await expect.element(shown.getByRole('button', { name: 'Open the sample' })).toBeVisible();
  await expectAccessibleInEveryLook(shown);
  appStore.setState(opened(TWELVE_IMAGES));
  await expect
    .element(shown.getByText('It takes 5 trainings of the recipe on Train.'))
    .toBeVisible();
  letNoWorkerStart();
  await shown.getByRole('button', { name: 'Run the experiment' }).click();
  // To its end: what comes late would be in the way of the next test.
  await expect.poll(() => appStore.getState().experiments.seeds.status).toBe('failed');
  appStore.setState(appStore.getInitialState(), true);
});

it('shows how far the work is that makes a figure', async () => {
  setAppState({ ...opened(TWELVE_IMAGES), training: runningTraining() });
  const shown = await present('#/present/swing');
  await expect.element(shown.getByRole('progressbar', { name: 'Progress' })).toBeVisible();
  await expect
    .element(shown.getByRole('link', { name: 'Under way on Train' }))
    .toHaveAttribute('href', '#/train');
  appStore.setState({ training: { status: 'idle' } });
  await expect
    .element(shown.getByRole('button', { name: 'Train the article’s recipe' }))
    .toBeVisible();
});

const HISTORY: EpochRecord[] = [0.5, 0.75, 0.625].map((valAccuracy, at) => ({
  ...{ epoch: at + 1, loss: 1, accuracy: 0.5, valLoss: 1, elapsedMs: 10 },
  valAccuracy,
}));

/** A training that was tested after every epoch, and another with the next seed. */
function presentable() {
  const network = evaluatedRun({ history: HISTORY });
  const { recipe } = network;
  const recipes = seedRecipes(recipe, 2);
  const runs = recipes.map((one) => ({ ...experimentRunOf(network), recipe: one }));
  const seeds = { status: 'ready', recipe, recipes, runs } as const;
  return {
    ...trainedOn(EVALUATED_DATASET, network),
    experiments: { ...NO_EXPERIMENTS, seeds },
  };
}

/** Of projectors, and of a laptop with the bars of its browser. */
const SIZES = [
  [1280, 720],
  [1920, 1080],
  [1366, 650],
] as const;

it('shows each figure whole on one screen', async () => {
  setAppState(presentable());
  const shown = await present('#/present/imbalance');
  for (const screen of ['imbalance', 'swing', 'seeds', 'confidence']) {
    location.hash = `#/present/${screen}`;
    await expect.element(shown.getByRole('figure').first()).toBeVisible();
    for (const [width, height] of SIZES) {
      await page.viewport(width, height);
      await expect
        .poll(() => document.documentElement.scrollHeight, { message: `${screen} at ${width}` })
        .toBe(height);
    }
  }
});

it('leads to where an experiment that stopped goes on', async () => {
  const state = presentable();
  const { recipe, recipes, runs } = state.experiments.seeds;
  const seeds = { status: 'stopped', recipe, recipes, runs: runs.slice(0, 1) } as const;
  setAppState({ ...state, experiments: { ...NO_EXPERIMENTS, seeds } });
  const shown = await present('#/present/seeds');
  await expect
    .element(shown.getByRole('link', { name: /resume it on Compare/ }))
    .toHaveAttribute('href', '#/compare/experiments');
});

it('shows each figure that is made, for everyone', async () => {
  setAppState(presentable());
  const shown = await present('#/present/imbalance');
  await expect.element(shown.getByRole('region', { name: 'Class balance' })).toBeVisible();
  await expectAccessibleInEveryLook(shown);
  await shown.getByRole('link', { name: 'Swing' }).click();
  await expect
    .element(shown.getByText('From epoch 1 to 3 test accuracy swung between 50.0 % and 75.0 %'))
    .toBeVisible();
  await shown.getByRole('link', { name: 'Seeds' }).click();
  await expect
    .element(shown.getByText(/^Test accuracy over 2\s+seeds: 79\.2\s+% on/))
    .toBeVisible();
  await expectAccessibleInEveryLook(shown);
  await shown.getByRole('link', { name: 'Confidence' }).click();
  await expect.element(shown.getByRole('region', { name: 'Reliability' })).toBeVisible();
  await expectAccessibleInEveryLook(shown);
});
