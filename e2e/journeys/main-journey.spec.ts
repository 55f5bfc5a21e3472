import { ARTICLE_RECIPE } from '../../src/domain/training/recipe';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { accuracyOf, EvaluatePage, sumRows } from './pages/evaluate-page';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import {
  readSampleFile,
  SAMPLE_ARCHIVE,
  SAMPLE_COUNTS,
  SAMPLE_IMAGES,
} from './support/sample-archive';
import { expect, test } from './support/test';

const EPOCHS = 3;

test('a zip is mended, looked at, trained on with WebGL, evaluated and asked', async ({
  page,
  requestedUrls,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  const predict = new PredictPage(page);

  await test.step('Data', async () => {
    await frame.open('', 'webgl');
    await data.openZip(SAMPLE_ARCHIVE);
    await data.expectCounts(SAMPLE_COUNTS);
    await expect(data.summary.getByRole('heading')).toHaveText('sample-dataset.zip');
    await expect(data.summary.getByRole('status')).toContainText('578 images from 2.2 MB');
  });

  await test.step('Explore', async () => {
    await page.getByRole('link', { name: 'Explore the images' }).click();
    await frame.expectStep('explore');
    await expect(page.getByRole('figure')).toHaveCount(5);
  });

  await test.step('Train', async () => {
    await page.getByRole('link', { name: 'Train a network' }).click();
    await frame.expectStep('train');
    await train.field('Epochs').fill(String(EPOCHS));
    await train.startButton.click();
    await expect(train.progress).toBeVisible();
    await expect(train.training).toContainText(/Epoch \d of 3/);
    await train.expectFinished(EPOCHS);
    await expect(train.charts.getByRole('figure')).toHaveCount(2);
    await expect(train.charts).toContainText('test accuracy swung between');
    await expect(train.charts).toContainText(
      /Accuracy after epoch 3: train [\d.]+\s%, test [\d.]+/,
    );
  });

  const matrices = await test.step('Evaluate', async () => {
    await page.getByRole('link', { name: 'Evaluate the network' }).click();
    await frame.expectStep('evaluate');
    const matrix = {
      train: await evaluate.readMatrix('train'),
      test: await evaluate.readMatrix('test'),
    };
    expect(sumRows(matrix.train)).toEqual(SAMPLE_COUNTS.train);
    expect(sumRows(matrix.test)).toEqual(SAMPLE_COUNTS.test);
    return matrix;
  });

  await test.step('figures with their intervals, and no word of a programmer', async () => {
    for (const split of ['test', 'train'] as const) {
      await frame.show('evaluate', 'classes');
      await evaluate.choose(split);
      for (const view of ['classes', 'confidence', 'curves', 'summary'] as const) {
        await frame.show('evaluate', view);
        await evaluate.expectIntervals();
        await expect(page.getByRole('main')).not.toContainText(/NaN|Infinity|undefined|null/);
      }
    }
  });

  await test.step('the images of a cell, one of them with its file and its nearest', async () => {
    const cell = evaluate.cell(/taken for/).first();
    await cell.click();
    await evaluate.listed.first().click();
    await expect(evaluate.dialog).toContainText(/Predicted .+ with [\d.]+\s%: wrong\./);
    await expect(evaluate.dialog.getByRole('img', { name: /^The file / })).toBeVisible();
    await expect(evaluate.dialog).toContainText(/\d of 5 are/);
    await page.keyboard.press('Escape');
    await expect(evaluate.listed.first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(cell).toBeFocused();
  });

  await test.step('the article beside it', async () => {
    await frame.show('evaluate', 'article');
    await expect(evaluate.comparisons).toHaveCount(4);
    for (const split of ['train', 'test'] as const) {
      const shown = evaluate.figures(`Accuracy, ${split}`).first();
      await expect(shown).toHaveText(accuracyOf(matrices[split]).toFixed(3));
    }
    await expect(evaluate.figures('Accuracy, train').last()).toHaveText('0.9781');
    await expect(evaluate.figures('Accuracy, test').last()).toHaveText('0.8173');
    await expect(evaluate.figures('Weighted F1, train').last()).toHaveText('0.98');
    await expect(evaluate.figures('Weighted F1, test').last()).toHaveText('0.81');
  });

  await test.step('the run record', async () => {
    const record = await evaluate.downloadRecord();
    expect(record).toMatchObject({
      format: 'xray-trainer/run@2',
      status: 'completed',
      recipe: { ...ARTICLE_RECIPE, epochs: EPOCHS },
      environment: { backend: 'webgl' },
      evaluation: {
        train: { confusionMatrix: matrices.train, accuracy: accuracyOf(matrices.train) },
        test: { confusionMatrix: matrices.test, accuracy: accuracyOf(matrices.test) },
      },
    });
    for (const { intervals } of [record.evaluation.train, record.evaluation.test]) {
      expect(intervals.bootstrap).toMatchObject({ resamples: 2000, seed: 0 });
    }
    expect(record.dataset).toMatchObject({
      fileName: 'sample-dataset.zip',
      isSample: false,
      counts: {
        train: { 'COVID-19': 39, Normal: 140, Pnemonia: 240 },
        validation: { 'COVID-19': 0, Normal: 0, Pnemonia: 0 },
        test: { 'COVID-19': 9, Normal: 60, Pnemonia: 90 },
      },
      skipped: [],
    });
    expect(record.dataset.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(record.history.map(({ epoch }) => epoch)).toEqual([1, 2, 3]);
    for (const { loss, accuracy, valLoss, valAccuracy, elapsedMs } of record.history) {
      for (const value of [loss, accuracy, valLoss, valAccuracy, elapsedMs]) {
        expect(value).toEqual(expect.any(Number));
        expect(Number.isFinite(value)).toBe(true);
      }
    }
    await frame.goTo('train');
    const { renderer } = record.environment;
    await expect(train.status).toContainText(`Runs on WebGL (graphics processor): ${renderer}`);
  });

  await test.step('Predict', async () => {
    await frame.goTo('predict');
    const name = SAMPLE_IMAGES.normal;
    await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
    await predict.expectAnswer(name);
  });

  // The watched page fails the test for any other origin; here: that it has watched the workers.
  expect(requestedUrls.some((url) => url.includes('training.worker'))).toBe(true);
});
