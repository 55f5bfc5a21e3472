import { AppFrame } from './pages/app-frame';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';
import { trainAndOpen } from './support/train-and-open';

test.beforeEach(async ({ page }) => {
  await trainAndOpen(page, 'predict');
});

test('an image can be pasted, others chosen after it, also a PNG with a transparent corner', async ({
  page,
}) => {
  const predict = new PredictPage(page);
  const { pneumonia, normal } = SAMPLE_IMAGES;
  await predict.paste({
    name: pneumonia,
    mimeType: 'image/jpeg',
    buffer: await readSampleFile(pneumonia),
  });
  await predict.expectAnswer(pneumonia);
  await predict.ask({ name: normal, mimeType: 'image/jpeg', buffer: await readSampleFile(normal) });
  await predict.expectAnswer(normal);
  const png = 'phantom-covid-08-a.png';
  await predict.ask({ name: png, mimeType: 'image/png', buffer: await readSampleFile(png) });
  await predict.expectAnswer(png);
});

test('a file that is no image gives an alert, and the page goes on', async ({ page }) => {
  const frame = new AppFrame(page);
  const predict = new PredictPage(page);
  const buffer = Buffer.from('These are words.');
  await predict.ask({ name: 'notes.txt', mimeType: 'text/plain', buffer });
  await frame.expectAlert({
    title: 'This file is not an image the browser can read',
    cause: 'notes.txt: ',
    next: 'Choose a JPEG, PNG, WebP, BMP, GIF or DICOM file.',
  });
  await expect(predict.prediction).toBeHidden();
  await expect(frame.link('predict')).toContainText('see what went wrong');

  const name = SAMPLE_IMAGES.normal;
  await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
  await predict.expectAnswer(name);
  await expect(frame.alert).toBeHidden();
});

test('a new training forgets the answer of the network before', async ({ page }) => {
  const frame = new AppFrame(page);
  const predict = new PredictPage(page);
  const name = SAMPLE_IMAGES.normal;
  await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
  await predict.expectAnswer(name);
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 2 });
  await frame.goTo('predict');
  await expect(predict.imageInput).toBeEnabled();
  await expect(predict.prediction).toBeHidden();
  await expect(frame.link('predict')).toContainText('ask about an X-ray');
});
