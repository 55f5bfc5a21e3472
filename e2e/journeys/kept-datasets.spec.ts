import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { KeptDatasets } from './pages/kept-datasets';
import { TrainPage } from './pages/train-page';
import { SMALL_COUNTS } from './support/small-archive';
import { expect, test } from './support/test';

test('a data set opens on the next visit, without its zip, in every step', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const kept = new KeptDatasets(page);
  await frame.open();
  await expect(kept.card).toHaveCount(0);
  await data.useSmallArchive('xrays.zip');
  await kept.expectKept();

  await page.reload();
  await data.expectCounts(SMALL_COUNTS);
  await expect(data.summary).toContainText('xrays.zip');
  await kept.expectKept();
  await expect(kept.card).toHaveCount(0);

  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('explore');
  await expect(page.getByRole('region', { name: 'Class balance' })).toBeVisible();
  await new ExplorePage(page).show('gallery');
  const gallery = new Gallery(page);
  await gallery.expectCount('6 images');
  await gallery.thumbnails.first().click();
  await expect(gallery.dialog).toContainText(
    'Only the 100 x 100 pixels are kept in this browser. To see the original files, open xrays.zip again on the Data page.',
  );
});

test('what is deleted is gone on the next visit and in another tab, as is what was never kept', async ({
  page,
  context,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const kept = new KeptDatasets(page);
  await frame.open();
  await data.useSmallArchive('xrays.zip');
  await kept.expectKept();

  const tab = await context.newPage();
  const second = new KeptDatasets(tab);
  await test.step('deleted and kept again in a second tab, which begins beside the first', async () => {
    await new AppFrame(tab).open();
    await second.deleteButton('xrays.zip').press('Enter');
    await expect(second.items).toContainText('Deleted.');
    await expect(data.summary).toContainText('Another tab has deleted the copy');
    await second.undoButton('xrays.zip').press('Enter');
    await expect(second.deleteButton('xrays.zip')).toBeFocused();
    await page.reload();
    await data.expectCounts(SMALL_COUNTS);
    await kept.expectKept();
  });

  await test.step('deleted while it is open in both tabs', async () => {
    await second.openButton('xrays.zip').click();
    await second.expectKept();
    await kept.button('Delete the copy').click();
    await expect(kept.button('Keep')).toBeVisible();
    await expect(new DataPage(tab).summary).toContainText('Another tab has deleted the copy');
    await expect(second.button('Keep')).toBeVisible();
    await tab.close();
    await page.reload();
    await expect(page.getByText('xrays.zip was open last.')).toBeVisible();
    await expect(data.dropInvitation).toBeVisible();
    await expectNothingKept(page);
  });

  await test.step('a person chooses to keep nothing, and that is remembered', async () => {
    await kept.showChoice();
    await expect(kept.choice).toBeChecked();
    await kept.choice.uncheck();
    await data.useSmallArchive('xrays.zip');
    await expect(data.summary).toContainText('Not kept in this browser');
    await page.reload();
    await kept.showChoice();
    await expect(kept.choice).not.toBeChecked();
    await expectNothingKept(page);
  });
});

test('a browser that keeps nothing says so, and everything works', async ({ page, baseURL }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const kept = new KeptDatasets(page);
  const allowStorage = await refuseStorage(page);

  await test.step('it has no storage', async () => {
    await frame.open();
    const refused =
      'This browser cannot keep data sets here. Its storage cannot be used: access denied.';
    await expect(page.getByText(refused)).toBeVisible();
    await page.getByText('Options', { exact: true }).click();
    await expect(kept.choice).toHaveCount(0);
    await data.useSmallArchive();
    await expect(data.summary).toContainText('Not kept in this browser. This browser cannot keep');
    await expect(frame.alert).toHaveCount(0);
    await frame.goTo('train');
    await new TrainPage(page).train({ epochs: 1 });
  });

  await test.step('its storage is full, and takes the data set when there is room', async () => {
    await allowStorage();
    await frame.goTo('data');
    await page.reload();
    const devtools = await page.context().newCDPSession(page);
    const { origin } = new URL(baseURL ?? '');
    // The records fit, the six images of 10,000 pixels do not.
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 30_000 });
    await data.useSmallArchive('xrays.zip');
    await expect(data.summary).toContainText(
      'Not kept in this browser. There is no room to keep the data set. The browser gives this page no more storage. Everything else works.',
    );
    await expect(frame.alert).toHaveCount(0);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await expectNothingKept(page);
    await kept.button('Keep').click();
    await kept.expectKept();
  });
});

async function expectNothingKept(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const datasets = await root.getDirectoryHandle('datasets', { create: true });
      let folders = 0;
      for await (const _name of datasets.keys()) folders++;
      return folders;
    });
  expect(await count()).toBe(0);
}

/** As where a person has blocked cookies. @returns allows it to the next page that is opened */
async function refuseStorage(page: Page): Promise<() => Promise<void>> {
  const worker = '**/storage.worker*';
  await page.route(worker, async (route) => {
    const answer = await route.fetch();
    const refusal = `const refusal = () => new DOMException('access denied', 'SecurityError');
      navigator.storage.getDirectory = () => Promise.reject(refusal());
      IDBFactory.prototype.open = () => { throw refusal(); };`;
    await route.fulfill({ response: answer, body: `${refusal}\n${await answer.text()}` });
  });
  return () => page.unroute(worker);
}
