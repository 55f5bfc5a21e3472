import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, accuracyOf } from './pages/evaluate-page';
import { Experiment } from './pages/experiments';
import { TrainPage } from './pages/train-page';
import { downloadRunRecord } from './support/downloads';
import { expectInEveryLook } from './support/every-look';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

const EPOCHS = '2';
const TEST_IMAGES = SAMPLE_COUNTS.test.reduce((sum, count) => sum + count, 0);
const TRAIN_IMAGES = SAMPLE_COUNTS.train.reduce((sum, count) => sum + count, 0);

test.beforeEach(async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
  await new TrainPage(page).field('Epochs').fill(EPOCHS);
});

test('the recipe is repeated over seeds before anything was trained', async ({ page }) => {
  const frame = new AppFrame(page);
  const seeds = new Experiment(page, 'seeds');
  await frame.goTo('evaluate');
  await expect(seeds.card).toContainText('How long it takes shows after the first training.');
  await seeds.field('Seeds').fill('1');
  await expect(seeds.card).toContainText('Must be a whole number from 2 to 30');
  await expect(seeds.startButton).toBeDisabled();
  await expectInEveryLook(page, 'the experiments, before any training');

  await seeds.field('Seeds').fill('3');
  await seeds.run(3);
  const table = 'Figures on the test set over 3\u00a0seeds';
  const [mean, sd, lowest, highest] = (await seeds.readRow(table, 'Accuracy')).map(Number);
  expect(lowest).toBeLessThanOrEqual(mean ?? NaN);
  expect(highest).toBeGreaterThanOrEqual(mean ?? NaN);
  // Of three numbers the standard deviation is at least half of the range, and at most 0.58 of it.
  const range = (highest ?? NaN) - (lowest ?? NaN);
  expect(sd).toBeGreaterThanOrEqual(range / 2 - 0.001);
  expect(sd).toBeLessThanOrEqual(range / Math.sqrt(3) + 0.001);
  await expectInEveryLook(page, 'a recipe repeated over seeds');

  // There was no network before: that of the first seed is the current one.
  const record = await downloadRunRecord(new EvaluatePage(page).recordButton);
  expect(record.recipe.seed).toBe(0);
  await frame.goTo('train');
  await expect(new TrainPage(page).field('Seed')).toHaveValue('0');
});

test('a random split is set against patients kept apart', async ({ page }) => {
  const leak = new Experiment(page, 'leak');
  await new AppFrame(page).goTo('evaluate');
  await leak.field('Seeds').fill('2');
  await leak.run(4);
  await expect(leak.card).toContainText(/held-out accuracy/);
  const row = await leak.readRow('Random split against patients kept apart', 'Accuracy, held out');
  expect(row).toHaveLength(3);
  expect(row[0]).toMatch(/^\d+\.\d\s%\s*±\s\d+\.\d\s%$/);
  expect(row[2]).toMatch(/points\s*(.+ to .+|no interval)$/);
  await expectInEveryLook(page, 'a random split against a grouped one');
});

test('the shortcut probe blanks the lungs and leaves the network as it was', async ({ page }) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  const shortcut = new Experiment(page, 'shortcut');
  await train.train({ epochs: Number(EPOCHS), seed: 5 });
  await frame.goTo('evaluate');
  const before = await evaluate.readMatrix('test');
  await expect(shortcut.card).toContainText(/About .+, by the pace of the last training\./);
  const preview = shortcut.card.getByRole('img', { name: 'An X-ray: Without the lung field' });
  const wide = await preview.screenshot();
  await shortcut.field('Lung field width').fill('0.5');
  await expect(async () => {
    expect((await preview.screenshot()).equals(wide)).toBe(false);
  }).toPass();
  await shortcut.run(3);

  await expect(shortcut.card).toContainText(
    /Without the lungs the network is still right on \d+\s% of test images, with them on \d+\s%\./,
  );
  await expect(shortcut.card).toContainText('the middle 50\u00a0% of the width and 75\u00a0% of');
  // The same seed as the network that was there: the same network.
  const table = 'What the network was shown, and what it tells';
  const [accuracy] = await shortcut.readRow(table, 'Whole images');
  expect(accuracy).toContain(`${(accuracyOf(before) * 100).toFixed(1)}\u00a0%`);
  expect(await evaluate.readMatrix('test')).toEqual(before);
  const record = await downloadRunRecord(evaluate.recordButton);
  expect([record.recipe.seed, record.recipe.blanking]).toEqual([5, null]);
  await expectInEveryLook(page, 'the shortcut probe');
});

test('every image of train is told once in a cross-validation', async ({ page }) => {
  const folds = new Experiment(page, 'folds');
  await new AppFrame(page).goTo('evaluate');
  await folds.field('Folds').fill('3');
  await folds.run(3);
  await expect(folds.card).toContainText(`of ${TRAIN_IMAGES} train images are right`);
  const table = 'Figures over 3 of 3\u00a0folds';
  const row = (await folds.readRow(table, 'Accuracy')).map(Number);
  expect(row).toHaveLength(5);
  const [, , lowest = NaN, highest = NaN, pooled = NaN] = row;
  expect(pooled).toBeGreaterThanOrEqual(lowest);
  expect(pooled).toBeLessThanOrEqual(highest);
  await expectInEveryLook(page, 'a cross-validation');
});

test('a stopped experiment keeps the trainings that are over', async ({ page }) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  const seeds = new Experiment(page, 'seeds');
  const folds = new Experiment(page, 'folds');
  await train.field('Epochs').fill('20');
  await frame.goTo('evaluate');
  await seeds.field('Seeds').fill('30');
  await seeds.startButton.focus();
  await page.keyboard.press('Enter');
  await expect(seeds.stopButton).toBeFocused();
  await expect(seeds.progress).toBeVisible();
  await expect(seeds.status).toContainText(/[1-9]\d* of 30\strainings done\./);
  await expect(folds.startButton).toBeDisabled();
  await frame.goTo('data');
  await expect(new DataPage(page).sampleButton).toBeDisabled();
  await frame.goTo('evaluate');
  await seeds.stopButton.click();
  await expect(seeds.status).toContainText(/Stopped: [1-9]\d* of 30\strainings came to their end/);
  await expect(seeds.card.getByRole('table')).toBeVisible();
  await expectInEveryLook(page, 'a stopped experiment');

  // The first seed's network is whole, not the one that was cut short.
  const record = await downloadRunRecord(evaluate.recordButton);
  expect([record.recipe.seed, record.status, record.history.length]).toEqual([0, 'completed', 20]);
  expect(record.evaluation.test.images).toBe(TEST_IMAGES);

  await frame.goTo('train');
  await train.field('Epochs').fill('3');
  await frame.goTo('evaluate');
  await expect(seeds.card).toContainText('The recipe of the Train page has changed since.');
  await frame.goTo('data');
  await new DataPage(page).useSmallArchive();
  await frame.goTo('evaluate');
  await expect(seeds.startButton).toBeEnabled();
  await expect(seeds.card).not.toContainText('came to their end');
});

test('an experiment whose training fails says why and keeps the network of before', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  const seeds = new Experiment(page, 'seeds');
  await train.train({ epochs: 1, seed: 3 });
  await train.field('Learning rate').fill('10');
  await train.field('Momentum').fill('0.999');
  await train.choice('Pixel scaling').selectOption('as they are: 0 to 255');
  for (const layer of ['Layer 1: Dense', 'Layer 2: Dense', 'Layer 4: Dense']) {
    await train.layer(layer).getByLabel('L2').fill('1');
  }
  await train.field('Batch size').fill('1');
  await frame.goTo('evaluate');
  await seeds.startButton.click();
  await frame.expectAlert({
    title: 'The training diverged',
    cause: 'The steps were so large that the weights grew without bound.',
    next: 'Lower the learning rate',
  });
  await expect(seeds.card.getByRole('table')).toHaveCount(0);
  await expect(seeds.startButton).toBeEnabled();
  await expectInEveryLook(page, 'an experiment that failed', [360]);
  const record = await downloadRunRecord(evaluate.recordButton);
  expect([record.recipe.seed, record.recipe.batchSize]).toEqual([3, 50]);
});
