import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { Experiment } from './pages/experiments';
import { TrainPage } from './pages/train-page';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

const TEST_IMAGES = SAMPLE_COUNTS.test.reduce((sum, count) => sum + count, 0);

test('an experiment without a network before is stopped, and its first network is the current one', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const seeds = new Experiment(page, 'seeds');
  const folds = new Experiment(page, 'folds');
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
  await train.field('Epochs').fill('5');
  await frame.show('compare', 'experiments');
  await expect(seeds.card).toContainText('How long it takes shows after the first training.');
  await seeds.field('Seeds').fill('30');
  await seeds.startButton.focus();
  await page.keyboard.press('Enter');
  await expect(seeds.stopButton).toBeFocused();
  await expect(seeds.progress).toBeVisible();
  await expect(seeds.status).toContainText(/[1-9]\d* of 30\strainings done\./);
  await expect(folds.startButton).toBeDisabled();
  await frame.goTo('data');
  const data = new DataPage(page);
  await data.showDoors();
  await expect(data.sampleButton).toBeDisabled();
  await frame.show('compare', 'experiments');
  await seeds.stopButton.click();
  await expect(seeds.status).toContainText(/Stopped: [1-9]\d* of 30\strainings came to their end/);
  await expect(seeds.card.getByRole('table')).toBeVisible();

  // The first seed's network is whole, not the one that was cut short.
  await frame.goTo('evaluate');
  const record = await new EvaluatePage(page).downloadRecord();
  expect([record.recipe.seed, record.status, record.history.length]).toEqual([0, 'completed', 5]);
  expect(record.evaluation.test.images).toBe(TEST_IMAGES);
  await frame.goTo('train');
  await expect(train.field('Seed')).toHaveValue('0');

  await frame.goTo('data');
  await new DataPage(page).useSmallArchive();
  await frame.show('compare', 'experiments');
  await expect(seeds.startButton).toBeEnabled();
  await expect(seeds.card).not.toContainText('came to their end');
});
