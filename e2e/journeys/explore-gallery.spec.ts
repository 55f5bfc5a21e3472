import { createHash } from 'node:crypto';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { expectInEveryLook } from './support/every-look';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';

test('the gallery shows the original files, one after the other, and keeps its place', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const explore = new ExplorePage(page);
  const gallery = new Gallery(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('explore');
  await explore.show('gallery');

  await test.step('an image is shown large with its original file and its record', async () => {
    const name = SAMPLE_IMAGES.normal;
    await gallery.open(name);
    await expect(gallery.dialog.getByRole('img', { name: `The file ${name}` })).toBeVisible();
    await expect(gallery.fact('Class')).toHaveText('Normal');
    await expect(gallery.fact('Split')).toHaveText('TEST');
    await expect(gallery.fact('Colour profile')).toContainText('Phantom grey, gamma 1.8');
    const digest = createHash('sha256')
      .update(await readSampleFile(name))
      .digest('hex');
    await expect(gallery.fact('SHA-256')).toContainText(digest);
    await gallery.close();
    await expect(gallery.thumbnails.first()).toBeFocused();
    await gallery.clear();
  });

  await test.step('thirty images in a row can be passed quickly', async () => {
    await gallery.expectCount('580 images, 2 of them dropped');
    await gallery.thumbnail(1).click();
    await gallery.expectOriginal();
    for (let step = 0; step < 30; step++) await page.keyboard.press('ArrowRight');
    await expect(gallery.dialog.getByText('31 of 580')).toBeVisible();
    await gallery.expectOriginal();
    await expectInEveryLook(page, 'an image shown large');
    await page.setViewportSize({ width: 1280, height: 720 });
    await gallery.close();
  });

  await test.step('after a look at another step it is as far down as before', async () => {
    const depth = 600;
    await gallery.chooseClass('Normal');
    await gallery.expectCount('200 of 580 images');
    await page.evaluate((top) => {
      window.scrollTo(0, top);
    }, depth);
    await frame.goTo('train');
    await page.goBack();
    await gallery.expectCount('200 of 580 images');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(depth);
  });

  await test.step('a reload asks nothing, and brings the data set back', async () => {
    const questions: string[] = [];
    page.on('dialog', (dialog) => {
      questions.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await gallery.expectCount('580 images, 2 of them dropped');
    expect(questions).toEqual([]);
  });
});
