import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, accuracyOf } from './pages/evaluate-page';
import { Experiment } from './pages/experiments';
import { TrainPage } from './pages/train-page';
import { downloadRunRecord } from './support/downloads';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

const TEST_IMAGES = SAMPLE_COUNTS.test.reduce((sum, count) => sum + count, 0);

test.beforeEach(async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
});

test('an experiment without a network before is stopped, and its first network is the current one', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const seeds = new Experiment(page, 'seeds');
  const folds = new Experiment(page, 'folds');
  await train.field('Epochs').fill('20');
  await frame.goTo('evaluate');
  await expect(seeds.card).toContainText('How long it takes shows after the first training.');
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

  // The first seed's network is whole, not the one that was cut short.
  const record = await downloadRunRecord(new EvaluatePage(page).recordButton);
  expect([record.recipe.seed, record.status, record.history.length]).toEqual([0, 'completed', 20]);
  expect(record.evaluation.test.images).toBe(TEST_IMAGES);
  await frame.goTo('train');
  await expect(train.field('Seed')).toHaveValue('0');

  await frame.goTo('data');
  await new DataPage(page).useSmallArchive();
  await frame.goTo('evaluate');
  await expect(seeds.startButton).toBeEnabled();
  await expect(seeds.card).not.toContainText('came to their end');
});

test('the shortcut probe blanks the lungs and leaves the network as it was', async ({ page }) => {
  const frame = new AppFrame(page);
  const evaluate = new EvaluatePage(page);
  const shortcut = new Experiment(page, 'shortcut');
  await new TrainPage(page).train({ epochs: 2, seed: 5 });
  await frame.goTo('evaluate');
  const before = await evaluate.readMatrix('test');
  await expect(shortcut.card).toContainText(/About .+, by the pace of the last training\./);
  await shortcut.field('Lung field width').fill('0.5');
  await shortcut.run(3);

  await expect(shortcut.card).toContainText(
    /Without the lungs the network is still right on \d+\s% of test images, with them on \d+\s%\./,
  );
  // The same seed as the network that was there: the same network.
  const table = 'What the network was shown, and what it tells';
  const [accuracy] = await shortcut.readRow(table, 'Whole images');
  expect(accuracy).toContain(`${(accuracyOf(before) * 100).toFixed(1)}\u00a0%`);
  expect(await evaluate.readMatrix('test')).toEqual(before);
  const record = await downloadRunRecord(evaluate.recordButton);
  expect([record.recipe.seed, record.recipe.blanking]).toEqual([5, null]);
});
