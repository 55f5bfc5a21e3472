import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { TrainPage } from './pages/train-page';
import { expectInEveryLook } from './support/every-look';
import { holdImportWorkers } from './support/hold-workers';
import { SAMPLE_ARCHIVE, SAMPLE_COUNTS } from './support/sample-archive';
import { SMALL_COUNTS, smallArchive, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';

/** An import that waits for its workers until it is told to go on. */
async function holdImport(page: Page, data: DataPage): Promise<() => void> {
  const goOn = await holdImportWorkers(page);
  await data.openZip(SAMPLE_ARCHIVE);
  await expect(data.cancelButton).toBeVisible();
  return goOn;
}

test('a second drop asks first; the first goes on unless the other is wanted', async ({
  page,
}, testInfo) => {
  const small = testInfo.outputPath('small.zip');
  await writeFile(small, await zipFiles(await smallArchive()));
  const data = new DataPage(page);
  await new AppFrame(page).open();
  const goOn = await holdImport(page, data);
  await data.cancelButton.focus();

  await data.drop(small);
  await expect(data.question).toContainText(
    'Stop opening sample-dataset.zip and open small.zip instead?',
  );
  const keep = data.question.getByRole('button', { name: 'Keep the first' });
  await expect(keep).toBeFocused();
  await expectInEveryLook(page, 'the question');
  await page.keyboard.press('Escape');
  await expect(data.question).toBeHidden();
  await expect(data.cancelButton).toBeFocused();
  await expect(page.getByRole('heading', { name: 'sample-dataset.zip' })).toBeVisible();

  await data.drop(small);
  await page.keyboard.press('Enter');
  await expect(data.question).toBeHidden();
  await expect(page.getByRole('heading', { name: 'sample-dataset.zip' })).toBeVisible();

  await data.drop(small);
  await data.question.getByRole('button', { name: 'Open the other' }).click();
  await expect(page.getByRole('heading', { name: 'small.zip' })).toBeVisible();
  goOn();
  await data.expectCounts(SMALL_COUNTS);
  await expect(data.summary.getByRole('heading')).toHaveText('small.zip');
});

test('an import that ends while the question is open is said to have ended', async ({
  page,
}, testInfo) => {
  const small = testInfo.outputPath('small.zip');
  await writeFile(small, await zipFiles(await smallArchive()));
  const data = new DataPage(page);
  await new AppFrame(page).open();
  const goOn = await holdImport(page, data);
  await data.drop(small);
  await expect(data.question).toBeVisible();
  goOn();
  const ended = page.getByRole('dialog', { name: 'Open the other one?' });
  await expect(ended).toContainText(
    'The import under way has ended meanwhile. Open small.zip now?',
  );
  await expect(ended.getByRole('button', { name: 'Leave it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ended).toBeHidden();
  await data.expectCounts(SAMPLE_COUNTS);

  await data.drop(small);
  await data.expectCounts(SMALL_COUNTS);
});

test('a drop while a training runs is refused with words', async ({ page }, testInfo) => {
  const small = testInfo.outputPath('small.zip');
  await writeFile(small, await zipFiles(await smallArchive()));
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const train = new TrainPage(page);
  await frame.open();
  await data.useSample();
  await frame.goTo('train');
  await train.field('Epochs').fill('1000');
  await train.startButton.click();
  await expect(train.charts).toContainText(/Accuracy after epoch \d+/);
  await frame.goTo('data');
  await expect(data.folderButton).toBeDisabled();
  await data.drop(small);
  await frame.expectAlert({
    title: 'A training is running',
    cause: 'small.zip was not opened',
    next: 'Stop the training or wait for its end',
  });
  await data.expectCounts(SAMPLE_COUNTS);
  await frame.goTo('train');
  await expect(train.pauseButton).toBeVisible();
});

test('a drop on another page changes nothing', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();
  await data.useSmallArchive();
  await frame.goTo('explore');
  await data.drop(SAMPLE_ARCHIVE);
  await frame.goTo('data');
  await data.expectCounts(SMALL_COUNTS);
});

test('axe finds nothing in an open card and an import under way', async ({ page }) => {
  const data = new DataPage(page);
  await new AppFrame(page).open();
  await expectInEveryLook(page, 'the open card');
  await holdImport(page, data);
  await expectInEveryLook(page, 'an import under way');
});
