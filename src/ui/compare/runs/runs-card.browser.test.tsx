import { deleteDB } from 'idb';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Dataset } from '../../../domain/dataset/dataset';
import { predictionsOf, type SplitPredictions } from '../../../domain/run/predictions';
import { runDatasetOf, type Run } from '../../../domain/run/run';
import { forestRunOf } from '../../../domain/testing/forest-run';
import { ARTICLE_RECIPE } from '../../../domain/training/recipe';
import { appStore } from '../../../state/app-store';
import { keepRun, listKeptRuns } from '../../../state/evaluate/kept-runs';
import { removeRuns } from '../../../state/evaluate/run-storage';
import { experimentRunOf } from '../../../domain/experiments/experiment-run';
import { NO_EXPERIMENTS } from '../../../state/evaluate/experiment-state';
import { setAppState } from '../../../state/testing/set-app-state';
import { EVALUATED_DATASET, evaluatedRun, runWith, trainedOn } from '../../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp } from '../../testing/render-in-app';
import { watchDownloads } from '../../testing/saved-file';
import { runningTraining } from '../../testing/trainings';
import { RunsCard } from './runs-card';

/** Known again by its pixels, as where the page is served by https. */
const DATASET: Dataset = { ...EVALUATED_DATASET, fingerprint: 'ab12' };

/** 57 of 72 test images right. */
const ZERO = evaluatedRun({ id: 'zero', dataset: runDatasetOf(DATASET, []) });
const { train, test } = ZERO.predictions;

/** Right on three Normal images more, and no more on two of COVID-19. */
const THREE = runWith(
  DATASET,
  { train, test: answersChanged(test, { 35: 1, 34: 1, 33: 1, 0: 2, 1: 2 }) },
  {
    id: 'three',
    recipe: { ...ARTICLE_RECIPE, seed: 3 },
    history: [1, 2].map((epoch) => ({
      ...{ epoch, loss: 1 / epoch, accuracy: 0.5, valLoss: 1, valAccuracy: epoch / 4 },
      elapsedMs: 10,
    })),
    keptEpoch: 2,
  },
);

const TREES = forestRunOf({
  id: 'trees',
  dataset: runDatasetOf(DATASET, []),
  predictions: ZERO.predictions,
  evaluation: ZERO.evaluation,
});

/** @param said the class of the images of these rows, for certain */
function answersChanged(before: SplitPredictions, said: Record<number, number>): SplitPredictions {
  const probabilities = Float32Array.from(before.probabilities);
  for (const [row, label] of Object.entries(said)) {
    probabilities.set(
      [0, 1, 2].map((one) => (one === label ? 1 : 0)),
      3 * Number(row),
    );
  }
  return predictionsOf(DATASET, before.indices, probabilities);
}

beforeEach(() => {
  location.hash = '';
  appStore.setState(appStore.getInitialState());
});
afterEach(async () => {
  await deleteDB('xray-trainer');
  appStore.setState(appStore.getInitialState());
});

/** The card with these runs kept, each later than the one before. */
async function renderRuns(...runs: readonly Run[]) {
  setAppState({ ...trainedOn(DATASET, ZERO), current: { network: null, forest: null } });
  for (const run of runs) {
    await keepRun(run);
    // The list goes by the time to the millisecond.
    const now = Date.now();
    await vi.waitUntil(() => Date.now() > now);
  }
  const shown = await renderInApp(<RunsCard />);
  const card = shown.getByRole('region', { name: 'Runs' });
  const rows = card.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect.poll(() => rows.elements().length).toBe(runs.length);
  const button = (name: string) => card.getByRole('button', { name, exact: true });
  /** Of the row's name as it was given. */
  const nameOf = (place: number) =>
    (rows.nth(place).getByRole('checkbox').element().getAttribute('aria-label') ?? '').replace(
      'Compare ',
      '',
    );
  return {
    ...{ shown, card, rows, button, nameOf },
    pick: (place: number) => userEvent.click(rows.nth(place).getByRole('checkbox')),
    rename: async (name: string, keys: string) => {
      await userEvent.click(button(`Rename ${name}`));
      await userEvent.keyboard(keys);
    },
    cells: (place: number) =>
      [...rows.nth(place).element().querySelectorAll('td')].map(({ textContent }) =>
        textContent.replaceAll('\u00a0', ' '),
      ),
  };
}

describe('a run', () => {
  it('has its name, its settings and its figures on the test set', async () => {
    const { shown, rows, cells, nameOf } = await renderRuns(ZERO, THREE);
    expect(nameOf(0)).toMatch(/^Article, seed 3, 2 epochs, \d\d:\d\d$/);
    expect(nameOf(1)).toMatch(/^Article, seed 0, 1 epoch, \d\d:\d\d$/);
    // Pick, seed, epochs, accuracy, balanced accuracy, macro F1, the recalls of 4, 34 and 34.
    expect(cells(1).slice(1, 4)).toEqual(['0', '1', '79.2 %68.4 to 86.9']);
    expect(cells(1).slice(6, 9)).toEqual(['75.0 %', '70.6 %', '88.2 %']);
    expect(cells(0).slice(1, 3)).toEqual(['3', '2']);
    expect(cells(0).slice(6, 9)).toEqual(['25.0 %', '79.4 %', '88.2 %']);
    appStore.setState({ current: { network: THREE, forest: null } });
    await expect.element(rows.nth(0)).toHaveTextContent('shown on Evaluate');
    await expect.element(rows.nth(1)).not.toHaveTextContent('shown on Evaluate');
    await expectAccessibleInEveryLook(shown);
  });

  it('of a forest has trees, and no epochs', async () => {
    const { rows, cells, nameOf } = await renderRuns(TREES);
    expect(nameOf(0)).toMatch(/^Forest, seed 0, 100 trees, \d\d:\d\d$/);
    await expect.element(rows.nth(0)).toHaveTextContent('Random forest: 100 trees');
    expect(cells(0).slice(1, 4)).toEqual(['0', '–', '79.2 %68.4 to 86.9']);
    appStore.setState({ current: { network: null, forest: TREES } });
    await expect.element(rows.nth(0)).toHaveTextContent('shown under Forest');
  });

  it('is renamed by keyboard; spaces and Escape change nothing', async () => {
    const { shown, button, rename, nameOf } = await renderRuns(ZERO);
    await rename(nameOf(0), 'zero{Enter}');
    await expect.element(button('Rename zero')).toHaveFocus();
    await rename('zero', '   {Enter}');
    await expect.element(button('Rename zero')).toHaveFocus();
    await rename('zero', 'never');
    await expectAccessibleInEveryLook(shown);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Rename zero')).toHaveFocus();
  });

  it('of the name of another is told from it, by the buttons of both too', async () => {
    const { shown, rows, button, rename, nameOf } = await renderRuns(ZERO, THREE);
    await rename(nameOf(1), 'twin{Enter}');
    await rename(nameOf(0), 'twin{Enter}');
    await expect.element(rows.nth(0)).toHaveTextContent('twin (2)');
    await expectAccessibleInEveryLook(shown);
    await userEvent.click(button('Open twin (2)'));
    await expect.element(rows.nth(0)).toHaveTextContent('shown on Evaluate');
    await userEvent.click(button('Delete twin'));
    await expect.element(button('Undo: delete twin')).toBeVisible();
    await expect.element(button('Rename twin (2)')).toBeVisible();
  });

  it('that is deleted comes back with Undo', async () => {
    const { shown, rows, button, nameOf } = await renderRuns(ZERO);
    const name = nameOf(0);
    button(`Delete ${name}`).element().focus();
    await userEvent.keyboard('{Enter}');
    await expect
      .element(rows.nth(0))
      .toHaveTextContent('Deleted. Undo works until another run is deleted.');
    await expect.element(button(`Undo: delete ${name}`)).toHaveFocus();
    await expectAccessibleInEveryLook(shown);
    await userEvent.keyboard('{Enter}');
    await expect.element(button(`Delete ${name}`)).toHaveFocus();
    expect(nameOf(0)).toBe(name);
  });

  it('is opened while its data set is open', async () => {
    const { rows, button, nameOf } = await renderRuns(ZERO);
    await userEvent.click(button(`Open ${nameOf(0)}`));
    await expect.element(rows.nth(0)).toHaveTextContent('shown on Evaluate');
    expect(appStore.getState().current.network?.id).toBe('zero');
    await expect.element(button(`Open ${nameOf(0)}`)).not.toBeInTheDocument();
  });

  it('is opened while another is trained on its data set, and not where that would be replaced', async () => {
    const { button, nameOf } = await renderRuns(ZERO);
    const name = nameOf(0);
    appStore.setState({ training: runningTraining() });
    const other = { ...DATASET, fingerprint: 'cd34' };
    const { dataset } = trainedOn(other, ZERO);
    await userEvent.click(button(`Open ${name}`));
    await expect.poll(() => appStore.getState().current.network?.id).toBe('zero');
    appStore.setState({ dataset, current: { network: null, forest: null } });
    await expect.element(button(`Open ${name}`)).not.toBeInTheDocument();
  });

  it('that another tab has deleted does not open, and says so', async () => {
    const { shown, rows, rename, button, nameOf } = await renderRuns(ZERO, THREE);
    await rename(nameOf(1), 'zero{Enter}');
    await expect.element(button('Open zero')).toBeVisible();
    await removeRuns([ZERO]);
    await userEvent.click(button('Open zero'));
    const alert = shown.getByRole('alert', { name: 'The run cannot be opened' });
    await expect.element(alert).toHaveTextContent('"zero" is not kept any more');
    await expect.element(alert).toHaveTextContent('Train it again');
    await expect.poll(() => rows.elements().length).toBe(1);
    await expectAccessibleInEveryLook(shown);
  });
});

describe('the address of a run', () => {
  it('opens all of it, Back closes it, and it is there when the page is loaded at it', async () => {
    const { shown, card, rows, pick } = await renderRuns(ZERO, THREE);
    await pick(0);
    await userEvent.click(rows.nth(1).getByRole('link'));
    expect(location.hash).toBe('#/compare/runs/zero');
    const view = shown.getByRole('region', { name: 'Run', exact: true });
    await expect.element(view.getByRole('heading', { level: 2 })).toHaveFocus();
    await expect
      .element(view)
      .toHaveTextContent('79.2 % of 72 test images right (95 % interval 68.4 to 86.9).');
    // Rows of 4, 34 and 34.
    await expect.element(view.getByRole('row').nth(1)).toHaveTextContent('75.0 %');
    await expect.element(card).not.toBeInTheDocument();
    await expectAccessibleInEveryLook(shown);
    history.back();
    await expect.element(rows.nth(0).getByRole('checkbox')).toBeChecked();
    await expect.element(view).not.toBeInTheDocument();

    await shown.unmount();
    location.hash = '#/compare/runs/three';
    const anew = await renderInApp(<RunsCard />);
    await expect
      .element(anew.getByRole('region', { name: 'Run', exact: true }))
      .toHaveTextContent('80.6 % of 72 test images right');
  });

  it('opens the run on Evaluate', async () => {
    const { shown } = await renderRuns(ZERO);
    location.hash = '#/compare/runs/zero';
    await userEvent.click(shown.getByRole('button', { name: 'Open on Evaluate' }));
    await expect.poll(() => location.hash).toBe('#/evaluate');
    expect(appStore.getState().current.network?.id).toBe('zero');
  });

  it('of none that is kept says so and leads to the table', async () => {
    const { shown, rows } = await renderRuns(ZERO);
    location.hash = '#/compare/runs/nobody';
    const view = shown.getByRole('region', { name: 'Run', exact: true });
    await expect.element(view).toHaveTextContent('This run is not kept here');
    await expectAccessibleInEveryLook(shown);
    await userEvent.click(view.getByRole('link', { name: 'All runs' }));
    await expect.poll(() => rows.elements().length).toBe(1);
  });
});

describe('two runs', () => {
  it('are told apart by McNemar and drawn together', async () => {
    const { shown, card, pick } = await renderRuns(ZERO, THREE);
    await pick(1);
    await expect.element(card).toHaveTextContent('Pick a second run');
    await pick(0);
    await expect
      .element(card)
      .toHaveTextContent(
        'Of the same 72 test images, A alone is right on 2 (b) and B alone on 3 (c); both are right on 55, neither on 12.',
      );
    // Of five, two or fewer: 2 * (1 + 5 + 10) / 32.
    await expect.element(card).toHaveTextContent("McNemar's exact test: p = 1.");
    const charts = card.getByRole('figure');
    expect(charts.elements()).toHaveLength(2);
    await expect.element(charts.nth(1)).toHaveTextContent('A, B: validated on the test set.');
    await expectAccessibleInEveryLook(shown);
  });

  it('may be a network and a forest, which has no line', async () => {
    const { card, pick } = await renderRuns(ZERO, TREES);
    await pick(1);
    await pick(0);
    await expect.element(card).toHaveTextContent('No image tells them apart.');
    await expect.element(card).toHaveTextContent('B: a forest has no epochs, so no line.');
  });

  it('on other test images are not tested against each other', async () => {
    const other = { ...ZERO.dataset, fingerprint: 'cd34' };
    const { card, pick } = await renderRuns(ZERO, { ...THREE, dataset: other });
    await pick(0);
    await pick(1);
    await expect
      .element(card)
      .toHaveTextContent(
        'A and B cannot be tested against each other: they are on other data sets',
      );
    expect(card.getByRole('figure').elements()).toHaveLength(2);
  });

  it('are rows of a CSV file', async () => {
    const downloads = watchDownloads();
    const { button, rename, nameOf } = await renderRuns(ZERO, TREES);
    await rename(nameOf(0), 'trees{Enter}');
    await rename(nameOf(1), 'zero{Enter}');
    await expect.element(button('Rename zero')).toHaveFocus();
    await userEvent.click(button('Download as CSV'));
    const { name, text } = await downloads.next();
    expect(name).toBe('runs.csv');
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ name: run, epochs }) => [run, epochs])).toEqual([
      ['trees', ''],
      ['zero', '1'],
    ]);
    expect(data.map(({ accuracy }) => Number(accuracy))).toEqual([57 / 72, 57 / 72]);
  });
});

describe('the table', () => {
  it('is sorted by a column, and turned round', async () => {
    const { card, rows, nameOf } = await renderRuns(ZERO, THREE);
    const header = (name: string) => card.getByRole('columnheader', { name });
    await expect.element(header('Run')).toHaveAttribute('aria-sort', 'descending');
    expect(nameOf(0)).toMatch(/seed 3/);
    await userEvent.click(header('Seed').getByRole('button'));
    await expect.element(header('Seed')).toHaveAttribute('aria-sort', 'descending');
    await userEvent.click(header('Seed').getByRole('button'));
    await expect.element(header('Seed')).toHaveAttribute('aria-sort', 'ascending');
    await expect.element(rows.nth(0)).toHaveTextContent('seed 0');
  });

  it('has the runs of one data set when asked', async () => {
    const { card, rows } = await renderRuns(ZERO, THREE);
    const filter = card.getByRole('combobox', { name: 'Data set' });
    // What the card reads when it is opened is in by then, and takes nothing away.
    await listKeptRuns();
    await expect.element(filter).not.toBeInTheDocument();
    const [newest, ...others] = appStore.getState().keptRuns.runs;
    if (newest === undefined) throw new Error('no run');
    const other = {
      ...newest,
      fileName: 'other.zip',
      answers: { ...newest.answers, fingerprint: 'f'.repeat(64) },
    };
    const { keptRuns } = appStore.getState();
    appStore.setState({ keptRuns: { ...keptRuns, runs: [other, ...others] } });
    await userEvent.selectOptions(filter, 'other.zip');
    await expect.poll(() => rows.elements().length).toBe(1);
    await expect.element(rows.nth(0)).toHaveTextContent('seed 3');
  });

  it('has an experiment in a row, and its trainings below it on demand', async () => {
    const { shown, card, rows } = await renderRuns(ZERO);
    const runs = [ZERO, THREE].map(experimentRunOf);
    const { recipe } = ZERO;
    const seeds = {
      status: 'ready',
      recipe,
      recipes: runs.map((run) => run.recipe),
      runs,
    } as const;
    appStore.setState({ experiments: { ...NO_EXPERIMENTS, seeds } });
    const experiment = card.getByRole('button', { name: 'Repeat over seeds' });
    await expect.element(experiment).toHaveAttribute('aria-expanded', 'false');
    expect(rows.elements()).toHaveLength(2);
    await userEvent.click(experiment);
    await expect.poll(() => rows.elements().length).toBe(4);
    await expect.element(rows.nth(3)).toHaveTextContent('Training 2');
    await expectAccessibleInEveryLook(shown);
  });
});

describe('where the browser keeps nothing', () => {
  it('runs are compared, opened and deleted until the page is closed', async () => {
    // The one connection of the page ends, and no other opens.
    await deleteDB('xray-trainer');
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('access denied', 'SecurityError');
    });
    onTestFinished(() => {
      open.mockRestore();
    });
    const { shown, card, rows, rename, button, pick, nameOf } = await renderRuns(ZERO, THREE);
    await expect
      .element(card)
      .toHaveTextContent(
        'Here until the page is closed. The browser would not keep it: access denied.',
      );
    await rename(nameOf(1), 'zero{Enter}');
    await pick(1);
    await pick(0);
    await expect.element(card).toHaveTextContent('Of the same 72 test images');
    await expectAccessibleInEveryLook(shown);
    await userEvent.click(button('Open zero'));
    await expect.element(rows.nth(1)).toHaveTextContent('shown on Evaluate');
    await userEvent.click(button('Delete zero'));
    await userEvent.click(button('Undo: delete zero'));
    await expect.element(button('Delete zero')).toBeVisible();
    expect(rows.elements()).toHaveLength(2);
  });
});
