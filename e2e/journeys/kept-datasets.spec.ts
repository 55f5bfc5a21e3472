import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { KeptDatasets } from './pages/kept-datasets';
import { TrainPage } from './pages/train-page';
import { expectInEveryLook } from './support/every-look';
import { asZip, SMALL_COUNTS, smallArchive, zipFiles } from './support/small-archive';
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
  await expect(kept.items).toHaveCount(1);
  await expect(kept.items).toContainText(/xrays\.zip6\simages, .* kept just now/);
  await kept.openButton('xrays.zip').press('Enter');
  await data.expectCounts(SMALL_COUNTS);
  await expect(data.summary).toContainText('xrays.zip');
  await expect(page.getByRole('main')).toBeFocused();
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

test('what is forgotten is gone, and can be kept again before', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const kept = new KeptDatasets(page);
  await frame.open();
  await data.useSmallArchive('xrays.zip');
  await kept.expectKept();
  await kept.button('Forget').press('Enter');
  await expect(data.summary).toContainText('Not kept in this browser');
  await expect(kept.button('Keep')).toBeFocused();
  await kept.button('Keep').press('Enter');
  await kept.expectKept();
  await expect(kept.button('Forget')).toBeFocused();

  await page.reload();
  await kept.forgetButton('xrays.zip').press('Enter');
  await expect(kept.items).toContainText('Forgotten.');
  await expect(kept.undoButton('xrays.zip')).toBeFocused();
  await kept.undoButton('xrays.zip').press('Enter');
  await expect(kept.forgetButton('xrays.zip')).toBeFocused();
  await page.reload();
  await kept.openButton('xrays.zip').click();
  await data.expectCounts(SMALL_COUNTS);
  await kept.button('Forget').click();
  await expect(data.summary).toContainText('Not kept in this browser');
  await page.reload();
  await expect(data.dropInvitation).toBeVisible();
  await expectNothingKept(page);
});

test('a second tab opens, and is told of what the first has forgotten', async ({
  page,
  context,
}) => {
  const first = new KeptDatasets(page);
  await new AppFrame(page).open();
  await new DataPage(page).useSmallArchive('xrays.zip');
  await first.expectKept();

  const tab = await context.newPage();
  const second = new KeptDatasets(tab);
  await new AppFrame(tab).open();
  await expect(second.openButton('xrays.zip')).toBeVisible();
  await first.button('Forget').click();
  await expect(first.button('Keep')).toBeVisible();
  await second.openButton('xrays.zip').click();
  await new AppFrame(tab).expectAlert({
    title: 'This data set is no longer kept',
    cause: 'It was forgotten in another tab, or the browser has cleared its storage.',
    next: 'Open its zip again.',
  });
  await expect(second.card).toHaveCount(0);
  await tab.close();
});

test('a damaged data set is not opened, and says so', async ({ page }) => {
  const frame = new AppFrame(page);
  const kept = new KeptDatasets(page);
  await frame.open();
  await new DataPage(page).useSmallArchive('xrays.zip');
  await kept.expectKept();
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const datasets = await root.getDirectoryHandle('datasets');
    for await (const folder of datasets.values()) {
      if (folder.kind !== 'directory') continue;
      const stream = await (
        await folder.getFileHandle('pixels.bin')
      ).createWritable({
        keepExistingData: true,
      });
      await stream.write({ type: 'write', position: 4_321, data: Uint8Array.of(1, 2, 3, 4) });
      await stream.close();
    }
  });
  await page.reload();
  await kept.openButton('xrays.zip').click();
  await frame.expectAlert({
    title: 'The kept data set is damaged',
    cause: 'xrays.zip: pixels.bin is not what was written. The data set has been forgotten.',
    next: 'Open its zip again.',
  });
  await expect(kept.card).toHaveCount(0);
  await new DataPage(page).useSmallArchive('xrays.zip');
  await kept.expectKept();
});

test('one kept by another version of the page is named, and gone', async ({ page }) => {
  const kept = new KeptDatasets(page);
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSmallArchive('xrays.zip');
  await kept.expectKept();
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const datasets = await root.getDirectoryHandle('datasets');
    for await (const folder of datasets.values()) {
      if (folder.kind !== 'directory') continue;
      const handle = await folder.getFileHandle('summary.json');
      const text = await (await handle.getFile()).text();
      const stream = await handle.createWritable();
      await stream.write(text.replace(/dataset@\d+/, 'dataset@0'));
      await stream.close();
    }
  });
  await page.reload();
  await expect(kept.card).toContainText(
    'xrays.zip was kept by another version of this page and has been forgotten: open its zip again.',
  );
  await page.reload();
  await expect(new DataPage(page).dropInvitation).toBeVisible();
  await expectNothingKept(page);
});

test('the sample is not kept, and neither is what a person chooses not to keep', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const kept = new KeptDatasets(page);
  await frame.open();
  await data.useSample();
  await expect(data.summary).not.toContainText('ept in this browser');
  await expect(kept.choice).toBeChecked();
  await kept.choice.uncheck();
  await data.useSmallArchive('xrays.zip');
  await expect(data.summary).toContainText('Not kept in this browser');
  await page.reload();
  await expect(kept.choice).not.toBeChecked();
  await expectNothingKept(page);

  await data.useSmallArchive('xrays.zip');
  await kept.button('Keep').click();
  await kept.expectKept();
});

test('a browser without storage says so, and everything works', async ({ page }) => {
  await refuseStorage(page);
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();
  const refused =
    'This browser cannot keep data sets here. Its storage cannot be used: access denied.';
  await expect(page.getByText(refused)).toBeVisible();
  await expect(new KeptDatasets(page).choice).toHaveCount(0);
  await expectInEveryLook(page, 'a browser without storage');
  await data.useSmallArchive();
  await expect(data.summary).toContainText('Not kept in this browser. This browser cannot keep');
  await expect(frame.alert).toHaveCount(0);
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
});

test('a storage that is full says so, leaves nothing behind, and takes it later', async ({
  page,
  baseURL,
}) => {
  const devtools = await page.context().newCDPSession(page);
  const setQuota = (quotaSize?: number) =>
    devtools.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(baseURL ?? '').origin,
      ...(quotaSize !== undefined && { quotaSize }),
    });
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const kept = new KeptDatasets(page);
  await frame.open();
  // The records fit, the six images of 10,000 pixels do not.
  await setQuota(30_000);
  await data.useSmallArchive('xrays.zip');
  await expect(data.summary).toContainText(
    'Not kept in this browser. There is no room to keep the data set. The browser gives this page no more storage. Everything else works.',
  );
  await expect(frame.alert).toHaveCount(0);
  await setQuota();
  await expectNothingKept(page);
  await kept.button('Keep').click();
  await kept.expectKept();
});

test('nothing is opened while a training runs', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const kept = new KeptDatasets(page);
  const train = new TrainPage(page);
  await frame.open();
  await data.useSmallArchive('xrays.zip');
  await kept.expectKept();
  await data.useSample();
  await frame.goTo('train');
  await train.field('Epochs').fill('1000');
  await train.startButton.click();
  await expect(train.charts).toContainText(/Accuracy after epoch \d+/);
  await frame.goTo('data');
  await expect(kept.openButton('xrays.zip')).toBeDisabled();
  await expect(kept.card).toContainText('A training is running: stop it before');
});

test('axe finds nothing in the kept data sets', async ({ page }) => {
  const kept = new KeptDatasets(page);
  await new AppFrame(page).open();
  const data = new DataPage(page);
  const name = `a-very-long-name-${'of-an-archive-'.repeat(8)}.zip`;
  await data.useSmallArchive(name);
  await kept.expectKept();
  const other = await smallArchive();
  await data.openZip(asZip(await zipFiles(other), 'other.zip'));
  await expect(data.summary.getByRole('heading', { name: 'other.zip' })).toBeVisible();
  await kept.expectKept();
  await expectInEveryLook(page, 'a kept data set open, another kept');
  await page.reload();
  await kept.forgetButton(name).click();
  await expect(kept.undoButton(name)).toBeVisible();
  await expectInEveryLook(page, 'one forgotten, one kept');
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

/** As in a private window of some browsers. */
async function refuseStorage(page: Page): Promise<void> {
  await page.route('**/storage.worker*', async (route) => {
    const answer = await route.fetch();
    const refusal =
      "navigator.storage.getDirectory = () => Promise.reject(new DOMException('access denied', 'SecurityError'));";
    await route.fulfill({ response: answer, body: `${refusal}\n${await answer.text()}` });
  });
}
