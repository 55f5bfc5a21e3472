import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { Experiment } from './pages/experiments';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { giveCores } from './support/give-cores';
import { readSampleFile, SAMPLE_COUNTS, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';

/** Enough for a first checkpoint, which comes after a second, and to look for it on the way. */
const EPOCHS = 8;
const FIGURES = /^Figures on the test set/;

test('an experiment cut off by a reload goes on to the same figures; a closed tab and another data set lose nothing', async ({
  page,
  context,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const seeds = new Experiment(page, 'seeds');
  const evaluate = new EvaluatePage(page);
  await giveCores(page, 2);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
  await train.field('Epochs').fill(String(EPOCHS));
  // Small steps: an epoch takes long enough to be interrupted.
  await train.openOptions();
  await train.field('Batch size').fill('4');
  await frame.show('compare', 'experiments');
  // Two rounds on two cores: three would be trained side by side, and end at once.
  await seeds.field('Seeds').fill('4');
  await seeds.run(4);
  const accuracy = await seeds.readRow(FIGURES, 'Accuracy');
  await frame.goTo('evaluate');
  const matrix = await evaluate.readMatrix('test');

  await test.step('in the midst of a training, the one beside it over', async () => {
    await frame.show('compare', 'experiments');
    await seeds.startButton.click();
    await expect(seeds.status).toContainText(/[123] of 4\strainings done/);
    await frame.goTo('train');
    await expect(train.status).toContainText('after a reload it can be resumed');
    await frame.show('compare', 'experiments');
    await page.reload();
    await expect(seeds.status).toContainText(/Stopped: [123] of 4\strainings/);
    // The network of before is there as well.
    await frame.goTo('evaluate');
    expect(await evaluate.readMatrix('test')).toEqual(matrix);
    await page.goBack();
    await seeds.card.getByRole('button', { name: /^Resume/ }).click();
    await expect(seeds.stopButton).toBeFocused();
    await expect(seeds.status).toContainText(/All 4\strainings done/);
    expect(await seeds.readRow(FIGURES, 'Accuracy')).toEqual(accuracy);
    await frame.goTo('train');
    await expect(train.field('Epochs')).toHaveValue(String(EPOCHS));
    await expect(page.getByRole('region', { name: 'Earlier work' })).toHaveCount(0);
  });

  const name = SAMPLE_IMAGES.pneumonia;
  await frame.goTo('predict');
  const predict = new PredictPage(page);
  await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
  await predict.expectAnswer(name);
  const percentages = await predict.readPercentages();

  const tab = await context.newPage();
  await test.step('a closed tab', async () => {
    await page.close();
    const again = new AppFrame(tab);
    await tab.goto('./');
    await again.expectStep('predict');
    await new PredictPage(tab).expectAnswer(name);
    expect(await new PredictPage(tab).readPercentages()).toEqual(percentages);
    await again.goTo('evaluate');
    expect(await new EvaluatePage(tab).readMatrix('test')).toEqual(matrix);
    await again.show('compare', 'experiments');
    expect(await new Experiment(tab, 'seeds').readRow(FIGURES, 'Accuracy')).toEqual(accuracy);
  });

  await test.step('another data set, and back', async () => {
    const again = new AppFrame(tab);
    const data = new DataPage(tab);
    await again.goTo('data');
    await data.useSmallArchive('small.zip');
    await again.goTo('evaluate');
    await expect(tab.getByText('Evaluate needs a trained network.')).toBeVisible();
    await again.goTo('data');
    await tab.getByRole('button', { name: 'Go back to sample-dataset.zip' }).click();
    await data.expectCounts(SAMPLE_COUNTS);
    await again.goTo('evaluate');
    expect(await new EvaluatePage(tab).readMatrix('test')).toEqual(matrix);
    await again.show('compare', 'experiments');
    expect(await new Experiment(tab, 'seeds').readRow(FIGURES, 'Accuracy')).toEqual(accuracy);
  });
});
