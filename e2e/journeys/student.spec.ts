import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { accuracyOf, EvaluatePage, sumRows } from './pages/evaluate-page';
import { RunsCard } from './pages/runs-card';
import { TrainPage } from './pages/train-page';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

const EPOCHS = 4;

test('a student has a confusion matrix after three clicks, follows the article, and changes one thing', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  await frame.open();

  await test.step('three clicks', async () => {
    await data.sampleButton.click();
    await page.getByRole('link', { name: 'Go straight to training' }).click();
    await train.startButton.click();
    await expect(train.status).toContainText('Training finished');
    await expect(page.getByRole('table', { name: 'Confusion matrix, test' })).toBeVisible();
  });

  await test.step('the network has learned the sample', async () => {
    await frame.goTo('evaluate');
    const matrix = await evaluate.readMatrix('test');
    expect(sumRows(matrix)).toEqual(SAMPLE_COUNTS.test);
    expect(accuracyOf(matrix)).toBeGreaterThanOrEqual(0.85);
  });

  await test.step('what a word means', async () => {
    await frame.show('evaluate', 'classes');
    await page.getByRole('link', { name: 'Macro F1' }).first().hover();
    await expect(page.getByRole('tooltip')).toContainText(/F1 .*class/i);
  });

  await test.step('the notebook, passage by passage, beside the page', async () => {
    await page.getByRole('button', { name: 'Article' }).click();
    const article = page.getByRole('complementary', { name: 'Article' });
    await article.getByRole('link', { name: 'Oversample: Explore, Figures' }).click();
    await frame.expectStep('explore');
    await expect(page.getByRole('region', { name: 'Class balance' })).toBeVisible();
    await article.getByRole('button', { name: 'Close the article' }).click();
    await expect(article).toBeHidden();
  });

  await test.step('one thing changed, and undone', async () => {
    await frame.goTo('train');
    await train.choice('Oversampling').selectOption('none');
    await train.field('Epochs').fill(String(EPOCHS));
    await expect(train.recipe).toContainText('2\u00a0changes from Article');
    await train.startButton.click();
    await train.expectFinished(EPOCHS);
    await train.recipe.getByRole('button', { name: /^Undo: not oversampled$/ }).click();
    await expect(train.recipe).toContainText('1\u00a0change from Article');
    await expect(train.choice('Oversampling')).toHaveValue('duplicate');
  });

  await test.step('what it did: both runs, one beside the other', async () => {
    await frame.goTo('compare');
    const runs = new RunsCard(page);
    await expect(runs.rows).toHaveCount(2);
    await runs.rows.nth(0).getByRole('checkbox').check();
    await runs.rows.nth(1).getByRole('checkbox').check();
    await expect(runs.card).toContainText(/Of the same 159\stest images, /);
  });
});
