import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DEFAULT_FOREST_OPTIONS } from '../../../domain/forest/forest-options';
import type { ForestRecord } from '../../../domain/run/run-record';
import { appStore, type AppState } from '../../../state/app-store';
import { letNoWorkerStart } from '../../../state/testing/let-no-worker-start';
import { setAppState } from '../../../state/testing/set-app-state';
import { EVALUATED_DATASET, evaluatedRun, trainedOn } from '../../testing/evaluated-run';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp } from '../../testing/render-in-app';
import { watchDownloads } from '../../testing/saved-file';
import { ForestSection } from './forest-section';

/** Its intervals are worked out once. */
const NETWORK = evaluatedRun();

beforeEach(() => {
  appStore.setState(appStore.getInitialState());
});
afterEach(async () => {
  await deleteDB('xray-trainer');
});

/** The forest's part of Compare, with its own workers; no network beside it but by `change`. */
async function renderForest(change: Partial<AppState> = {}) {
  const { dataset } = trainedOn(EVALUATED_DATASET, NETWORK);
  setAppState({ dataset, current: { network: null, forest: null }, ...change });
  const shown = await renderInApp(<ForestSection />);
  const card = shown.getByRole('region', { name: 'Random forest' });
  const status = card.getByRole('status');
  const growButton = card.getByRole('button', { name: 'Grow forest' });
  const comparison = shown.getByRole('region', { name: 'Network and forest' });
  const downloads = watchDownloads();
  return {
    ...{ shown, card, status, growButton, comparison },
    field: (name: string) => card.getByRole('textbox', { name, exact: true }),
    choice: (name: string) => card.getByRole('combobox', { name, exact: true }),
    grow: async (seed = 0) => {
      await userEvent.click(growButton);
      await expect.element(status).toHaveTextContent('The forest gets');
      await expect.element(status).toHaveTextContent(new RegExp(`seed ${seed}\\.`));
    },
    /** Images by true and predicted class. */
    readMatrix: async (split: 'Train' | 'Test') => {
      const choice = shown.getByRole('radiogroup', { name: 'Forest: Images that are evaluated' });
      await userEvent.click(choice.getByText(split, { exact: true }));
      const name = `Forest: Confusion matrix, ${split.toLowerCase()}`;
      const table = shown.getByRole('table', { name });
      await expect.element(table).toBeVisible();
      const counts = [...table.element().querySelectorAll('td')].map((cell) =>
        Number(cell.querySelector('span')?.textContent),
      );
      return [counts.slice(0, 3), counts.slice(3, 6), counts.slice(6)];
    },
    record: async () => {
      await userEvent.click(shown.getByRole('button', { name: 'Export the forest' }));
      await userEvent.click(shown.getByRole('button', { name: 'Forest record' }));
      await userEvent.keyboard('{Escape}');
      const { name, text } = await downloads.next();
      expect(name).toBe('forest.json');
      return JSON.parse(text) as ForestRecord;
    },
    figures: (name: string) => {
      const row = comparison
        .getByRole('row')
        .filter({ hasText: name === 'Accuracy' ? /^Accuracy/ : name });
      return [...row.element().querySelectorAll('td')].map(({ textContent }) =>
        textContent.replaceAll('\u00a0', ' '),
      );
    },
  };
}

describe('a forest that is grown', () => {
  it('needs no network, knows its images by heart, and shows what it asked about', async () => {
    const { shown, status, comparison, grow, readMatrix, figures } = await renderForest();
    await grow();
    await expect.element(status).toHaveTextContent(/Grown in .* by [1-8] workers?\./);
    expect(await readMatrix('Train')).toEqual([
      [4, 0, 0],
      [0, 4, 0],
      [0, 0, 4],
    ]);
    const matrix = await readMatrix('Test');
    expect(matrix.map((row) => row.reduce((sum, count) => sum + count, 0))).toEqual([4, 34, 34]);
    const right = matrix.reduce((sum, row, label) => sum + (row[label] ?? 0), 0);
    expect(figures('Accuracy')).toEqual([
      expect.stringMatching(new RegExp(`^${((right / 72) * 100).toFixed(1)}.%`)),
    ]);
    await expect.element(comparison).toHaveTextContent('no network beside it yet');
    await expect
      .element(comparison.getByRole('link', { name: 'Train a network' }))
      .toHaveAttribute('href', expect.stringContaining('train'));
    const importance = shown.getByRole('region', { name: 'Importance' });
    await expect.element(importance.getByRole('img')).toBeVisible();
    await expect
      .element(importance.getByRole('heading'))
      .toHaveTextContent('of the importance lies in');
    await expectAccessibleInEveryLook(shown);
  });

  it('stands beside the network, each figure with its interval', async () => {
    const { comparison, grow, figures } = await renderForest({
      current: { network: evaluatedRun(), forest: null },
    });
    await grow();
    await expect
      .element(comparison.getByRole('heading'))
      .toHaveTextContent(/test images? (more|fewer) right than the network|equally many/);
    await expect.element(comparison).not.toHaveTextContent('being worked out');
    expect(figures('Accuracy')[0]).toMatch(/^79\.2/);
    const cell = /^([01]\.\d{3}|\d+\.\d.%)(\d+\.\d+ to \d+\.\d+|none: .*)$/;
    for (const name of ['Accuracy', 'Macro F1', 'Weighted F1', 'COVID-19', 'Normal', 'Pneumonia']) {
      const [network, forest] = figures(name);
      expect(network, name).toMatch(cell);
      expect(forest, name).toMatch(cell);
    }
  });

  it('is the same for the same options, as its record tells', async () => {
    const { field, grow, record, readMatrix } = await renderForest();
    await grow();
    const first = await record();
    expect(first).toMatchObject({
      format: 'xray-trainer/forest@1',
      options: DEFAULT_FOREST_OPTIONS,
      dataset: { isSample: false, exclusions: [], resampling: 'opencv-bilinear' },
      evaluation: { test: { confusionMatrix: await readMatrix('Test'), images: 72 } },
    });
    expect(first.testImages).toHaveLength(72);
    for (const [row, { name, probabilities }] of first.testImages.entries()) {
      expect(name).toBe(`test-${row}.jpeg`);
      expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 5);
    }
    await field('Seed').fill('1');
    await grow(1);
    expect((await record()).testImages).not.toEqual(first.testImages);
    await field('Seed').fill('0');
    await grow(0);
    const again = await record();
    expect(again.testImages).toEqual(first.testImages);
    expect(again.evaluation).toEqual(first.evaluation);
  });

  it('leaves out what the person has left out', async () => {
    // The first of train and the first of test.
    const exclusions: AppState['exclusions'] = [{ reason: { kind: 'by-hand' }, images: [0, 12] }];
    const { comparison, grow, record, readMatrix } = await renderForest({ exclusions });
    await grow();
    await expect
      .element(comparison)
      .toHaveTextContent('2 images were left out: 2 images chosen by hand');
    const { testImages } = await record();
    expect(testImages.map(({ name }) => name)).toEqual(
      Array.from({ length: 71 }, (_, row) => `test-${row + 1}.jpeg`),
    );
    expect(await readMatrix('Train')).toEqual([
      [3, 0, 0],
      [0, 4, 0],
      [0, 0, 4],
    ]);
  });
});

describe('the options', () => {
  it('must keep to their limits', async () => {
    const { shown, card, field, growButton } = await renderForest();
    await field('Trees').fill('0');
    await expect.element(growButton).toBeDisabled();
    await expect.element(card).toHaveTextContent('Must be a whole number from 1 to 1000');
    await expect.element(card).toHaveTextContent('1 value is outside the limits: correct it');
    await expectAccessibleInEveryLook(shown);
  });

  it('change the forest, and go back to the defaults', async () => {
    const { card, status, field, choice, grow, readMatrix } = await renderForest();
    await field('Trees').fill('5');
    await field('Leaf size').fill('50');
    await choice('Oversampling').selectOptions('none');
    await choice('Depth').selectOptions('limited');
    await field('Largest depth').fill('1');
    await grow();
    await expect
      .element(status)
      .toHaveTextContent(
        '5 trees, 100 pixels tried at each split, depth 1 at most, leaves of 50 images or more, no class repeated, seed 0',
      );
    // Twelve images have no leaf of 50 but the root: all are taken for the same class.
    const columns = (await readMatrix('Train')).map((row) => row.indexOf(4));
    expect(new Set(columns).size).toBe(1);

    await userEvent.click(card.getByRole('button', { name: 'Back to the defaults' }));
    await expect.element(field('Trees')).toHaveValue('100');
    await expect.element(field('Leaf size')).toHaveValue('1');
    await expect.element(choice('Oversampling')).toHaveValue('duplicate');
    await expect.element(choice('Depth')).toHaveValue('any');
  });
});

describe('while a forest grows', () => {
  it('says how far it is, and keeps its options as they are', async () => {
    const { shown, card, status, field } = await renderForest({
      forest: {
        status: 'growing',
        options: { ...DEFAULT_FOREST_OPTIONS, trees: 1000 },
        progress: { phase: 'growing', done: 250, elapsedMs: 10_000 },
      },
    });
    await expect.element(status).toHaveTextContent('Growing a forest');
    await expect.element(card).toHaveTextContent('250 of 1,000 trees');
    await expect
      .element(card.getByRole('progressbar', { name: 'Trees grown' }))
      .toHaveAttribute('aria-valuenow', '25');
    await expect.element(field('Trees')).toBeDisabled();
    await expectAccessibleInEveryLook(shown);
    // The first button stays, so that the focus does.
    await userEvent.click(card.getByRole('button', { name: 'Cancel' }));
    await expect.element(card.getByRole('button', { name: 'Grow forest' })).toHaveFocus();
    await expect.element(card.getByRole('progressbar')).not.toBeInTheDocument();
    await expect.element(status).toHaveTextContent('');
  });
});

describe('without the worker', () => {
  it('the error says so, and the next try can succeed', async () => {
    const startAgain = letNoWorkerStart();
    const { shown, growButton, grow } = await renderForest();
    await userEvent.click(growButton);
    const alert = shown.getByRole('alert', { name: 'The forest process stopped unexpectedly' });
    await expect.element(alert).toHaveTextContent('it could not be started');
    await expect.element(alert).toHaveTextContent('Try again.');
    startAgain();
    await grow();
    await expect.element(alert).not.toBeInTheDocument();
  });
});
