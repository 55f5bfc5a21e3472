import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { largeArchive } from './support/large-archive';
import { manyRowsArchive, manyTablesArchive } from './support/long-lists';
import { SAMPLE_ARCHIVE } from './support/sample-archive';
import { SMALL_COUNTS } from './support/small-archive';
import { expect, test } from './support/test';

/** What a person would call at once. */
const AT_ONCE_MS = 1000;

/** The worker that keeps data sets in the browser stays: it holds nothing of an import. */
function importWorkers(page: Page): number {
  return page.workers().filter((worker) => worker.url().includes('ingest.worker')).length;
}

/** Cancels, and finds the data set of before and no worker left within a second. */
async function expectNothingLeft(page: Page, data: DataPage): Promise<void> {
  await data.cancelButton.click();
  await expect.poll(() => importWorkers(page), { timeout: AT_ONCE_MS }).toBe(0);
  await expect(data.cancelButton).toBeHidden();
  await expect(page.getByText('Drop another zip or folder here')).toBeVisible();
  await expect(data.summary.getByRole('heading')).toHaveText('before.zip');
  await data.expectCounts(SMALL_COUNTS);
  await expect(new AppFrame(page).link('data')).toContainText('6 images');
}

test.describe('cancelled', () => {
  test.beforeEach(async ({ page }) => {
    await new AppFrame(page).open();
    await new DataPage(page).useSmallArchive('before.zip');
    await expect.poll(() => importWorkers(page)).toBe(0);
  });

  test('while the files are listed, the import leaves nothing behind', async ({
    page,
  }, testInfo) => {
    const data = new DataPage(page);
    const path = testInfo.outputPath('tables.zip');
    await writeFile(path, await manyTablesArchive(5000));
    await data.openZip(path);
    await expect(page.getByText('Reading the list of files and the metadata')).toBeVisible();
    await expect.poll(() => importWorkers(page)).toBeGreaterThan(0);
    await expectNothingLeft(page, data);
  });

  test('while images are decoded, the import leaves nothing behind', async ({ page }, testInfo) => {
    const data = new DataPage(page);
    const path = testInfo.outputPath('large.zip');
    await writeFile(path, await largeArchive());
    await data.openZip(path);
    await expect(page.getByText(/[1-9][\d,]* of [\d,]+ images/)).toBeVisible();
    expect(importWorkers(page)).toBeGreaterThan(0);
    await expectNothingLeft(page, data);
  });

  test('while the data set is put together, the import leaves nothing behind', async ({ page }) => {
    const data = new DataPage(page);
    // The last thing it waits for is the digest of all pixels, which here never comes. On the
    // prototype: what is set on `crypto.subtle` itself is gone when that object is made anew.
    await page.evaluate(() => {
      SubtleCrypto.prototype.digest = () => new Promise(() => undefined);
    });
    await data.openZip(SAMPLE_ARCHIVE);
    await expect(data.cancelButton).toBeVisible();
    await expect(page.getByText('Putting the data set together')).toBeVisible();
    await expectNothingLeft(page, data);
  });
});

test('a million rows without an image neither hang the page nor fill it', async ({
  page,
}, testInfo) => {
  const data = new DataPage(page);
  const path = testInfo.outputPath('rows.zip');
  await writeFile(path, await manyRowsArchive(1_000_000));
  await new AppFrame(page).open();
  await data.openZip(path);
  await data.expectCounts(SMALL_COUNTS);
  const missing = data.fix('rows whose image is missing');
  await expect(missing).toContainText('1,000,000');
  await missing.getByText('Show names').click();
  await expect(missing.getByRole('list').getByRole('listitem')).toHaveCount(300);
  await expect(missing).toContainText('The first 300 are shown; there are 999,700 more.');
});
