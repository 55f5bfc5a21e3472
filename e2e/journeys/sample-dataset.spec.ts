import type { Page } from '@playwright/test';
import { AppFrame, STEPS } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { downloadRunRecord } from './support/downloads';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

test('the sample data set says that it is drawn, wherever its figures stand', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const evaluate = new EvaluatePage(page);
  await frame.open();
  await expect(page.getByText('300 chest phantoms drawn by a program, not X-rays')).toBeVisible();
  await data.sampleButton.click();
  await expect(data.summary.getByRole('heading')).toHaveText(
    'Sample data set: drawings, not X-rays',
  );
  await data.expectCounts(SAMPLE_COUNTS);

  await page.getByRole('link', { name: 'Go straight to training' }).click();
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('evaluate');
  await expect(evaluate.summary).toContainText('These images are drawings, so the figures say');
  const { dataset } = await downloadRunRecord(evaluate.recordButton);
  expect(dataset.isSample).toBe(true);
});

test('"not for diagnosis" never leaves the view, on a screen and on a phone', async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await expectDisclaimerInEveryStep(page);
  await frame.goTo('data');
  await new DataPage(page).useSmallArchive();
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await expectDisclaimerInEveryStep(page);
});

async function expectDisclaimerInEveryStep(page: Page): Promise<void> {
  const frame = new AppFrame(page);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 640 });
    for (const step of STEPS) {
      await frame.goTo(step);
      await frame.expectDisclaimer();
      await page.evaluate(() => {
        window.scrollTo(0, document.body.scrollHeight);
      });
      await frame.expectDisclaimer();
    }
  }
}
