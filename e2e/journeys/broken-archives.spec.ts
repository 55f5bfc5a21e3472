import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { SAMPLE_ARCHIVE } from './support/sample-archive';
import { asZip, SMALL_COUNTS, smallArchive, zipFiles } from './support/small-archive';
import { expect, test } from './support/test';

test('what cannot be opened says why, the data set before stays, and the next one opens', async ({
  page,
}, testInfo) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();

  await test.step('a file that is gone by the time it is read', async () => {
    await data.openVanishedZip(testInfo.outputPath('gone.zip'));
    await frame.expectAlert({
      title: 'The file could not be read',
      cause: 'Reading gone.zip failed: ',
      next: 'Check that the file still exists and is on a disk of this machine',
    });
    await expect(frame.link('data')).toContainText('see what went wrong');
    await data.useSmallArchive('good.zip');
    await expect(frame.alert).toBeHidden();
  });

  await test.step('a zip whose end is missing', async () => {
    const zip = await zipFiles(await smallArchive());
    await data.openZip(asZip(zip.subarray(0, zip.length * 0.6), 'bad.zip'));
    await frame.expectAlert({
      title: 'This zip is incomplete',
      cause: 'bad.zip begins like a zip, but its end is missing',
      next: 'Download the file again and compare its size',
    });
    await data.expectCounts(SMALL_COUNTS);
    await expect(data.summary.getByRole('heading')).toHaveText('good.zip');
    await frame.goTo('explore');
    await expect(page.getByRole('region', { name: 'Class balance' })).toBeVisible();
  });

  await test.step('what is dropped on another page', async () => {
    await data.drop(SAMPLE_ARCHIVE);
    await frame.goTo('data');
    await data.expectCounts(SMALL_COUNTS);
  });

  await test.step('the sample opens after all that', async () => {
    await data.useSample();
    await expect(frame.alert).toBeHidden();
  });
});
