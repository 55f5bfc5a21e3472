import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { holdImportWorkers } from './support/hold-workers';
import { SAMPLE_COUNTS, sampleFiles } from './support/sample-archive';
import { METADATA_PATH, omit, SMALL_COUNTS, smallArchive, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';
import { writeFolder } from './support/write-folder';

async function openPage(page: Page) {
  const frame = new AppFrame(page);
  await frame.open();
  return { frame, data: new DataPage(page) };
}

test('a chosen folder gives the same data set as its zip, originals included', async ({
  page,
}, testInfo) => {
  const files: Record<string, Buffer> = {};
  for (const file of (await sampleFiles()).values()) {
    files[file.name] = await file.async('nodebuffer');
  }
  const folder = await writeFolder(testInfo.outputPath('unzipped'), files);
  await writeFile(join(folder, '.DS_Store'), 'what the system adds');
  const { frame, data } = await openPage(page);
  await data.openFolder(folder);
  await data.expectCounts(SAMPLE_COUNTS);
  await expect(data.summary.getByRole('heading')).toHaveText('unzipped/');
  await data.expectFix('COVID-19 rows moved from TRAIN to TEST', 4, ['phantom-covid-01.png']);
  await data.expectFix('images dropped because no usable row stands for them', 2, [
    'train/phantom-ct-slice-1.jpg',
  ]);

  await frame.goTo('explore');
  await new ExplorePage(page).show('gallery');
  const gallery = new Gallery(page);
  await gallery.open('phantom-covid-12.jpeg');
  await expect(gallery.dialog).toContainText(/unzipped\/.*\/train\/phantom-covid-12\.jpeg/);
});

test('a dropped folder is read at any depth, wherever on the page it is dropped', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath('xrays');
  await writeFolder(join(folder, 'in/one/more'), await smallArchive());
  const { data } = await openPage(page);
  await data.drop(folder);
  await data.expectCounts(SMALL_COUNTS);
  await expect(data.summary.getByRole('heading')).toHaveText('xrays/');
});

test('folders and files dropped together are one data set', async ({ page }, testInfo) => {
  const folder = await writeFolder(testInfo.outputPath('xrays'), await smallArchive());
  const { data } = await openPage(page);
  await data.drop(join(folder, 'train'), join(folder, 'test'), join(folder, METADATA_PATH));
  await data.expectCounts(SMALL_COUNTS);
  await expect(data.summary.getByRole('heading')).toHaveText('3 dropped items');
});

test('of a folder that holds only the zip, the zip is taken', async ({ page }, testInfo) => {
  const archive = await zipFiles(await smallArchive());
  const folder = await writeFolder(testInfo.outputPath('downloads'), {
    'archive.zip': archive,
    'read me.txt': 'text',
  });
  const { data } = await openPage(page);
  await data.openFolder(folder);
  await data.expectCounts(SMALL_COUNTS);
  await expect(data.summary.getByRole('heading')).toHaveText('downloads/archive.zip');
});

test('a folder that is not the data set: the alert speaks of a folder', async ({
  page,
}, testInfo) => {
  const noTable = await writeFolder(
    testInfo.outputPath('no table'),
    omit(await smallArchive(), METADATA_PATH),
  );
  const noImages = await writeFolder(testInfo.outputPath('no images'), {
    [METADATA_PATH]: String((await smallArchive())[METADATA_PATH]),
  });
  const { frame, data } = await openPage(page);
  const next = 'Choose the folder that holds Chest_xray_Corona_Metadata.csv and the images';
  await data.openFolder(noTable);
  await frame.expectAlert({
    title: 'There is no metadata in this folder',
    cause: 'no table/ holds no CSV file',
    next,
  });
  await data.drop(noImages);
  await frame.expectAlert({
    title: 'There are no images in this folder',
    cause: 'no images/ holds no JPEG, PNG, WebP, BMP or GIF file.',
    next,
  });
});

test('a file deleted after the folder was chosen is listed as skipped', async ({
  page,
}, testInfo) => {
  const files = await smallArchive();
  const [image] = Object.entries(files).filter(([path]) => path.startsWith('train/normal'));
  const folder = await writeFolder(testInfo.outputPath('xrays'), {
    ...files,
    // Another of its class and split, so that the data set can be used without it.
    [METADATA_PATH]: `${String(files[METADATA_PATH])}\ngone.jpeg,Normal,TRAIN,`,
    'train/gone.jpeg': image?.[1] ?? '',
  });
  const { data } = await openPage(page);
  const goOn = await holdImportWorkers(page);
  await data.openFolder(folder);
  await expect(data.cancelButton).toBeVisible();
  await rm(join(folder, 'train/gone.jpeg'));
  goOn();
  await data.expectCounts(SMALL_COUNTS);
  await data.expectFix('image that could not be read', 1, ['gone.jpeg: cannot be read (']);
});
