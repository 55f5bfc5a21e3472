import type { Page } from '@playwright/test';
import { DEFAULT_FOREST_OPTIONS } from '../../src/domain/forest/forest-options';
import type { ForestRecord } from '../../src/domain/run/run-record';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { accuracyOf, EvaluatePage, sumRows } from './pages/evaluate-page';
import { ForestCard } from './pages/forest-card';
import { Gallery } from './pages/gallery';
import { ExplorePage } from './pages/explore-page';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { expectInEveryLook, PHONE } from './support/every-look';
import { SAMPLE_COUNTS, SAMPLE_IMAGES } from './support/sample-archive';
import { SMALL_COUNTS } from './support/small-archive';
import { expect, test } from './support/test';

async function downloadRecord(forest: ForestCard): Promise<ForestRecord> {
  const bytes = await download(forest.recordButton, 'forest.json');
  return JSON.parse(bytes.toString('utf8')) as ForestRecord;
}

async function openSampleOnEvaluate(page: Page): Promise<ForestCard> {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('evaluate');
  return new ForestCard(page);
}

test('a forest needs no network, and stands beside it when there is one', async ({ page }) => {
  const frame = new AppFrame(page);
  const forest = await openSampleOnEvaluate(page);
  await forest.grow();
  await expect(forest.status).toContainText(/Grown in .* by [1-8]\sworkers?\./);
  await expect(frame.link('evaluate')).toContainText('forest grown, needs a network');

  const matrix = { train: await forest.readMatrix('train'), test: await forest.readMatrix('test') };
  // Trees without a limit know their images by heart.
  expect(matrix.train).toEqual([
    [15, 0, 0],
    [0, 75, 0],
    [0, 0, 136],
  ]);
  expect(sumRows(matrix.test)).toEqual(SAMPLE_COUNTS.test);
  const accuracy = accuracyOf(matrix.test).toFixed(3);
  await expect(forest.figures('Accuracy')).toContainText([accuracy]);
  await expect(forest.comparison).toContainText('no network beside it yet');
  await expect(forest.importance.getByRole('img')).toBeVisible();
  await expect(forest.importance.getByRole('heading')).toContainText('of the importance lies in');

  await forest.comparison.getByRole('link', { name: 'Train a network' }).click();
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('evaluate');
  const network = accuracyOf(await new EvaluatePage(page).readMatrix('test')).toFixed(3);
  await expect(forest.figures('Accuracy')).toContainText([network, accuracy]);
  for (const figure of ['Macro F1', 'Weighted F1', 'COVID-19', 'Normal', 'Pneumonia']) {
    // Each with its interval.
    const cell = /^[01]\.\d{3}(\d\.\d+ to \d\.\d+|none: .*)$/;
    await expect(forest.figures(figure)).toHaveText([cell, cell]);
  }
  await expect(forest.comparison.getByRole('heading')).toContainText(
    /test images? (more|fewer) right than the network|equally many/,
  );
});

test('the same options give the same forest, and the record tells of it', async ({ page }) => {
  const forest = await openSampleOnEvaluate(page);
  await forest.grow();
  const first = await downloadRecord(forest);
  expect(first).toMatchObject({
    format: 'xray-trainer/forest@1',
    options: DEFAULT_FOREST_OPTIONS,
    dataset: { isSample: true, exclusions: [], resampling: 'opencv-bilinear' },
    evaluation: { test: { confusionMatrix: await forest.readMatrix('test'), images: 72 } },
  });
  expect(first.testImages).toHaveLength(72);
  for (const { name, probabilities } of first.testImages) {
    expect(name).toMatch(/\.(jpe?g|png)$/);
    expect(probabilities.reduce((sum, probability) => sum + probability, 0)).toBeCloseTo(1, 5);
  }

  await forest.field('Seed').fill('1');
  await forest.grow();
  await expect(forest.status).toContainText('seed 1');
  const other = await downloadRecord(forest);
  expect(other.testImages).not.toEqual(first.testImages);

  await forest.field('Seed').fill('0');
  await forest.grow();
  await expect(forest.status).toContainText('seed 0');
  const again = await downloadRecord(forest);
  expect(again.testImages).toEqual(first.testImages);
  expect(again.evaluation).toEqual(first.evaluation);
});

test('options change the forest and must keep to their limits', async ({ page }) => {
  const forest = await openSampleOnEvaluate(page);
  await forest.field('Trees').fill('0');
  await expect(forest.growButton).toBeDisabled();
  await expect(forest.card).toContainText('Must be a whole number from 1 to 1000');
  await expect(forest.card).toContainText(/1\svalue is outside the limits: mend it/);

  await forest.field('Trees').fill('5');
  await forest.field('Leaf size').fill('50');
  await forest.choice('Oversampling').selectOption('none');
  await forest.choice('Depth').selectOption('limited');
  await forest.field('Largest depth').fill('1');
  await forest.grow();
  await expect(forest.status).toContainText(
    /5\strees, 100\spixels tried at each split, depth 1 at most, leaves of 50 images or more, no class repeated, seed 0/,
  );
  // No leaf of 50 images can be of 15 COVID-19 images for the most part.
  const matrix = await forest.readMatrix('train');
  expect(matrix.map((row) => row[0])).toEqual([0, 0, 0]);
  expect(sumRows(matrix)).toEqual(SAMPLE_COUNTS.train);

  await forest.card.getByRole('button', { name: 'Back to the defaults' }).click();
  await expect(forest.field('Trees')).toHaveValue('100');
  await expect(forest.field('Leaf size')).toHaveValue('1');
  await expect(forest.choice('Oversampling')).toHaveValue('duplicate');
  await expect(forest.choice('Depth')).toHaveValue('any');
});

test('cancelling leads back to the forest before, or to none, with the focus on the button', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const forest = await openSampleOnEvaluate(page);
  await forest.startSlowForest();
  await expect(forest.card).toContainText(/[1-9]\d* of 1,000\strees/);
  await expect(forest.progress).toBeVisible();
  await expect(frame.link('evaluate')).toContainText('growing a forest');
  await expect(forest.field('Trees')).toBeDisabled();
  await forest.cancelButton.click();
  await expect(forest.growButton).toBeFocused();
  await expect(forest.progress).toBeHidden();
  await expect(forest.comparison).toBeHidden();
  await expect(frame.link('evaluate')).toContainText('needs a trained network');

  await forest.card.getByRole('button', { name: 'Back to the defaults' }).click();
  await forest.grow();
  const matrix = await forest.readMatrix('test');
  await forest.startSlowForest();
  await expect(forest.progress).toBeVisible();
  // The one before stays in sight meanwhile.
  await expect(forest.comparison).toBeVisible();
  await forest.cancelButton.click();
  await expect(forest.status).toContainText(/100\strees/);
  expect(await forest.readMatrix('test')).toEqual(matrix);
});

test('a forest grows on while other steps are looked at, and ends with its data set', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const forest = await openSampleOnEvaluate(page);
  await forest.startSlowForest();
  await expect(forest.card).toContainText(/[1-9]\d* of 1,000\strees/);
  await frame.goTo('train');
  await frame.goTo('evaluate');
  await expect(forest.progress).toBeVisible();
  await frame.goTo('data');
  await data.useSmallArchive();
  await data.expectCounts(SMALL_COUNTS);
  await frame.goTo('evaluate');
  await expect(forest.progress).toBeHidden();
  await expect(forest.growButton).toBeEnabled();
  await expect(forest.status).toBeEmpty();
});

test('images that are left out are neither learned from nor tested on', async ({ page }) => {
  const frame = new AppFrame(page);
  const explore = new ExplorePage(page);
  const gallery = new Gallery(page);
  const forest = await openSampleOnEvaluate(page);
  await forest.grow();
  const all = await downloadRecord(forest);
  const [tested = { name: '' }] = all.testImages;

  await frame.goTo('explore');
  await explore.show('gallery');
  for (const name of [tested.name, SAMPLE_IMAGES.pneumonia]) {
    await gallery.open(name);
    await gallery.dialog.getByRole('button', { name: 'Exclude' }).click();
    await gallery.close();
  }
  await frame.goTo('evaluate');
  await forest.grow();
  await expect(forest.comparison).toContainText(
    /2\simages were left out: 2\simages chosen by hand/,
  );
  const without = await downloadRecord(forest);
  expect(without.testImages.map(({ name }) => name)).toEqual(
    all.testImages.slice(1).map(({ name }) => name),
  );
  expect(sumRows(await forest.readMatrix('train'))).toEqual([15, 75, 135]);
});

test.describe('without the worker', () => {
  test.use({ expectedConsoleError: /^Failed to load resource: / });

  test('the error says so, and the next try can succeed', async ({ page }) => {
    const frame = new AppFrame(page);
    const forest = await openSampleOnEvaluate(page);
    await page.route('**/forest.worker*', (route) => route.abort());
    await forest.growButton.click();
    await frame.expectAlert({
      title: 'The forest process stopped unexpectedly',
      cause: 'it could not be started',
      next: 'Try again.',
    });
    await page.unroute('**/forest.worker*');
    await forest.grow();
    await expect(frame.alert).toBeHidden();
  });
});

test('axe finds nothing while a forest grows and in what comes of it', async ({ page }) => {
  const forest = await openSampleOnEvaluate(page);
  await forest.field('Trees').fill('0');
  await expect(forest.growButton).toBeDisabled();
  await expectInEveryLook(page, 'a wrong value', [PHONE]);
  await forest.startSlowForest();
  await expect(forest.progress).toBeVisible();
  await expectInEveryLook(page, 'a growing forest', [PHONE]);
  await forest.cancelButton.click();
  await forest.card.getByRole('button', { name: 'Back to the defaults' }).click();
  await forest.grow();
  await expectInEveryLook(page, 'a forest');
});
