import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { datasetOf } from '../../../domain/testing/dataset';
import { setAppState } from '../../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../../testing/expect-accessible';
import { renderInApp } from '../../testing/render-in-app';
import { ExamplesPanel } from './examples-panel';

/** Nine of each class in TRAIN and four in TEST, each of one grey of its own. */
const DATASET = datasetOf(
  Array.from({ length: 39 }, (_, index) => ({
    split: index < 27 ? ('train' as const) : ('test' as const),
    pixels: 100 + index,
  })),
);

async function renderExamples() {
  setAppState({});
  const shown = await renderInApp(<ExamplesPanel dataset={DATASET} />);
  const images = shown.getByRole('img');
  const names = () => images.elements().map((image) => image.getAttribute('aria-label'));
  return { shown, images, names, histograms: shown.getByRole('slider') };
}

it('shows six images a class with their histograms, and others when asked', async () => {
  const { shown, names, histograms } = await renderExamples();
  await expect.poll(names).toHaveLength(18);
  expect(names().filter((name) => name?.startsWith('Normal: '))).toHaveLength(6);
  expect(histograms.elements()).toHaveLength(18);
  await expectAccessibleInEveryLook(shown);

  const first = names();
  await shown.getByRole('button', { name: 'Show others' }).click();
  await expect.element(shown.getByText('Draw 2')).toBeVisible();
  expect(names()).toHaveLength(18);
  expect(names()).not.toEqual(first);
});

it('shows of a split what there is', async () => {
  const { shown, names } = await renderExamples();
  await shown.getByText('Test', { exact: true }).click();
  await expect.poll(names).toHaveLength(12);
  expect(names().filter((name) => name?.startsWith('COVID-19: '))).toHaveLength(4);
});

it('lets keys read a histogram, one stop for all of them', async () => {
  const { shown, names, histograms } = await renderExamples();
  await shown.getByText('Counts', { exact: true }).click();
  await shown.getByRole('button', { name: 'Show others' }).click();
  await expect.element(shown.getByText('Draw 2')).toBeVisible();
  await userEvent.keyboard('{Tab}');
  const histogram = histograms.nth(0);
  await expect.element(histogram).toHaveFocus();
  // It stands at the one grey value of its image: "COVID-19: image-12.jpeg" is of 112.
  const level = 100 + Number(/\d+(?=\.jpeg)/.exec(names()[0] ?? '')?.[0]);
  await expect.element(histogram).toHaveAttribute('aria-valuetext', `${level}: 10,000 pixels`);
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(histogram).toHaveAttribute('aria-valuetext', `${level + 1}: 0 pixels`);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(histograms.nth(1)).toHaveFocus();
  const stops = histograms.elements().filter((slider) => slider.getAttribute('tabindex') === '0');
  expect(stops).toEqual([histograms.nth(1).element()]);
});
