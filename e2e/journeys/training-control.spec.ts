import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { readSampleFile, SAMPLE_COUNTS, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';

/** Far more than any test waits for. */
const MANY_EPOCHS = 1000;

test('a training leaves every step open, holds when paused, goes on, and keeps what is trained when stopped', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  const predict = new PredictPage(page);
  await frame.open();
  await data.useSample();
  await frame.goTo('train');
  await train.field('Epochs').fill(String(MANY_EPOCHS));
  await train.startButton.click();
  await expect(train.charts).toContainText(/Accuracy after epoch \d+/);

  await test.step('while it trains, every step opens and says what it waits for', async () => {
    await frame.goTo('data');
    await expect(page.getByText('A training is running: stop it before')).toBeVisible();
    await data.showDoors();
    await expect(data.zipInput).toBeDisabled();
    await expect(data.sampleButton).toBeDisabled();
    await frame.goTo('explore');
    await expect(page.getByRole('region', { name: 'Class balance' })).toBeVisible();
    await frame.goTo('evaluate');
    await expect(page.getByText('The training is still running: the evaluation')).toBeVisible();
    await frame.goTo('predict');
    await expect(page.getByText('The training is still running: try it when')).toBeVisible();
    await frame.goTo('train');
    await expect(train.stopButton).toBeEnabled();
    await expect(train.field('Epochs')).toBeDisabled();
    await frame.expectNotes([
      '578 images',
      /looking through the images|checks? found something/,
      /^3?Trainepoch \d+ of 1000$/,
      'waits for the training',
      'ready to compare',
      'waits for the training',
    ]);
  });

  await test.step('paused it holds, and goes on when resumed', async () => {
    await train.pauseButton.click();
    await expect(train.resumeButton).toBeVisible();
    await expect(train.status).toContainText('Paused');
    await frame.expectNotes(['578 images', '', /paused, epoch \d+ of 1000/]);
    // The batch under way when it was paused may still arrive: then nothing does.
    let held = NaN;
    await expect(async () => {
      const before = await train.progressValue();
      await frame.goTo('explore');
      await frame.goTo('train');
      held = await train.progressValue();
      expect(held).toBe(before);
    }).toPass();
    await expect(train.resumeButton).toBeVisible();
    await train.resumeButton.click();
    await expect(train.pauseButton).toBeVisible();
    await expect.poll(() => train.progressValue()).toBeGreaterThan(held);
    await train.pauseButton.click();
    await expect(train.resumeButton).toBeVisible();
  });

  await test.step('stopped, also while paused, it is evaluated and answers', async () => {
    await train.stopButton.click();
    const finished = /Training finished: \d+\sepochs? in .*, stopped by hand/;
    await expect(train.status).toContainText(finished);
    await page.getByRole('link', { name: 'Evaluate the network' }).click();
    await expect(evaluate.verdict).toContainText(
      /The training was stopped after \d+\sfull epochs?\./,
    );
    expect(sumRows(await evaluate.readMatrix('test'))).toEqual(SAMPLE_COUNTS.test);
    const record = await evaluate.downloadRecord();
    expect(record.status).toBe('stopped');
    expect(record.history.length).toBeGreaterThan(0);
    expect(record.history.length).toBeLessThan(MANY_EPOCHS);
    await frame.goTo('predict');
    const name = SAMPLE_IMAGES.covid;
    await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
    await predict.expectAnswer(name);
  });
});
