import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { SearchCard } from './pages/search-card';
import { TrainPage } from './pages/train-page';
import { expect, test } from './support/test';
import { readPredictedImages, watchTrainingWorker } from './support/watch-training-worker';

async function openSearch(page: Page): Promise<SearchCard> {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
  const train = new TrainPage(page);
  await train.openOptions();
  await train.backend.selectOption('wasm');
  await frame.show('compare', 'search');
  return new SearchCard(page);
}

test('a random search ranks its trials on held-out patients, and the best becomes the recipe', async ({
  page,
}) => {
  await watchTrainingWorker(page);
  const search = await openSearch(page);
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  await search.field('Trials').fill('3');
  await search.field('Epochs of each trial').fill('1');
  await search.card.getByText('Units, batch size, activation').click();
  await search.parameter('Units').getByRole('checkbox').check();
  await expect(search.card).toContainText('3 trainings, 3 × 1 epoch: 3 epochs in all.');
  await search.startButton.click();
  await expect(frame.link('train')).toContainText('searching');
  await search.expectFinished(3);
  await expect(search.card).toContainText('the test set was not looked at');

  const rows = await search.readRows();
  expect(rows.map(([trial = '']) => trial.replace(' best', '')).toSorted()).toEqual([
    '1',
    '2',
    '3',
  ]);
  expect(rows[0]?.[0]).toMatch(/ best$/);
  const scores = rows.map(([, , score = '']) => parseFloat(score));
  expect(scores).toEqual(scores.toSorted((one, other) => other - one));
  await search.table.getByRole('button', { name: 'Trial', exact: true }).click();
  expect((await search.readRows()).map(([trial = '']) => parseInt(trial))).toEqual([1, 2, 3]);

  // Of the sample's images every trial has learned from and was scored on the same; of TEST none.
  const { learned, validated, classified } = await readPredictedImages(page);
  expect(learned).toHaveLength(3);
  expect(classified).toEqual(validated);
  for (const images of learned) expect(images).toEqual(learned[0]);
  for (const images of validated) expect(images).toEqual(validated[0]);

  await search.bestButton.click();
  // Trial, its button, score, loss, epochs, then the values.
  const [, , score = '', , , learningRate = '', momentum = ''] = rows[0] ?? [];
  await expect(train.field('Learning rate')).toHaveValue(learningRate);
  await expect(train.field('Momentum')).toHaveValue(momentum);
  await expect(train.field('Epochs')).toHaveValue('1');
  await expect(train.choice('Validation')).toHaveValue('patient');

  // Trained again it is the network that was scored; only now TEST is asked about.
  await train.startButton.click();
  await train.expectFinished(1);
  await frame.goTo('evaluate');
  const run = await new EvaluatePage(page).downloadRecord();
  const balanced = run.evaluation.validation?.balancedAccuracy ?? NaN;
  expect((balanced * 100).toFixed(1)).toBe(parseFloat(score).toFixed(1));
  const [, testImages] = (await readPredictedImages(page)).classified.slice(classified.length);
  expect(testImages).toHaveLength(run.evaluation.test.images);
  const tested = new Set(testImages);
  const before = [...learned, ...validated, ...classified].flat();
  expect(before.filter((index) => tested.has(index))).toEqual([]);

  await test.step('halving trains the best third for three times the epochs; the network before stays', () =>
    halve(page, search));
});

async function halve(page: Page, search: SearchCard): Promise<void> {
  const frame = new AppFrame(page);
  await frame.show('compare', 'search');
  await expect(search.card.getByRole('button', { name: /^In use: trial/ })).toBeVisible();
  await search.field('Method').selectOption('successive halving');
  await search.field('Fewest epochs').fill('1');
  await search.field('Most epochs').fill('3');
  await expect(search.card).toContainText(
    '4 trainings, 3 × 1 epoch, then 1 × 3 epochs: 6 epochs in all.',
  );
  await search.startButton.click();
  await expect(frame.link('train')).toContainText('searching');
  await expect(frame.link('evaluate')).toContainText('test accuracy');
  await search.expectFinished(4);
  const epochs = (await search.readRows()).map(([, , , , count]) => count);
  expect(epochs).toEqual(['3', '1', '1']);
  await expect(frame.link('evaluate')).toContainText('test accuracy');
}

test('a search that is stopped, and then cut off by a reload, comes to the same trials', async ({
  page,
}) => {
  let search = await openSearch(page);
  await search.field('Trials').fill('4');
  await search.field('Epochs of each trial').fill('1');
  await search.startButton.click();
  await search.expectFinished(4);
  const whole = await search.readRows();

  await search.field('Epochs of each trial').fill('1');
  await search.atRow(1, 'stop');
  await search.startButton.click();
  await expect(search.status).toContainText('Search stopped after');
  await search.atRow((await search.rows.count()) + 1, 'reload');
  const reloaded = page.waitForEvent('load');
  await search.resumeButton.click();
  await reloaded;

  search = new SearchCard(page);
  await expect(search.status).toContainText('Search stopped after');
  await search.resumeButton.click();
  await search.expectFinished(4);
  expect(await search.readRows()).toEqual(whole);

  // The trials are there after a reload; the search of before is forgotten.
  await page.reload();
  const frame = new AppFrame(page);
  await search.expectFinished(4);
  expect(await search.readRows()).toEqual(whole);
  await frame.goTo('train');
  const items = search.earlier.getByRole('listitem');
  await expect(items).toHaveCount(1);
  await items
    .first()
    .getByRole('button', { name: /^Discard/ })
    .click();
  await expect(search.earlier).toHaveCount(0);
  await frame.goTo('data');
  await expect(search.earlier).toHaveCount(0);
});
