import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EXPLORE_VIEWS, ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { expectInEveryLook } from './support/every-look';
import { LEAKY_COUNTS, leakyZip } from './support/leaky-archive';
import { expect, test } from './support/test';

test('axe finds nothing in the views of Explore', async ({ page }) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const explore = new ExplorePage(page);
  await frame.open();
  await data.openZip(await leakyZip('border'));
  await data.expectCounts(LEAKY_COUNTS);
  await frame.goTo('explore');
  await explore.showAudit();
  await explore
    .finding('identical')
    .getByRole('button', { name: /^Exclude/ })
    .first()
    .click();
  await expect(explore.exclusions).toBeVisible();
  for (const view of EXPLORE_VIEWS) {
    await explore.show(view);
    if (view === 'audit') await page.getByText('What do these words mean?').click();
    await expectInEveryLook(page, view);
  }
});

test('axe finds nothing in an image shown large', async ({ page }) => {
  const frame = new AppFrame(page);
  const explore = new ExplorePage(page);
  const gallery = new Gallery(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('explore');
  await explore.showAudit();
  await explore.show('gallery');
  await gallery.choose('Found by the audit', /^Anything found/);
  await gallery.thumbnails.first().click();
  await gallery.expectOriginal();
  await expectInEveryLook(page, 'an image shown large');
});
