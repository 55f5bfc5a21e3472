import type { Locator, Page } from '@playwright/test';
import { AppFrame, STEPS } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

test('every step opens and the sample trains with Tab and Enter alone', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  await frame.open();
  await tabTo(page, data.sampleButton);
  await page.keyboard.press('Enter');
  await data.expectCounts(SAMPLE_COUNTS);
  for (const step of STEPS) {
    await tabTo(page, frame.link(step));
    await page.keyboard.press('Enter');
    await frame.expectStep(step);
  }
  await tabTo(page, frame.link('train'));
  await page.keyboard.press('Enter');
  await tabTo(page, train.field('Epochs'));
  await page.keyboard.type('1');
  await tabTo(page, train.startButton);
  await page.keyboard.press('Enter');
  await train.expectFinished(1);
});

test('the skip link leads to the content of the step that is open', async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open('explore');
  await frame.expectStep('explore');
  await page.keyboard.press('Tab');
  const skipLink = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skipLink).toBeFocused();
  await page.keyboard.press('Enter');
  await frame.expectStep('explore');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Go to Data' })).toBeFocused();
});

/** More than any page has. */
const MAX_STOPS = 80;

/** Presses Tab until the element has the focus, once around the page at most. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < MAX_STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
