import { dicomBytes } from '../../src/domain/testing/dicom-bytes';
import { Explanation } from './pages/explanation';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { dropFiles } from './support/drop-files';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';
import { trainAndOpen } from './support/train-and-open';
import { writeFolder } from './support/write-folder';

const { covid, normal, pneumonia } = SAMPLE_IMAGES;

test('images are asked about in every way, and a new training forgets the answers', async ({
  page,
}, testInfo) => {
  const frame = await trainAndOpen(page, 'predict');
  const predict = new PredictPage(page);
  const explanation = new Explanation(page);
  const { familiarity, nearest, map } = explanation;
  const notes = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('Words.') };

  await test.step('pasted, chosen, with a transparent corner, and one that is none', async () => {
    await predict.paste({
      name: pneumonia,
      mimeType: 'image/jpeg',
      buffer: await readSampleFile(pneumonia),
    });
    await predict.expectAnswer(pneumonia);
    await explanation.show('Similar');
    // It was learned from: nothing is nearer to it than itself.
    await expect(familiarity.getByRole('status')).toContainText('Familiar.');
    await expect(predict.prediction).toContainText(
      'very picture: pneumonia-1.jpeg, labelled Pneumonia',
    );
    await expect(nearest.first()).toContainText('Pneumonia 0.00');
    await nearest.first().getByRole('button').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'pneumonia-1.jpeg' });
    await expect(dialog.getByRole('img', { name: 'The file pneumonia-1.jpeg' })).toBeVisible();
    await page.keyboard.press('Escape');
    await explanation.show('Why');
    await expect(map.getByRole('status')).toContainText(/covering (it )?(lowers|raises)/);
    const png = 'phantom-covid-08-a.png';
    await predict.ask({ name: png, mimeType: 'image/png', buffer: await readSampleFile(png) });
    await predict.expectNoAnswer(png);
    await predict.ask(notes);
    await expect(frame.alert).toContainText('This file is not an image the browser can read');
    await expect(predict.prediction).toBeHidden();
    await expect(frame.link('predict')).toContainText('see what went wrong');
  });

  const folder = await writeFolder(testInfo.outputPath('xrays'), {
    [covid]: await readSampleFile(covid),
    'broken.jpeg': 'These are words.',
    'notes.txt': 'No picture by its name.',
    [`ward-2/${normal}`]: await readSampleFile(normal),
    'ward-2/deeper/IM000001': dicomRamp(),
  });
  const found = /^2\s?answers; 1\s?picture without one; 1\s?file could not be read/;

  await test.step('a folder, also what lies deeper', async () => {
    await predict.predictFolder(folder);
    await expect(predict.answers.getByRole('status')).toHaveText(found);
    await expect(frame.link('predict')).toContainText(/2\s?answers/);
    // By their paths.
    expect(await predict.readNames()).toEqual(['broken.jpeg', covid, normal, 'IM000001']);
    await expect(page.getByText(/^1\s?file left out/)).toBeVisible();
    await predict.answers.getByRole('button', { name: 'IM000001' }).click();
    await predict.expectNoAnswer('IM000001');
  });

  await test.step('the same folder, dropped on the page', async () => {
    await predict.answers.getByRole('button', { name: 'Clear' }).click();
    await expect(predict.answers).toBeHidden();
    await dropFiles(page.getByText('Drop X-rays here'), [folder]);
    await expect(predict.answers.getByRole('status')).toHaveText(found);
  });

  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 2 });
  await frame.goTo('predict');
  await expect(predict.imageInput).toBeEnabled();
  await expect(predict.answers).toBeHidden();
  await expect(frame.link('predict')).toContainText('try it on an X-ray');
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
