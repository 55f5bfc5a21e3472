import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Search, SearchSettings } from '../../../domain/search/search';
import { FIRST_SPACE } from '../../../domain/search/search-space';
import { ARTICLE_RECIPE } from '../../../domain/training/recipe';
import { appStore, type AppState } from '../../../state/app-store';
import { setAppState } from '../../../state/testing/set-app-state';
import type { RunningSearch } from '../../../state/train/search/search-state';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../../testing/opened-dataset';
import { renderInApp } from '../../testing/render-in-app';
import { SearchCard } from './search-card';

const SETTINGS: SearchSettings = {
  space: FIRST_SPACE,
  trials: 4,
  seed: 0,
  method: { kind: 'random', epochs: 2 },
};

/** Of four trials: the second is the best, the third diverged, the fourth is not measured. */
const SEARCH: Search = {
  id: 'search',
  savedAt: '2020-05-02T12:00:00.000Z',
  settings: SETTINGS,
  recipe: ARTICLE_RECIPE,
  backend: 'wasm',
  chosenExclusions: [],
  exclusions: [],
  dataset: null,
  measurements: [0.5, 0.75, null].map((balancedAccuracy, at) => ({
    trial: at + 1,
    rung: 0,
    epochs: 2,
    score: balancedAccuracy === null ? null : { balancedAccuracy, logLoss: 1 },
    elapsedMs: 1000,
  })),
};

const RUNNING: RunningSearch = {
  status: 'running',
  stopping: false,
  search: SEARCH,
  underWay: [{ trial: 4, rung: 0, epochs: 2, epochsDone: 1 }],
  workers: 1,
  keepingProblem: null,
};

async function renderSearch(state: Partial<AppState> = {}) {
  setAppState({ ...opened(TWELVE_IMAGES), searchSettings: SETTINGS, ...state });
  const shown = await renderInApp(<SearchCard />);
  const card = shown.getByRole('region', { name: 'Search for better values' });
  const table = card.getByRole('table', { name: 'Trials' });
  const rows = () =>
    [...table.element().querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent),
    );
  return {
    shown,
    card,
    table,
    rows,
    status: card.getByRole('status').first(),
    start: card.getByRole('button', { name: 'Start search' }),
    field: (label: string) => card.getByLabelText(label, { exact: true }),
    openRest: () => userEvent.click(card.getByText('Units, batch size, activation')),
    parameter: (name: string) => card.getByRole('group', { name, exact: true }),
  };
}

describe('what is asked for', () => {
  it('says what it costs', async () => {
    const { shown, card, start, field } = await renderSearch();
    await expect.element(card).toBeVisible();
    await expect.element(start).toBeVisible();
    await expect
      .element(card)
      .toHaveTextContent('4 trainings, 4 × 2 epochs: 8 epochs in all. How long that takes is');
    await userEvent.selectOptions(field('Method'), 'successive halving');
    await field('Trials').fill('3');
    await field('Fewest epochs').fill('4');
    await field('Most epochs').fill('3');
    await expect.element(card).toHaveTextContent('The first number must not be above the second.');
    await expect.element(start).toHaveAttribute('aria-disabled', 'true');
    await field('Fewest epochs').fill('1');
    await expect
      .element(card)
      .toHaveTextContent('4 trainings, 3 × 1 epoch, then 1 × 3 epochs: 6 epochs in all.');
    await expect.element(start).not.toHaveAttribute('aria-disabled', 'true');
    expect(appStore.getState().searchSettings).toEqual({
      ...SETTINGS,
      trials: 3,
      method: { kind: 'halving', eta: 3, minEpochs: 1, maxEpochs: 3 },
    });
    await expectAccessibleInEveryLook(shown);
  });

  it('is refused where a range cannot be searched, with the reason beside it', async () => {
    const { shown, start, parameter, openRest } = await renderSearch();
    const rate = parameter('Learning rate');
    await rate.getByLabelText('From').fill('0.5');
    await expect.element(rate).toHaveTextContent('The first number must not be above the second.');
    await expect.element(start).toHaveAttribute('aria-disabled', 'true');
    await rate.getByLabelText('To').fill('11');
    await expect.element(rate).toHaveTextContent('Must be 1e-6 to 10');
    const l2 = parameter('L2');
    await l2.getByLabelText('From').fill('0');
    await expect
      .element(l2)
      .toHaveTextContent('On a logarithmic scale the first number must be above 0.');
    await openRest();
    const activation = parameter('Activation');
    await activation.getByRole('checkbox').first().click();
    await expect.element(activation.getByRole('checkbox', { name: 'relu' })).toBeChecked();
    await expectAccessibleInEveryLook(shown);
  });

  it('is at least one value, and may be each', async () => {
    const { card, parameter, start, openRest } = await renderSearch();
    for (const name of ['Learning rate', 'Momentum', 'L2', 'Dropout rate']) {
      await parameter(name).getByRole('checkbox').click();
    }
    await expect.element(card).toHaveTextContent('Choose at least one value to search.');
    await expect.element(start).toHaveAttribute('aria-disabled', 'true');
    await openRest();
    await parameter('Batch size').getByRole('checkbox', { name: 'Batch size' }).click();
    await expect.element(card).not.toHaveTextContent('Choose at least one');
    await expect.element(start).not.toHaveAttribute('aria-disabled', 'true');
  });

  it('waits for a recipe within its limits', async () => {
    const { card, start } = await renderSearch({
      recipe: { ...ARTICLE_RECIPE, batchSize: 0 },
    });
    await expect.element(card).toHaveTextContent('Correct the recipe on the Train page first');
    await expect.element(start).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('while it runs', () => {
  it('says how far it is, and can be stopped', async () => {
    const { shown, card, status } = await renderSearch({
      training: { status: 'searching' },
      search: RUNNING,
    });
    await expect.element(status).toHaveTextContent('Training 4 of 4: trial 4');
    await expect.element(status).toHaveTextContent('a reload does not lose them');
    await expect.element(card).toHaveTextContent('Epoch 2 of 2');
    // Three trials of two epochs and one epoch more, of eight in all.
    await expect
      .element(card.getByRole('progressbar', { name: 'Search progress' }))
      .toHaveAttribute('aria-valuenow', '87.5');
    await expect.element(card.getByRole('button', { name: 'Stop the search' })).toBeVisible();
    await expect
      .element(card.getByRole('button', { name: 'Use trial 2' }))
      .toHaveAttribute('aria-disabled', 'true');
    await expectAccessibleInEveryLook(shown);
    appStore.setState({ search: { ...RUNNING, stopping: true, keepingProblem: 'no room' } });
    await expect.element(status).toHaveTextContent('Stopping after this batch');
    await expect
      .element(status)
      .toHaveTextContent('It cannot be kept in this browser, so a reload ends it: no room.');
  });
});

describe('while trials run side by side', () => {
  it('says how many, and how far they are together', async () => {
    const training = { rung: 0, epochs: 2 };
    const { card, status } = await renderSearch({
      training: { status: 'searching' },
      search: {
        ...RUNNING,
        search: { ...SEARCH, measurements: SEARCH.measurements.slice(0, 2) },
        underWay: [
          { ...training, trial: 3, epochsDone: 1 },
          { ...training, trial: 4, epochsDone: 0 },
        ],
        workers: 2,
      },
    });
    await expect.element(status).toHaveTextContent('Training 3 of 4, 2 side by side');
    // Two trials of two epochs and one epoch of a third, of eight in all.
    await expect.element(card).toHaveTextContent('5 of 8 epochs');
    // Four epochs took 2 s, so three take 1.5 s, or half as long by two.
    await expect.element(card).toHaveTextContent('About 1 s left');
  });
});

describe('when it is over', () => {
  const over = (search: Search) => ({
    search: { status: 'over' as const, search, error: null },
  });

  it('has its trials, the best first or in their order, as a chart and as a table', async () => {
    const { shown, card, table, rows, status } = await renderSearch(over(SEARCH));
    await expect.element(status).toHaveTextContent('Search stopped after 3 trainings');
    await expect
      .element(
        card.getByRole('figure', { name: /^Trial 2 scored highest on validation: .+ 75\.0.%/ }),
      )
      .toBeVisible();
    await expect.element(card).toHaveTextContent('the test set was not looked at');
    const start = () => rows().map(([trial, , score, , epochs]) => [trial, score, epochs]);
    expect(start()).toEqual([
      ['2 best', '75.0\u00a0%', '2'],
      ['1', '50.0\u00a0%', '2'],
      ['3', 'diverged', '2'],
    ]);
    await table.getByRole('button', { name: 'Trial', exact: true }).click();
    await expect.poll(() => start().map(([trial]) => trial)).toEqual(['1', '2 best', '3']);
    await expect
      .element(table.getByRole('button', { name: 'Use trial 3' }))
      .toHaveAttribute('aria-disabled', 'true');
    await expectAccessibleInEveryLook(shown);
  });

  it('gives the recipe the values of the best trial, and has patients held out', async () => {
    const { card, rows } = await renderSearch(over(SEARCH));
    await card.getByRole('button', { name: 'Use the best values' }).click();
    const { recipe } = appStore.getState();
    const [, , , , , learningRate, momentum, l2, dropoutRate] = rows()[0] ?? [];
    expect(recipe.optimizer).toMatchObject({
      learningRate: Number(learningRate),
      momentum: Number(momentum),
    });
    expect(recipe.layers).toContainEqual({ kind: 'dropout', rate: Number(dropoutRate) });
    expect(recipe.layers[0]).toMatchObject({ l2: Number(l2) });
    expect(recipe.epochs).toBe(2);
    expect(recipe.validation).toMatchObject({ kind: 'held-out', by: 'patient' });
    await expect.element(card.getByRole('button', { name: 'In use: trial 2' })).toBeVisible();
  });

  it('says that it has come to its end', async () => {
    const { status, card } = await renderSearch(
      over({ ...SEARCH, settings: { ...SETTINGS, trials: 3 } }),
    );
    await expect.element(status).toHaveTextContent('Search finished: 3 trainings');
    await expect
      .element(card.getByRole('button', { name: 'Resume the search' }))
      .not.toBeInTheDocument();
  });
});
