import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { appStore } from '../../state/app-store';
import { openDatasetOf } from '../../state/data/data-state';
import { importDataset } from '../../state/data/import-dataset';
import { offerChosenFolder, offerFile, type ImportOffer } from '../../state/data/import-offer';
import { openOriginal } from '../../state/data/open-original';
import { setAppState } from '../../state/testing/set-app-state';
import {
  centralRecordAt,
  dataAt,
  localHeaderAt,
  zipBytes,
  type Files,
} from '../../workers/ingest/testing/build-archive';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { renderInApp, type Shown } from '../testing/render-in-app';
import { METADATA_PATH, smallMetadata } from '../testing/small-metadata';
import { asZip, folderFiles, omit, picture, smallArchive, zipFile } from '../testing/small-archive';
import { DataPage } from './data-page';

/** The page with what it makes of a file or folder, by its own workers. */
async function open(offer: ImportOffer): Promise<Shown> {
  setAppState({ keepsDatasets: false });
  const shown = await renderInApp(<DataPage />);
  void importDataset(offer);
  return shown;
}

const openFile = (file: File) => open(offerFile(file));
const openFolder = (name: string, files: Files) =>
  open(offerChosenFolder(folderFiles(name, files)));

async function choose(shown: Shown, file: File): Promise<void> {
  await userEvent.upload(shown.getByLabelText('Dataset zip'), file);
}

async function expectSmallCounts(shown: Shown): Promise<void> {
  const rows = shown.getByRole('table', { name: 'Images by class and split' }).getByRole('row');
  await expect.element(rows.nth(1)).toHaveTextContent('TRAIN1113');
  await expect.element(rows.nth(2)).toHaveTextContent('TEST1113');
}

/** A fix with its count; the names behind it are hidden until they are asked for. */
async function expectFix(shown: Shown, title: string, names: readonly string[]): Promise<void> {
  const fixes = shown.getByRole('region', { name: 'Fixes' });
  const fix = fixes.getByRole('listitem').filter({ hasText: title });
  await expect.element(fix).toHaveTextContent(new RegExp(`^${names.length}${title}`));
  const listed = fix.getByRole('listitem');
  expect(listed.elements()).toHaveLength(0);
  await fix.getByText('Show names').click();
  await expect.poll(() => listed.elements()).toHaveLength(names.length);
  for (const name of names) await expect.element(listed.filter({ hasText: name })).toBeVisible();
}

function flip(bytes: Uint8Array, at: number): void {
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
}

describe('an archive that cannot be opened', () => {
  it('says why and what to do, leaves the data set before, and a good one opens after it', async () => {
    const shown = await openFile(await zipFile(smallArchive(), 'good.zip'));
    await expectSmallCounts(shown);
    await choose(shown, asZip('These are words, not a zip.', 'notes.zip'));
    const alert = shown.getByRole('alert', { name: 'This file is not a zip archive' });
    await expect
      .element(alert)
      .toHaveTextContent('notes.zip does not have the directory every zip ends with.');
    await expect
      .element(alert)
      .toHaveTextContent('Choose the zip that Kaggle gives for "CoronaHack - Chest X-Ray-Dataset"');
    await expectSmallCounts(shown);
    await expect.element(shown.getByRole('heading', { name: 'good.zip' })).toBeVisible();
    await choose(shown, await zipFile(smallArchive(), 'better.zip'));
    await expect.element(shown.getByRole('heading', { name: 'better.zip' })).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
  });

  it('may belong elsewhere: it is told by what it is, and nothing is replaced', async () => {
    const shown = await openFile(await zipFile(smallArchive(), 'good.zip'));
    await expectSmallCounts(shown);
    const alert = shown.getByRole('alert');
    const bundle = await zipBytes({ 'manifest.json': '{}', 'run.json': '{}' });
    await choose(shown, asZip(bundle, 'run.zip'));
    await expect.element(alert).toHaveTextContent('This is a saved model');
    await expect
      .element(alert)
      .toHaveTextContent('run.zip is a run that was taken along as a zip.');
    await expect
      .element(alert)
      .toHaveTextContent('Nothing was replaced. Open it on Predict, under Models.');
    await expectAccessibleInEveryLook(shown);
    await choose(shown, asZip(await zipBytes({ 'x_train.npy': 'x' }), 'dataset.npz'));
    await expect.element(alert).toHaveTextContent('This is a data set for NumPy');
    await expectSmallCounts(shown);
  });

  it('may be one of which no image of a class can be read', async () => {
    const shown = await openFile(
      await zipFile({ ...smallArchive(), 'train/normal-1.jpeg': 'no image' }),
    );
    const alert = shown.getByRole('alert', { name: 'There is no Normal image in TRAIN' });
    await expect
      .element(alert)
      .toHaveTextContent(
        '1 image of it could not be used (normal-1.jpeg: not an image the browser can read).',
      );
    await expect
      .element(alert)
      .toHaveTextContent('Add images of this class, and their rows to the metadata, or use the');
    expect(appStore.getState().dataset.status).toBe('empty');
  });

  it('may be one with too few COVID-19 rows for any to be in TEST', async () => {
    const shown = await openFile(await zipFile(omit(smallArchive(), 'test/covid-2.jpeg')));
    await expect
      .element(shown.getByRole('region', { name: 'Plan' }).getByRole('alert'))
      .toHaveTextContent('COVID-19 has no image in TEST.');
  });
});

it('a JPEG that ends early is taken in, and listed as cut short', async () => {
  const jpeg = picture(1);
  const files = { ...smallArchive(), 'train/normal-1.jpeg': jpeg.slice(0, jpeg.length - 40) };
  const shown = await openFile(await zipFile(files));
  await expectSmallCounts(shown);
  await expectFix(shown, 'image cut short', ['normal-1.jpeg']);
});

it("an archive is read by the browser's parts where they are chosen, and the record says so", async () => {
  setAppState({ readerChoice: 'browser' });
  const shown = await openFile(await zipFile(smallArchive(), 'archive.zip', 'DEFLATE'));
  await expectSmallCounts(shown);
  const dataset = openDatasetOf(appStore.getState());
  expect(dataset).toMatchObject({ reader: 'browser', resampler: 'canvas' });
  expect(dataset).not.toHaveProperty('readerGap');
  expect(dataset?.skipped).toEqual([]);
  await expect
    .element(shown.getByText("each brought to 100 x 100 grey by the browser's own parts"))
    .toBeVisible();
  await shown.getByText('Open another data set').click();
  await shown.getByText('Options').click();
  await shown.getByText('Exact', { exact: true }).click();
  await choose(shown, await zipFile(smallArchive(), 'again.zip', 'DEFLATE'));
  await expect
    .poll(() => openDatasetOf(appStore.getState()))
    .toMatchObject({ source: { fileName: 'again.zip' }, reader: 'exact', resampler: 'code' });
});

it('a zip within a zip is opened from within, originals included', async () => {
  const inner = await zipBytes(smallArchive());
  const shown = await openFile(
    await zipFile({ 'a folder/archive.zip': inner }, 'outer.zip', 'DEFLATE'),
  );
  await expectSmallCounts(shown);
  await expect
    .element(shown.getByRole('heading', { name: 'outer.zip/a folder/archive.zip' }))
    .toBeVisible();
  const original = await openOriginal('a folder/archive.zip/train/normal-1.jpeg');
  if (!original.ok) throw new Error(original.error.code);
  expect(new Uint8Array(await original.value.arrayBuffer())).toEqual(picture(1));
});

it('a chosen folder is opened, in whatever order its files come, originals included', async () => {
  const shown = await openFolder('unzipped', { ...smallArchive(), '.DS_Store': 'of the system' });
  await expectSmallCounts(shown);
  await expect.element(shown.getByRole('heading', { name: 'unzipped/' })).toBeVisible();
  const original = await openOriginal('unzipped/test/covid-2.jpeg');
  if (!original.ok) throw new Error(original.error.code);
  expect(new Uint8Array(await original.value.arrayBuffer())).toEqual(picture(3));
});

it('zips for train and test beside their table are one data set, originals included', async () => {
  const files = smallArchive();
  const part = (folder: string) =>
    zipBytes(omit(files, ...Object.keys(files).filter((path) => !path.startsWith(folder))));
  const shown = await openFolder('all', {
    'train.zip': await part('train/'),
    'test.zip': await part('test/'),
    [METADATA_PATH]: smallMetadata(),
  });
  await expectSmallCounts(shown);
  const original = await openOriginal('all/test.zip/test/normal-2.jpeg');
  if (!original.ok) throw new Error(original.error.code);
  expect(new Uint8Array(await original.value.arrayBuffer())).toEqual(picture(4));
});

it('of a folder that holds only the zip, the zip is taken', async () => {
  const shown = await openFolder('downloads', {
    'archive.zip': await zipBytes(smallArchive()),
    'read me.txt': 'text',
  });
  await expectSmallCounts(shown);
  await expect.element(shown.getByRole('heading', { name: 'downloads/archive.zip' })).toBeVisible();
});

it('of a folder that is not the data set the alert speaks as of a folder', async () => {
  const shown = await openFolder('no table', omit(smallArchive(), METADATA_PATH));
  const alert = shown.getByRole('alert', { name: 'There are no classes in this folder' });
  await expect.element(alert).toHaveTextContent('no table/ holds no CSV file');
  await expect
    .element(alert)
    .toHaveTextContent('Put the images of each class into a folder of its own, or add a CSV');
});

describe('what cannot be used is listed, and the rest is used', () => {
  it('images that cannot be read, with the reason', async () => {
    const bytes = await zipBytes(
      {
        ...smallArchive(),
        [METADATA_PATH]: smallMetadata(
          'words.jpeg,Normal,TRAIN,',
          'checksum.jpeg,Normal,TRAIN,',
          'empty.jpeg,Pnemonia,TEST,',
          'bzip2.jpeg,Pnemonia,TEST,',
        ),
        'train/words.jpeg': 'These are words.',
        'train/checksum.jpeg': picture(6),
        'test/empty.jpeg': '',
        'test/bzip2.jpeg': picture(7),
      },
      'STORE',
    );
    flip(bytes, dataAt(bytes, 'train/checksum.jpeg') + picture(6).length - 20);
    bytes[centralRecordAt(bytes, 'test/bzip2.jpeg') + 10] = 12;
    bytes[localHeaderAt(bytes, 'test/bzip2.jpeg') + 8] = 12;
    const shown = await openFile(asZip(bytes));
    await expectSmallCounts(shown);
    await expectFix(shown, 'images that could not be read', [
      'words.jpeg: not an image the browser can read (',
      'checksum.jpeg: corrupt in the archive (',
      'empty.jpeg: empty file (0 bytes)',
      'bzip2.jpeg: unsupported compression (method 12)',
    ]);
  });

  it('rows that make no sense, with their line', async () => {
    const csv = smallMetadata(
      'odd.jpeg,Tuberculosis,TRAIN,',
      'later.jpeg,Normal,VALIDATION,',
      ',Normal,TEST,',
      ' ,Pnemonia,TRAIN,',
    );
    const shown = await openFile(await zipFile({ ...smallArchive(), [METADATA_PATH]: csv }));
    await expectSmallCounts(shown);
    await expectFix(shown, 'rows that could not be used', ['Line 10: no name', 'Line 11: no name']);
    const missing = ['odd.jpeg', 'later.jpeg'];
    await expectFix(shown, 'rows whose image is missing', missing);
  });

  it('rows whose image is missing, a hundred thousand of them, the first by name', async () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `absent-${at}.jpeg,Normal,TRAIN,`);
    const table = `${smallMetadata()}\n${rows.join('\n')}`;
    const files = { ...smallArchive(), [METADATA_PATH]: table };
    const shown = await openFile(await zipFile(files));
    await expectSmallCounts(shown);
    const missing = shown.getByRole('listitem').filter({ hasText: 'rows whose image is missing' });
    await expect.element(missing).toHaveTextContent('100,000');
    await missing.getByText('Show names').click();
    await expect.poll(() => missing.getByRole('listitem').elements()).toHaveLength(300);
    await expect
      .element(missing)
      .toHaveTextContent('The first 300 are shown; there are 99,700 more.');
  });
});
