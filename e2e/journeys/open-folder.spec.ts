import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { holdImportWorkers } from './support/hold-workers';
import { METADATA_PATH } from '../../src/ui/testing/small-metadata';
import { SMALL_COUNTS, smallArchive, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';
import { writeFolder } from './support/write-folder';

test('a folder, chosen or dropped, and a zip within a zip are opened, originals included', async ({
  page,
}, testInfo) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const gallery = new Gallery(page);
  const files = await smallArchive();
  await frame.open();

  const expectOpened = async (name: string) => {
    await expect(data.summary.getByRole('heading')).toHaveText(name);
    await data.expectCounts(SMALL_COUNTS);
  };
  const expectOriginal = async (path: string | RegExp) => {
    await frame.goTo('explore');
    await new ExplorePage(page).show('gallery');
    await gallery.open('normal-1.jpeg');
    await expect(gallery.dialog).toContainText(path);
    await gallery.close();
    await frame.goTo('data');
  };

  await test.step('a chosen one, of which an image is deleted before it is read', async () => {
    const folder = await writeFolder(testInfo.outputPath('unzipped'), {
      ...files,
      // Another of its class and split, so that the data set can be used without it.
      [METADATA_PATH]: `${String(files[METADATA_PATH])}\ngone.jpeg,Normal,TRAIN,`,
      'train/gone.jpeg': files['train/normal-1.jpeg'] ?? '',
    });
    await writeFile(join(folder, '.DS_Store'), 'what the system adds');
    const goOn = await holdImportWorkers(page);
    await data.openFolder(folder);
    await expect(data.cancelButton).toBeVisible();
    await rm(join(folder, 'train/gone.jpeg'));
    goOn();
    await expectOpened('unzipped/');
    await data.expectFix('image that could not be read', 1, ['gone.jpeg: cannot be read (']);
    await expectOriginal(/unzipped\/(.*\/)?train\/normal-1\.jpeg/);
  });

  await test.step('a dropped one, read at any depth, wherever on the page it is dropped', async () => {
    const folder = testInfo.outputPath('xrays');
    await writeFolder(join(folder, 'in/one/more'), files);
    await data.drop(folder);
    await expectOpened('xrays/');
  });

  await test.step('folders and files dropped together', async () => {
    const folder = testInfo.outputPath('xrays/in/one/more');
    await data.drop(join(folder, 'train'), join(folder, 'test'), join(folder, METADATA_PATH));
    await expectOpened('3 dropped items');
  });

  await test.step('a dropped zip within a zip', async () => {
    const path = testInfo.outputPath('outer.zip');
    const inner = await zipFiles(files);
    await writeFile(path, await zipFiles({ 'a folder/archive.zip': inner }, 'DEFLATE'));
    await data.drop(path);
    await expectOpened('outer.zip/a folder/archive.zip');
    await expectOriginal('a folder/archive.zip/train/normal-1.jpeg');
  });
});
