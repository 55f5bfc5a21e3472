import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { figuresBySplit } from '../../../domain/explore/class-figures';
import { ARTICLE_NAMES } from '../../../domain/testing/classes';
import { datasetOf } from '../../../domain/testing/dataset';
import { appStore } from '../../../state/app-store';
import { setAppState } from '../../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { explored } from '../../testing/explored';
import { TWELVE_IMAGES } from '../../testing/opened-dataset';
import { renderInApp } from '../../testing/render-in-app';
import { FiguresPanel } from './figures-panel';

/** 1 COVID-19, 2 Normal and 5 Pneumonia images in TRAIN, 1, 1 and 2 in TEST, of one grey each. */
const COUNTS = { train: [1, 2, 5], test: [1, 1, 2] } as const;
const UNBALANCED = datasetOf(
  (['train', 'test'] as const).flatMap((split) =>
    ARTICLE_NAMES.flatMap((label, index) =>
      Array.from({ length: COUNTS[split][index] ?? 0 }, (_, at) => ({
        label,
        split,
        pixels: 60 + 40 * index + at,
      })),
    ),
  ),
);

async function renderFigures(dataset = UNBALANCED) {
  setAppState(explored(dataset));
  const shown = await renderInApp(
    <FiguresPanel dataset={dataset} figures={figuresBySplit(dataset)} />,
  );
  return {
    shown,
    balance: shown.getByRole('region', { name: 'Class balance' }),
    greyValues: shown.getByRole('region', { name: 'Grey values' }),
    averages: shown.getByRole('region', { name: 'Average images' }),
  };
}

describe('the class balance', () => {
  it('is that before and after oversampling', async () => {
    const { balance } = await renderFigures();
    const train = balance.getByRole('figure', {
      name: 'TRAIN: Pneumonia outnumbers COVID-19 5.0 to 1',
    });
    await expect.element(train).toHaveTextContent('2 (25.0 %)');
    await expect.element(train).toHaveTextContent('each shown 5 times');
    const test = balance.getByRole('figure', { name: /^TEST: .+ 2.0 to 1$/ });
    await expect.element(test).toHaveTextContent('1 (25.0 %)');
    await expect.element(balance).not.toHaveTextContent('Oversampling is switched off');
    appStore.setState(({ recipe }) => ({ recipe: { ...recipe, oversampling: 'none' } }));
    await expect
      .element(balance)
      .toHaveTextContent('Oversampling is switched off in the recipe now');
  });

  it('does without what is excluded', async () => {
    const { balance } = await renderFigures();
    appStore.setState({ exclusions: [{ reason: { kind: 'by-hand' }, images: [3, 4, 5] }] });
    await expect
      .element(
        balance.getByRole('figure', { name: 'TRAIN: Pneumonia outnumbers COVID-19 2.0 to 1' }),
      )
      .toBeVisible();
  });
});

it('images for validation have a balance and a choice of their own', async () => {
  const splits = ['train', 'train', 'validation', 'test'] as const;
  const { balance, greyValues, shown } = await renderFigures(
    datasetOf(
      ARTICLE_NAMES.flatMap((label) =>
        splits.map((split, at) => ({ label, split, pixels: 50 * at })),
      ),
    ),
  );
  await expect
    .element(balance.getByRole('figure', { name: 'VALIDATION: the classes are equally large' }))
    .toBeVisible();
  const split = greyValues.getByRole('radiogroup', { name: 'Split of the histograms' });
  await expect.element(split).toHaveTextContent(/^AllTrainValidationTest$/);
  await expectAccessibleInEveryLook(shown);
});

describe('the grey values', () => {
  it('are shown by class, for each split, beside or over each other', async () => {
    const { greyValues } = await renderFigures();
    const titles = () =>
      greyValues
        .getByRole('figure')
        .elements()
        .map((figure) => figure.querySelector('figcaption')?.textContent ?? '');
    // Of both splits: 60 and 60; 100, 101 and 100; 140 to 144, 140 and 141.
    await expect.poll(titles).toHaveLength(3);
    expect(titles()[0]).toContain('COVID-19: 60 ± 0');
    expect(titles()[1]).toContain('Normal: 100 ± 0');
    expect(titles()[2]).toContain('Pneumonia: 142 ± 1');
    await greyValues.getByText('Test', { exact: true }).click();
    // 140 and 141.
    await expect.poll(() => titles()[2]).toContain('Pneumonia: 141 ± 1');
    await greyValues.getByText('Overlaid').click();
    await expect.poll(titles).toHaveLength(1);
    expect(titles()[0]).toMatch(/COVID-19.+, .+Normal.+, .+Pneumonia/);
  });

  it('are in a table too', async () => {
    const { greyValues } = await renderFigures();
    await greyValues.getByText('Test', { exact: true }).click();
    await greyValues.getByText('Counts', { exact: true }).click();
    await greyValues.getByText('Table', { exact: true }).click();
    const table = greyValues.getByRole('table');
    await expect.element(table).toBeVisible();
    // 256 grey values under two rows of headings.
    expect(table.getByRole('row').elements()).toHaveLength(258);
    const cells = [...table.element().querySelectorAll('td')].map(({ textContent }) =>
      Number(textContent.replaceAll(/\D/g, '')),
    );
    const totals = [0, 1, 2].map((column) =>
      cells.filter((_, at) => at % 3 === column).reduce((sum, count) => sum + count, 0),
    );
    // 1, 1 and 2 test images of 100 x 100 pixels.
    expect(totals).toEqual([10_000, 10_000, 20_000]);
  });
});

describe('the average images', () => {
  it('are mean and standard deviation of each class', async () => {
    const { shown, averages } = await renderFigures(TWELVE_IMAGES);
    for (const name of ['COVID-19', 'Normal', 'Pneumonia']) {
      for (const kind of ['Mean', 'Standard deviation']) {
        await expect
          .element(averages.getByRole('img', { name: `${kind} image of ${name}` }))
          .toBeVisible();
      }
    }
    await expectAccessibleInEveryLook(shown);
  });

  it('and the histograms are waited for', async () => {
    setAppState({ exploration: { status: 'running', figures: null, auditShare: 0 } });
    const shown = await renderInApp(<FiguresPanel dataset={TWELVE_IMAGES} figures={null} />);
    await expect.element(shown.getByText('Average images: being made')).toBeVisible();
    await expect.element(shown.getByText('Grey values: being counted')).toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('and the histograms are left out where they could not be made', async () => {
    setAppState({
      exploration: {
        status: 'failed',
        error: { code: 'worker/crashed', service: 'audit', detail: 'gone' },
        figures: null,
      },
    });
    const shown = await renderInApp(<FiguresPanel dataset={TWELVE_IMAGES} figures={null} />);
    await expect.element(shown.getByRole('region', { name: 'Class balance' })).toBeVisible();
    await expect
      .element(shown.getByRole('region', { name: 'Average images' }))
      .not.toBeInTheDocument();
  });

  it('are of the chosen split', async () => {
    const { averages } = await renderFigures();
    await expect.element(averages).toHaveTextContent('7 images');
    await userEvent.click(averages.getByText('Test', { exact: true }));
    await expect.element(averages).toHaveTextContent('2 images');
    await expect.element(averages).not.toHaveTextContent('7 images');
  });
});
