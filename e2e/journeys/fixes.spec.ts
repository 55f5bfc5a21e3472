import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { dropFiles } from './support/drop-files';
import { SAMPLE_ARCHIVE, SAMPLE_COUNTS } from './support/sample-archive';
import { test } from './support/test';

test('a dropped zip is read, and every fix shows its count and the names behind it', async ({
  page,
}) => {
  const data = new DataPage(page);
  await new AppFrame(page).open();
  await dropFiles(data.dropInvitation, [SAMPLE_ARCHIVE]);
  await data.expectCounts(SAMPLE_COUNTS);

  await data.expectFix('COVID-19 rows moved from TRAIN to TEST', 4, [
    'phantom-covid-03.jpeg',
    'phantom-covid-02-b.jpeg',
    'phantom-covid-02-a.jpeg',
    'phantom-covid-01.png',
  ]);
  await data.expectFix('COVID-19 rows given the label COVID-19', 20, ['phantom-covid-13-b.jpeg']);
  await data.expectFix('images dropped because no usable row stands for them', 2, [
    'train/phantom-ct-slice-1.jpg',
    'train/phantom-ct-slice-2.jpg',
  ]);
  await data.expectFix('row whose image is missing', 1, ['phantom-covid-09.jpeg']);
  await data.expectFix('image in the other folder than its row says', 1, [
    'person2042_bacteria_6041.jpeg',
  ]);
  await data.expectFix('rows that could not be used', 0);
  await data.expectFix('images that could not be read', 0);
});
