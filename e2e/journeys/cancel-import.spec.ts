import { writeFile } from 'node:fs/promises';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { largeArchive } from './support/large-archive';
import { SAMPLE_ARCHIVE, SAMPLE_COUNTS } from './support/sample-archive';
import { SMALL_COUNTS } from './support/small-archive';
import { expect, test } from './support/test';

test('cancelling an import leads back to where it was started', async ({ page }, testInfo) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const path = testInfo.outputPath('large.zip');
  await writeFile(path, await largeArchive());
  await frame.open();
  await data.openZip(path);
  await expect(page.getByRole('heading', { name: 'large.zip' })).toBeVisible();
  await expect(data.unpacked).toBeVisible();
  await expect(frame.link('data')).toContainText('% unpacked');
  await data.cancelButton.click();
  await expect(data.dropInvitation).toBeVisible();
  await expect(data.summary).toBeHidden();
  await expect(frame.link('data')).toContainText('start here');

  // What opens next is not disturbed by the import that was cancelled.
  await data.useSample();
  await data.openZip(path);
  await data.cancelButton.click();
  await data.expectCounts(SAMPLE_COUNTS);
});

test('the download of the sample can be cancelled too', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();
  // Asked for and never answered.
  await page.route('**/sample-dataset.zip', () => undefined);
  await data.sampleButton.click();
  await expect(page.getByRole('heading', { name: 'sample-dataset.zip' })).toBeVisible();
  await data.cancelButton.click();
  await expect(data.dropInvitation).toBeVisible();
  await expect(frame.alert).toBeHidden();
  await page.unroute('**/sample-dataset.zip');
  await data.useSample();
});

test('no training starts on a data set that another one is about to replace', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  await frame.open();
  await data.useSmallArchive();
  // The import waits for its workers, for as long as the journey needs.
  await page.route('**/ingest.worker*', () => undefined);
  await data.openZip(SAMPLE_ARCHIVE);
  await expect(data.cancelButton).toBeVisible();
  await frame.goTo('train');
  await expect(train.startButton).toBeDisabled();
  await expect(train.training).toContainText('Another data set is being opened');
  await frame.goTo('data');
  await data.cancelButton.click();
  await data.expectCounts(SMALL_COUNTS);
  await frame.goTo('train');
  await expect(train.startButton).toBeEnabled();
});
