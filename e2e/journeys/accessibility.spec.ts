import type { Page } from '@playwright/test';
import { AppFrame, STEPS } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { expectInEveryLook, PHONE } from './support/every-look';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { asZip } from './support/small-archive';
import { expect, test } from './support/test';

test('axe finds nothing in the five steps while they wait', async ({ page }) => {
  await new AppFrame(page).open();
  await expectEveryStepAccessible(page);
});

test('axe finds nothing in the five steps when they are filled', async ({ page }) => {
  const frame = new AppFrame(page);
  const predict = new PredictPage(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 2 });
  await frame.goTo('predict');
  const name = SAMPLE_IMAGES.pneumonia;
  await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
  await predict.expectAnswer(name);
  await expectEveryStepAccessible(page);
});

test('axe finds nothing in an alert, a wrong value and a training under way', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  await frame.open();
  await data.openZip(asZip(Buffer.from('no zip')));
  await expect(frame.alert).toBeVisible();
  await expectInEveryLook(page, 'an alert', [PHONE]);

  await data.useSample();
  await frame.goTo('train');
  await train.field('Epochs').fill('0');
  await expect(train.startButton).toBeDisabled();
  await expectInEveryLook(page, 'a wrong value', [PHONE]);

  await train.field('Epochs').fill('1000');
  await train.startButton.click();
  await expect(train.charts).toContainText(/Accuracy after epoch \d+/);
  await train.pauseButton.click();
  await expect(train.resumeButton).toBeVisible();
  await expectInEveryLook(page, 'a paused training', [PHONE]);
});

test('light and dark can be chosen by hand', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await new AppFrame(page).open();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Switch to dark' }).click();
  await expect(page.getByRole('button', { name: 'Switch to light' })).toBeVisible();
  expect(await background()).not.toBe(light);
  await page.getByRole('button', { name: 'Switch to light' }).click();
  expect(await background()).toBe(light);
});

async function expectEveryStepAccessible(page: Page): Promise<void> {
  for (const step of STEPS) {
    await new AppFrame(page).goTo(step);
    await expectInEveryLook(page, step);
  }
}
