import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { hangWorkers, hangNoMore } from './support/hang-workers';
import { SAMPLE_ARCHIVE, SAMPLE_COUNTS } from './support/sample-archive';
import { SMALL_COUNTS, smallArchive, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';

/** The worker that keeps data sets in the browser stays: it holds nothing of an import. */
function importWorkers(page: Page): number {
  return page.workers().filter((worker) => /(ingest|fingerprint)\.worker/.test(worker.url()))
    .length;
}

test('an import that is cancelled leaves nothing behind, wherever it was, and another opens', async ({
  page,
}, testInfo) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await page.goto('./?backend=wasm&workers=2');
  await data.useSmallArchive('before.zip');
  await expect.poll(() => importWorkers(page)).toBe(0);

  const cancel = async () => {
    await data.cancelButton.click();
    // None of them could have come to an end by itself.
    await expect.poll(() => importWorkers(page)).toBe(0);
    await expect(data.cancelButton).toBeHidden();
    await expect(page.getByText('Open another data set')).toBeVisible();
    await expect(data.summary.getByRole('heading')).toHaveText('before.zip');
    await data.expectCounts(SMALL_COUNTS);
    await expect(frame.link('data')).toContainText('6 images');
  };

  await test.step('while the files are listed', async () => {
    await hangWorkers(page, 'ingest', 0);
    await data.openZip(SAMPLE_ARCHIVE);
    await expect(page.getByText('Reading the list of files and the metadata')).toBeVisible();
    await expect(frame.link('data')).toContainText('listing the files');
    await expect.poll(() => importWorkers(page)).toBe(2);
    await cancel();
    await hangNoMore(page);
  });

  await test.step('while images are decoded', async () => {
    await hangWorkers(page, 'ingest', 1);
    await data.openZip(SAMPLE_ARCHIVE);
    await expect(page.getByRole('heading', { name: 'sample-dataset.zip' })).toBeVisible();
    // One worker takes all pieces but the one that the other will never finish.
    await expect(page.getByText(/[1-9]\d* of 580 images/)).toBeVisible();
    await expect(data.unpacked).toBeVisible();
    await expect(frame.link('data')).toContainText(/\d+\s% unpacked/);
    expect(importWorkers(page)).toBe(2);
    await cancel();
    await hangNoMore(page);
  });

  await test.step('while the data set is put together', async () => {
    // The last thing it waits for is the digest of all pixels, which here never comes.
    await hangWorkers(page, 'fingerprint', 0);
    await data.openZip(SAMPLE_ARCHIVE);
    await expect(page.getByText('Putting the data set together')).toBeVisible();
    await cancel();
    await hangNoMore(page);
  });

  await test.step('for another that is dropped meanwhile, if that is wanted', async () => {
    const small = testInfo.outputPath('small.zip');
    await writeFile(small, await zipFiles(await smallArchive()));
    await hangWorkers(page, 'ingest', 1);
    await data.openZip(SAMPLE_ARCHIVE);
    await expect(page.getByText(/[1-9]\d* of 580 images/)).toBeVisible();
    await hangNoMore(page);
    await data.cancelButton.focus();
    await data.drop(small);
    await expect(data.question).toContainText(
      'Stop opening sample-dataset.zip and open small.zip instead?',
    );
    await page.keyboard.press('Escape');
    await expect(data.cancelButton).toBeFocused();
    await expect(page.getByRole('heading', { name: 'sample-dataset.zip' })).toBeVisible();
    expect(importWorkers(page)).toBe(2);
    await data.drop(small);
    await data.question.getByRole('button', { name: 'Open the other' }).click();
    await expect(data.summary.getByRole('heading')).toHaveText('small.zip');
    await data.expectCounts(SMALL_COUNTS);
    await expect.poll(() => importWorkers(page)).toBe(0);
  });

  await test.step('and the one that was cancelled opens when it is asked for again', async () => {
    await data.openZip(SAMPLE_ARCHIVE);
    await data.expectCounts(SAMPLE_COUNTS);
  });
});
