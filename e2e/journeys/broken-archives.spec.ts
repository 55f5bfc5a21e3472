import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { BROKEN_ARCHIVES } from './support/broken-archives';
import { asZip, SMALL_COUNTS } from './support/small-archive';
import { expect, test } from './support/test';

for (const { situation, make, fileName = 'archive.zip', ...message } of BROKEN_ARCHIVES) {
  test(`${situation}: the alert says why and what to do, and a good zip opens after it`, async ({
    page,
  }) => {
    const frame = new AppFrame(page);
    const data = new DataPage(page);
    await frame.open();
    await data.openZip(asZip(await make(), fileName));
    await frame.expectAlert(message);
    await expect(frame.link('data')).toContainText('see what went wrong');
    await data.useSmallArchive();
    await expect(frame.alert).toBeHidden();
  });
}

test('a failed import keeps the data set opened before, and the sample opens after it', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();
  await data.useSmallArchive('good.zip');
  await data.openZip(asZip(Buffer.from('no zip'), 'bad.zip'));
  await expect(frame.alert).toContainText('bad.zip');
  await data.expectCounts(SMALL_COUNTS);
  await expect(data.summary.getByRole('heading')).toHaveText('good.zip');
  await frame.goTo('explore');
  await expect(page.getByRole('region', { name: 'Class balance' })).toBeVisible();
  await frame.goTo('data');
  await data.useSample();
  await expect(frame.alert).toBeHidden();
});

test('a file that is gone by the time it is read gives an alert', async ({ page }, testInfo) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const path = testInfo.outputPath('gone.zip');
  await frame.open();
  await data.openVanishedZip(path);
  await frame.expectAlert({
    title: 'The file could not be read',
    cause: 'Reading gone.zip failed: ',
    next: 'Check that the file still exists and is on a disk of this machine',
  });
  await data.useSmallArchive();
});
