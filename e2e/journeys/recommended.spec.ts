import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { expectInEveryLook } from './support/every-look';
import { downloadRunRecord } from './support/downloads';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
});

test('the Recommended preset validates on patients held out and leaves near-duplicates out', async ({
  page,
}) => {
  const train = new TrainPage(page);
  await train.recipe.getByRole('button', { name: 'Use Recommended' }).click();
  await expect(train.recipe).toContainText('Recipe: Recommended');
  await train.train({ epochs: 2 });
  await expect(train.charts).toContainText('validation (held out of train)');
  await expect(train.charts).not.toContainText('test set');

  await new AppFrame(page).goTo('evaluate');
  const evaluate = new EvaluatePage(page);
  const record = await downloadRunRecord(evaluate.recordButton);
  const { train: learned, validation, test: tested } = record.evaluation;
  const leftOut = new Set(record.dataset.exclusions.flatMap(({ names }) => names));
  const inTrain = Object.values(SAMPLE_COUNTS.train).reduce((sum, count) => sum + count, 0);
  expect(learned.images + (validation?.images ?? NaN)).toBe(inTrain - leftOut.size);
  // 15 % of what is left, as far as patients and classes allow.
  expect((validation?.images ?? NaN) / (inTrain - leftOut.size)).toBeCloseTo(0.15, 1);
  // Nobody is taken out of the test.
  expect(sumRows(tested.confusionMatrix)).toEqual(SAMPLE_COUNTS.test);
  expect(record.dataset.exclusions.length).toBeGreaterThan(0);
  for (const { reason } of record.dataset.exclusions) {
    expect(JSON.stringify(reason)).toMatch(/"(identical|similar)-(to-test|in-train)"/);
  }
});

test('the lung field can be blanked, and the share held out be chosen', async ({ page }) => {
  const train = new TrainPage(page);
  await train.choice('Validation').selectOption('on images held out (leaks)');
  await train.recipe.getByLabel('Held out', { exact: true }).fill('0.3');
  await train.recipe.getByLabel('Blanked part', { exact: true }).selectOption('the lung field');
  await train.recipe.getByLabel('Field width', { exact: true }).fill('0.5');
  await expectInEveryLook(page, 'a recipe with a blanked lung field');
  await train.train({ epochs: 1 });
  await new AppFrame(page).goTo('evaluate');
  const { recipe, evaluation } = await downloadRunRecord(new EvaluatePage(page).recordButton);
  expect(recipe).toMatchObject({
    validation: { kind: 'held-out', share: 0.3, by: 'image' },
    blanking: { blanked: 'centre', width: 0.5, height: 0.75 },
  });
  const { train: learned, validation } = evaluation;
  const held = validation?.images ?? NaN;
  expect(held / (learned.images + held)).toBeCloseTo(0.3, 1);
});
