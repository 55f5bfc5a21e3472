import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { ExplorePage } from './pages/explore-page';
import { Gallery } from './pages/gallery';
import { asZip, SMALL_COUNTS, smallArchive, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';

for (const compression of ['STORE', 'DEFLATE'] as const) {
  test(`a zip within a zip is opened from within, originals included: ${compression}`, async ({
    page,
  }) => {
    const inner = await zipFiles(await smallArchive());
    const outer = await zipFiles({ 'a folder/archive.zip': inner }, compression);
    const frame = new AppFrame(page);
    const data = new DataPage(page);
    await frame.open();
    await data.openZip(asZip(outer, 'outer.zip'));
    await data.expectCounts(SMALL_COUNTS);
    await expect(data.summary.getByRole('heading')).toHaveText('outer.zip/a folder/archive.zip');

    await frame.goTo('explore');
    await new ExplorePage(page).show('gallery');
    const gallery = new Gallery(page);
    await gallery.open('normal-1.jpeg');
    await expect(gallery.dialog).toContainText('a folder/archive.zip/train/normal-1.jpeg');
  });
}

test('several zips within a zip, none with the metadata, are named', async ({ page }) => {
  const other = await zipFiles({ 'notes.txt': 'text' });
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();
  await data.openZip(asZip(await zipFiles({ 'a.zip': other, 'b.zip': other }), 'outer.zip'));
  await frame.expectAlert({
    title: 'There are several zips in this zip',
    cause: 'None of them holds the metadata, and outer.zip holds no image: a.zip, b.zip.',
    next: 'Choose the zip that holds the data set.',
  });
});
