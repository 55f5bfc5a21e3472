import type { Page, Worker } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { expect, test } from './support/test';

/** Enough for a first checkpoint, which comes after a second. */
const EPOCHS = 6;

async function openAndChoose(page: Page, backend: 'webgl' | 'wasm'): Promise<TrainPage> {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
  const train = new TrainPage(page);
  await train.openOptions();
  await train.backend.selectOption(backend);
  await train.field('Epochs').fill(String(EPOCHS));
  // Steps of single images: an epoch takes long enough to be interrupted.
  await train.field('Batch size').fill('4');
  return train;
}

/** The figures of every epoch of the finished run, without times. */
async function readHistory(page: Page) {
  await new AppFrame(page).goTo('evaluate');
  const { history } = await new EvaluatePage(page).downloadRecord();
  return history.map(({ epoch, loss, accuracy, valLoss, valAccuracy }) => [
    epoch,
    loss,
    accuracy,
    valLoss,
    valAccuracy,
  ]);
}

async function trainingWorkerOf(page: Page): Promise<Worker> {
  const found = page.workers().filter((worker) => worker.url().includes('training.worker'));
  expect(found).toHaveLength(1);
  return found[0] as Worker;
}

/** Lets a journey reach the WebGL contexts that the training worker makes from now on. */
async function rememberContexts(page: Page): Promise<void> {
  await page.route('**/training.worker*', async (route) => {
    const response = await route.fetch();
    const remember = `
      self.contexts = [];
      const { getContext } = OffscreenCanvas.prototype;
      OffscreenCanvas.prototype.getContext = function (...args) {
        const context = getContext.apply(this, args);
        if (context !== null && args[0] === 'webgl2') self.contexts.push(context);
        return context;
      };`;
    await route.fulfill({ response, body: `${remember}\n${await response.text()}` });
  });
}

/** As a driver that restarts: every context of the training worker is lost. */
async function loseContexts(page: Page): Promise<void> {
  const worker = await trainingWorkerOf(page);
  const lost = await worker.evaluate(() => {
    const { contexts } = self as unknown as { contexts: WebGL2RenderingContext[] };
    const alive = contexts.filter((context) => !context.isContextLost());
    for (const context of alive) context.getExtension('WEBGL_lose_context')?.loseContext();
    return alive.length;
  });
  expect(lost).toBeGreaterThan(0);
}

test('a training cut off by the death of its worker, and then by a reload, ends as if it had not been', async ({
  page,
  context,
}) => {
  let train = await openAndChoose(page, 'wasm');
  await train.startButton.click();
  await train.expectFinished(EPOCHS);
  const whole = await readHistory(page);
  expect(whole).toHaveLength(EPOCHS);

  await new AppFrame(page).goTo('train');
  await train.startButton.click();
  await expect(train.status).toContainText('after a reload it can be resumed');
  await (
    await trainingWorkerOf(page)
  ).evaluate(() => {
    self.close();
  });
  await expect(train.status).toContainText('The training process died; the training resumed');
  await train.pauseButton.click();
  await test.step('another tab does not offer what this one is at', async () => {
    const other = await context.newPage();
    await new AppFrame(other).open();
    await expect(new DataPage(other).sampleButton).toBeVisible();
    await expect(other.getByRole('region', { name: 'Earlier work' })).toHaveCount(0);
    await other.close();
  });
  // Nothing is lost: nothing is asked.
  await page.reload();

  const interrupted = page.getByRole('region', { name: 'Earlier work' });
  await new AppFrame(page).expectStep('train');
  await expect(interrupted).toContainText(`of ${EPOCHS} epochs, on sample-dataset.zip`);
  await expect(interrupted).toContainText('Its data set is open.');
  await interrupted.getByRole('button', { name: 'Resume' }).click();
  train = new TrainPage(page);
  await expect(train.field('Epochs')).toHaveValue(String(EPOCHS));
  await expect(train.backend).toHaveValue('wasm');
  await train.expectFinished(EPOCHS);
  await expect(interrupted).toHaveCount(0);
  expect(await readHistory(page)).toEqual(whole);

  // It has come to its end: nothing is offered any more.
  await page.reload();
  expect(await readHistory(page)).toEqual(whole);
  await new AppFrame(page).goTo('train');
  await expect(train.startButton).toBeEnabled();
  await expect(interrupted).toHaveCount(0);
});

test('a training survives the loss of its WebGL context, and moves to WASM after the second', async ({
  page,
}) => {
  await rememberContexts(page);
  const train = await openAndChoose(page, 'webgl');
  await train.field('Epochs').fill('1000');
  await train.startButton.click();
  await expect(train.status).toContainText('Runs on WebGL');
  await expect(train.status).toContainText('after a reload it can be resumed');
  await loseContexts(page);
  await expect(train.status).toContainText('The graphics processor was lost; the training resumed');
  await expect(train.status).toContainText('Runs on WebGL');
  await expect(train.charts).toContainText(/Accuracy after epoch \d+/);

  await loseContexts(page);
  await expect(train.status).toContainText('Runs on WASM');
  await expect(train.status).toContainText('lost twice within a minute');
  const before = await train.progressValue();
  await expect.poll(() => train.progressValue()).toBeGreaterThan(before);
  await train.stopButton.click();
  await expect(train.status).toContainText('stopped by hand');
});
