import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { asZip, smallArchive, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('explore');
  await new ExplorePage(page).show('gallery');
});

test('the gallery is filtered by class, split, use and name', async ({ page }) => {
  const gallery = new Gallery(page);
  await gallery.expectCount('300 images, 2 of them dropped');

  await gallery.chooseClass('COVID-19');
  await gallery.expectCount('19 of 300 images');
  await gallery.choose('Split', 'TEST');
  await gallery.expectCount('4 of 300 images');
  await expect(gallery.thumbnails).toHaveCount(4);
  await gallery.chooseClass('Normal');
  await gallery.expectCount('32 of 300 images');
  await gallery.clear();
  await gallery.expectCount('300 images, 2 of them dropped');

  await gallery.search('PHANTOM-CT');
  await gallery.expectCount('2 of 300 images');
  await gallery.search('no such image');
  await gallery.expectCount('0 of 300 images');
  await expect(page.getByText('No image meets all these conditions.')).toBeVisible();
  await gallery.clear();
  await gallery.choose('In training and test', 'In use');
  await gallery.expectCount('298 of 300 images');
});

test('an image is shown large with its original file and its record', async ({ page }) => {
  const gallery = new Gallery(page);
  const name = SAMPLE_IMAGES.normal;
  const bytes = await readSampleFile(name);
  await gallery.open(name);

  await expect(gallery.dialog.getByRole('img', { name: `The file ${name}` })).toBeVisible();
  await expect(gallery.fact('Class')).toHaveText('Normal');
  await expect(gallery.fact('Split')).toHaveText('TEST');
  await expect(gallery.fact('Colour profile')).toContainText('Phantom grey, gamma 1.8');
  const digest = createHash('sha256').update(bytes).digest('hex');
  await expect(gallery.fact('SHA-256')).toContainText(digest);
  await gallery.close();
  await expect(gallery.thumbnails.first()).toBeFocused();
});

test('arrow keys go from image to image', async ({ page }) => {
  const gallery = new Gallery(page);
  await gallery.chooseClass('COVID-19');
  await gallery.choose('Split', 'TEST');
  await gallery.thumbnails.first().click();
  const title = gallery.dialog.getByRole('heading', { level: 2 });
  const place = (text: string) => gallery.dialog.getByRole('status').filter({ hasText: text });
  await expect(place('1 of 4')).toBeVisible();
  await gallery.expectOriginal();
  const first = await title.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(place('2 of 4')).toBeVisible();
  await expect(title).not.toHaveText(first);
  await gallery.expectOriginal();
  await page.keyboard.press('ArrowLeft');
  await expect(title).toHaveText(first);
  await gallery.expectOriginal();
  await page.keyboard.press('Escape');
  await expect(gallery.dialog).toHaveCount(0);
});

test('thirty images in a row can be passed quickly', async ({ page }) => {
  const gallery = new Gallery(page);
  await gallery.thumbnails.first().click();
  await gallery.expectOriginal();
  for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowRight');
  await expect(gallery.dialog.getByText('31 of 300')).toBeVisible();
  await gallery.expectOriginal();
});

test('the thumbnails are one stop for Tab, and keys go through them', async ({ page }) => {
  const gallery = new Gallery(page);
  const stop = page.locator('[data-position][tabindex="0"]');
  await expect(gallery.thumbnail(1)).toBeVisible();
  await gallery.filters.getByLabel('Name or patient group').focus();
  await page.keyboard.press('Tab');
  await expect(stop).toHaveCount(1);
  await expect(gallery.thumbnail(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(gallery.thumbnail(2)).toBeFocused();
  await page.keyboard.press('End');
  await expect(gallery.thumbnail(300)).toBeFocused();
  await expect(gallery.thumbnail(300)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('PageUp');
  await expect(gallery.thumbnail(300)).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(gallery.thumbnail(1)).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(gallery.thumbnail(1)).not.toBeFocused();
  await expect(stop).toBeFocused();
  // Back into the filters, over all the other thumbnails.
  await page.keyboard.press('Shift+Tab');
  await expect(gallery.filters.getByLabel('Name or patient group')).toBeFocused();
});

test('the focus goes to the count when the button that was pressed is gone', async ({ page }) => {
  const explore = new ExplorePage(page);
  const gallery = new Gallery(page);
  await gallery.chooseClass('COVID-19');
  await gallery.filters.getByRole('button', { name: 'Clear filters' }).press('Enter');
  await expect(gallery.count).toBeFocused();

  await gallery.chooseClass('COVID-19');
  const exclude = gallery.filters.getByRole('button', { name: /^Exclude these 19 / });
  await expect(exclude).toHaveAccessibleDescription(
    '4 are TEST: who picks the test picks the score.',
  );
  await exclude.press('Enter');
  await expect(gallery.count).toBeFocused();

  await explore.showAudit();
  const show = page.getByRole('button', { name: /in the gallery/ }).first();
  await show.press('Enter');
  await expect(gallery.count).toBeFocused();
});

test('a data set that comes while an image is shown large closes it', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const gallery = new Gallery(page);
  await gallery.search('IM-');
  await frame.goTo('data');
  const held = await holdRequests(page, '**/ingest.worker*');
  await data.openZip(asZip(await zipFiles(await smallArchive())));
  await expect(data.cancelButton).toBeVisible();
  await frame.goTo('explore');
  await new ExplorePage(page).show('gallery');
  await gallery.thumbnails.last().click();
  await expect(gallery.dialog).toBeVisible();
  held.release();
  await expect(gallery.dialog).toHaveCount(0);
  // Neither the filter nor the place in the list of the data set before is left.
  await gallery.expectCount('6 images');
  await expect(gallery.thumbnails).toHaveCount(6);
  await gallery.thumbnails.first().click();
  await expect(gallery.dialog.getByText('1 of 6')).toBeVisible();
});

test('a dropped image can be looked at, and says why it was dropped', async ({ page }) => {
  const gallery = new Gallery(page);
  await gallery.choose('Split', 'Dropped');
  await gallery.expectCount('2 of 300 images');
  await gallery.open('phantom-ct-slice-1.jpg');
  await expect(gallery.dialog).toContainText(
    'Dropped: no usable row of the metadata stands for it.',
  );
  await expect(gallery.dialog.getByRole('button', { name: 'Exclude' })).toHaveCount(0);
});

test('images are left out by hand, one by one and all that are shown', async ({ page }) => {
  const explore = new ExplorePage(page);
  const gallery = new Gallery(page);
  await gallery.open(SAMPLE_IMAGES.normal);
  await gallery.dialog.getByRole('button', { name: 'Exclude' }).click();
  await expect(gallery.dialog).toContainText(
    'Excluded from training and test: image chosen by hand.',
  );
  await gallery.dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(gallery.dialog.getByRole('button', { name: 'Exclude' })).toBeVisible();
  await gallery.dialog.getByRole('button', { name: 'Exclude' }).click();
  await gallery.close();
  await expect(explore.exclusions.getByRole('heading')).toHaveText('1 image is left out');

  await gallery.clear();
  await gallery.chooseClass('COVID-19');
  await gallery.choose('Split', 'TEST');
  await gallery.filters.getByRole('button', { name: /^Exclude these 4 / }).click();
  await expect(explore.exclusions.getByRole('heading')).toHaveText('5 images are left out');
  await expect(explore.exclusions).toContainText('No COVID-19 image is left in TEST');
  await gallery.clear();
  await gallery.choose('In training and test', 'Excluded');
  await gallery.expectCount('5 of 300 images');

  const byHand = explore.exclusion('5 images chosen by hand');
  await byHand.getByRole('button', { name: 'Undo: 5 images chosen by hand' }).click();
  await expect(explore.exclusions).toHaveCount(0);
  await gallery.expectCount('0 of 300 images');
});

/** Lets requests wait until they are released; those that come later go through. */
async function holdRequests(page: Page, address: string): Promise<{ release: () => void }> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
