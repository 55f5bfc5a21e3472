import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { accuracyOf, EvaluatePage } from './pages/evaluate-page';
import { ForestCard } from './pages/forest-card';
import { ModelsCard } from './pages/models-card';
import { PredictPage } from './pages/predict-page';
import { RunsCard } from './pages/runs-card';
import { TrainPage } from './pages/train-page';
import { beginAnew } from './support/begin-anew';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';

/** Trains on the sample, each seed once, and shows the runs. */
async function trainSeeds(page: Page, seeds: readonly number[]): Promise<RunsCard> {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  await frame.open('', 'wasm');
  await new DataPage(page).useSample();
  await frame.goTo('train');
  for (const seed of seeds) await train.train({ epochs: 2, seed });
  await frame.goTo('compare');
  const runs = new RunsCard(page);
  await expect(runs.rows).toHaveCount(seeds.length);
  return runs;
}

test('a network and a forest are kept, and on another visit answer as before and are opened again', async ({
  page,
}) => {
  const runs = await trainSeeds(page, [0, 3]);
  const frame = new AppFrame(page);
  const evaluate = new EvaluatePage(page);
  const predict = new PredictPage(page);
  const models = new ModelsCard(page);
  const forest = new ForestCard(page);
  await frame.show('compare', 'forest');
  await forest.field('Trees').fill('20');
  await forest.grow();
  const ofForest = await forest.readMatrix('test');
  await frame.goTo('evaluate');
  const before = { network: await evaluate.readMatrix('test'), forest: ofForest };
  await frame.goTo('compare');
  await expect(runs.rows).toHaveCount(3);
  await runs.rename(await runs.nameOf(2), 'zero');
  await runs.rename(await runs.nameOf(1), 'three');
  await runs.rename(await runs.nameOf(0), 'trees');
  await expect(runs.row('three')).toContainText('shown on Evaluate');
  await expect(runs.row('trees')).toContainText('shown under Forest');

  await test.step('another is opened while its data set is open', async () => {
    await runs.button('Open', 'zero').click();
    await frame.expectStep('evaluate');
    await expect(page.getByRole('main')).toBeFocused();
    await expect(evaluate.verdict).toContainText('seed 0');
  });

  const name = SAMPLE_IMAGES.pneumonia;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  await frame.goTo('predict');
  await predict.whoAnswers.getByText('Forest').click();
  await predict.ask(image);
  await predict.expectAnswer(name, 'forest');
  const percentages = await predict.readPercentages();

  await page.reload();
  await test.step('a reload brings back who answers, and the answer', async () => {
    await frame.expectStep('predict');
    await predict.expectAnswer(name, 'forest');
    expect(await predict.readPercentages()).toEqual(percentages);
    await frame.goTo('compare');
    await expect(runs.row('zero')).toContainText('shown on Evaluate');
    await frame.show('compare', 'forest');
    expect(await forest.readMatrix('test')).toEqual(before.forest);
  });

  await beginAnew(page);
  await frame.goTo('predict');
  await test.step('the forest is asked without its data set', async () => {
    await models.unfold();
    await models.kept.getByRole('button', { name: 'Use trees' }).click();
    await expect(models.card).toContainText('trees answers');
    const accuracy = `${(accuracyOf(before.forest) * 100).toFixed(1)}\u00a0%`;
    await expect(models.card).toContainText(`${accuracy} of 159\u00a0test images right (`);
    await predict.ask(image);
    await predict.expectAnswer(name, 'forest');
    expect(await predict.readPercentages()).toEqual(percentages);
  });

  await frame.goTo('evaluate');
  await expect(page.getByText('Evaluate needs a trained network.')).toBeVisible();
  await frame.goTo('compare');
  await runs.button('Open', 'trees').click();
  await expect(forest.comparison).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  expect(await forest.readMatrix('test')).toEqual(before.forest);
  await frame.goTo('compare');
  await runs.button('Open', 'three').press('Enter');
  await frame.expectStep('evaluate');
  await expect(evaluate.verdict).toContainText('seed 3');
  expect(await evaluate.readMatrix('test')).toEqual(before.network);

  await frame.goTo('predict');
  await predict.whoAnswers.getByText('Network').click();
  await predict.ask(image);
  await predict.expectAnswer(name);

  await test.step('what is deleted is gone on the next visit', async () => {
    await frame.goTo('compare');
    for (const run of ['zero', 'three', 'trees']) {
      await runs.button('Delete', run).click();
      await expect(runs.row(run)).toContainText('Deleted.');
    }
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(runs.card).toContainText('No runs yet.');
    await expect(runs.rows).toHaveCount(0);
  });
});
