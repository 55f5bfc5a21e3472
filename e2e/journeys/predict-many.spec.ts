import sharp from 'sharp';
import { dicomBytes } from '../../src/domain/testing/dicom-bytes';
import { PredictPage } from './pages/predict-page';
import { download } from './support/downloads';
import { dropFiles } from './support/drop-files';
import { expectInEveryLook } from './support/every-look';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';
import { trainAndOpen } from './support/train-and-open';
import { writeFolder } from './support/write-folder';

const { covid, normal, pneumonia } = SAMPLE_IMAGES;

test('several files are answered, a broken one is listed, and all of it is saved as a table', async ({
  page,
}) => {
  const frame = await trainAndOpen(page, 'predict');
  const predict = new PredictPage(page);

  const images = await Promise.all(
    [covid, normal, pneumonia].map(async (name) => ({
      name,
      mimeType: 'image/jpeg',
      buffer: await readSampleFile(name),
    })),
  );
  const broken = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Words.') };
  await predict.ask(broken, ...images);
  await expect(predict.answers.getByRole('status')).toHaveText(
    /^3\s?answers; 1\s?file could not be read$/,
  );
  expect(await predict.readNames()).toEqual([broken.name, covid, normal, pneumonia]);
  const brokenRow = predict.answers.getByRole('row', { name: broken.name });
  await expect(brokenRow).toContainText('neither JPEG, PNG, WebP, BMP, GIF nor DICOM');
  await expect(frame.link('predict')).toContainText(/3\s?answers/);

  await test.step('the limit decides what is not sure', async () => {
    await predict.notSureBelow.press('End');
    await expect(predict.answers.getByRole('cell', { name: 'Not sure' })).toHaveCount(3);
    await expect(page.getByText('it would have answered 0 of 3')).toBeVisible();
    await predict.notSureBelow.press('Home');
    await expect(predict.answers.getByRole('cell', { name: 'Not sure' })).toHaveCount(0);
    await expect(page.getByText('it would have answered 3 of 3')).toBeVisible();
  });

  await test.step('a row opens the picture and its probabilities', async () => {
    await predict.answers.getByRole('button', { name: normal }).click();
    await predict.expectAnswer(normal);
  });

  await test.step('the table is sorted and filtered', async () => {
    await predict.answers.getByRole('button', { name: 'Image' }).click();
    const sorted = [normal, broken.name, covid, pneumonia];
    await expect.poll(() => predict.readNames()).toEqual(sorted);
    await predict.filter.selectOption({ label: 'Failed (1)' });
    await expect.poll(() => predict.readNames()).toEqual([broken.name]);
    await predict.filter.selectOption({ label: 'All (4)' });
  });

  await test.step('the file has a line for each, in the order they were given', async () => {
    const csv = (await download(predict.saveButton, 'answers.csv')).toString('utf8');
    const [header, ...lines] = csv.trimEnd().split('\r\n');
    expect(header).toContain('name,answer,most_probable,raw_covid-19,raw_normal,raw_pneumonia');
    expect(lines.map((line) => line.split(',')[0])).toEqual([
      broken.name,
      covid,
      normal,
      pneumonia,
    ]);
    expect(lines[0]).toContain('notes.txt,Failed,,,');
    for (const line of lines.slice(1)) {
      const [, answer, mostProbable, ...shares] = line.split(',');
      expect(answer).toBe(mostProbable);
      const total = shares.slice(0, 3).reduce((sum, share) => sum + Number(share), 0);
      expect(total).toBeCloseTo(1, 5);
    }
  });

  await expectInEveryLook(page, 'several answers');
  await predict.answers.getByRole('button', { name: 'Clear' }).click();
  await expect(predict.answers).toBeHidden();
});

test('strange pictures are found among many, in the table and in the file', async ({ page }) => {
  await trainAndOpen(page, 'predict', { data: 'sample' });
  const predict = new PredictPage(page);
  const buffer = await readSampleFile(pneumonia);
  const inverted = await sharp(buffer).negate().png().toBuffer();
  await predict.ask(
    { name: pneumonia, mimeType: 'image/jpeg', buffer },
    { name: 'inverted.png', mimeType: 'image/png', buffer: inverted },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Words.') },
  );
  await expect(predict.answers.getByRole('status')).toHaveText(
    /^2\s?answers; 1\s?file could not be read; 1\s?warning$/,
  );
  const row = predict.answers.getByRole('row', { name: 'inverted.png' });
  await expect(row.getByRole('cell', { name: 'Unlike its images' })).toBeVisible();

  await predict.answers.getByRole('button', { name: 'Warning' }).click();
  await expect.poll(() => predict.readNames()).toEqual(['inverted.png', pneumonia, 'notes.txt']);
  await predict.filter.selectOption({ label: 'With a warning (1)' });
  await expect.poll(() => predict.readNames()).toEqual(['inverted.png']);

  await predict.answers.getByRole('button', { name: 'inverted.png' }).click();
  await expect(predict.prediction).toContainText('Not like the images it learned from.');
  await expectInEveryLook(page, 'an answer with a warning');

  const csv = (await download(predict.saveButton, 'answers.csv')).toString('utf8');
  const [header = '', ...lines] = csv.trimEnd().split('\r\n');
  const columns = header.split(',');
  const cell = (line: string | undefined, name: string) => line?.split(',')[columns.indexOf(name)];
  // It was learned from: nothing is nearer to it than itself.
  expect(cell(lines[0], 'warning')).toBe('none');
  expect(cell(lines[0], 'nearest_percentile')).toBe('0');
  expect(cell(lines[1], 'warning')).toBe('unlike');
  expect(cell(lines[1], 'pca_percentile')).toBe('1');
  expect(cell(lines[2], 'warning')).toBe('');
});

test('a folder is asked about, also what lies deeper, and one file of it cannot be read', async ({
  page,
}, testInfo) => {
  await trainAndOpen(page, 'predict');
  const predict = new PredictPage(page);
  const folder = await writeFolder(testInfo.outputPath('xrays'), {
    [covid]: await readSampleFile(covid),
    'broken.jpeg': 'These are words.',
    'notes.txt': 'No picture by its name.',
    [`ward-2/${normal}`]: await readSampleFile(normal),
    'ward-2/deeper/IM000001': dicomRamp(),
  });
  await predict.predictFolder(folder);
  await expect(predict.answers.getByRole('status')).toHaveText(
    /^3\s?answers; 1\s?file could not be read/,
  );
  // By their paths.
  expect(await predict.readNames()).toEqual(['broken.jpeg', covid, normal, 'IM000001']);
  const brokenRow = predict.answers.getByRole('row', { name: 'broken.jpeg' });
  await expect(brokenRow).toContainText('neither JPEG, PNG, WebP, BMP, GIF nor DICOM');
  await expect(page.getByText(/^1\s?file of the folder left out/)).toBeVisible();
  await predict.answers.getByRole('button', { name: 'IM000001' }).click();
  await predict.expectAnswer('IM000001');

  await test.step('dropped on the page it is asked about just as well', async () => {
    await predict.answers.getByRole('button', { name: 'Clear' }).click();
    await expect(predict.answers).toBeHidden();
    await dropFiles(page.getByText('Drop X-rays here'), [folder]);
    await expect(predict.answers.getByRole('status')).toHaveText(/^3\s?answers; 1/);
  });
});

test('a DICOM file is answered and shown, whatever its name says', async ({ page }) => {
  await trainAndOpen(page, 'predict');
  const predict = new PredictPage(page);

  const buffer = Buffer.from(dicomRamp());
  await predict.ask({ name: 'IM000001', mimeType: '', buffer });
  await predict.expectAnswer('IM000001');
  await expect(predict.prediction).toContainText('IM000001: 256 x 128');
  await expect(predict.prediction).toContainText(
    'Greys as a viewer shows them: window 128/256, SIGMOID.',
  );
  const picture = predict.prediction.getByRole('img', { name: 'The file IM000001' });
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(256);
});

/** 256 x 128 of 16 bits, from black on the left to white on the right. */
function dicomRamp(): Uint8Array {
  const samples = Uint16Array.from({ length: 256 * 128 }, (_, at) => at % 256);
  return dicomBytes('1.2.840.10008.1.2.1', [
    [0x00280002, 'US', 1],
    [0x00280004, 'CS', 'MONOCHROME2'],
    [0x00280010, 'US', 128],
    [0x00280011, 'US', 256],
    [0x00280100, 'US', 16],
    [0x00280101, 'US', 16],
    [0x00280103, 'US', 0],
    [0x00281050, 'DS', '128'],
    [0x00281051, 'DS', '256'],
    [0x00281056, 'CS', 'SIGMOID'],
    [0x7fe00010, 'OW', new Uint8Array(samples.buffer)],
  ]);
}
