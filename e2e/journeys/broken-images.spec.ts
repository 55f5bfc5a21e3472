import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { damageData, setMethod } from './support/damage-archive';
import {
  asZip,
  METADATA_PATH,
  SMALL_COUNTS,
  smallArchive,
  smallMetadata,
  zipFiles,
} from './support/small-archive';
import { test } from './support/test';

test('images that cannot be read are skipped and listed with the reason, the others used', async ({
  page,
}) => {
  const data = new DataPage(page);
  const files = await smallArchive();
  const image = files['train/normal-1.jpeg'] ?? '';
  let zip = await zipFiles({
    ...files,
    [METADATA_PATH]: smallMetadata(
      'words.jpeg,Normal,TRAIN,',
      'checksum.jpeg,Normal,TRAIN,',
      'empty.jpeg,Pnemonia,TEST,',
      'bzip2.jpeg,Pnemonia,TEST,',
    ),
    'train/words.jpeg': 'These are words.',
    'train/checksum.jpeg': image,
    'test/empty.jpeg': '',
    'test/bzip2.jpeg': image,
  });
  zip = damageData(zip, 'train/checksum.jpeg', image.length - 20);
  zip = setMethod(zip, 'test/bzip2.jpeg', 12);

  await new AppFrame(page).open();
  await data.openZip(asZip(zip));
  await data.expectCounts(SMALL_COUNTS);
  await data.expectFix('images that could not be read', 4, [
    'words.jpeg: not an image the browser can read (',
    'checksum.jpeg: corrupt in the archive (',
    'empty.jpeg: empty file (0 bytes)',
    'bzip2.jpeg: unsupported compression (method 12)',
  ]);
});

test('rows that make no sense are listed with their line, the others used', async ({ page }) => {
  const data = new DataPage(page);
  const files = await smallArchive();
  const csv = smallMetadata(
    'odd.jpeg,Tuberculosis,TRAIN,',
    'odd.jpeg,Normal,VALIDATION,',
    'normal-1.jpeg,Normal,TEST,',
    ',Normal,TEST,',
  );
  await new AppFrame(page).open();
  await data.openZip(asZip(await zipFiles({ ...files, [METADATA_PATH]: csv })));
  await data.expectCounts(SMALL_COUNTS);
  await data.expectFix('rows that could not be used', 4, [
    'Line 8: unknown label "Tuberculosis" (odd.jpeg)',
    'Line 9: unknown split "VALIDATION" (odd.jpeg)',
    'Line 10: repeated name "normal-1.jpeg"',
    'Line 11: no name',
  ]);
});
