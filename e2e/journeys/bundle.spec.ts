import JSZip from 'jszip';
import { AppFrame } from './pages/app-frame';
import { EvaluatePage } from './pages/evaluate-page';
import { ModelsCard } from './pages/models-card';
import { PredictPage } from './pages/predict-page';
import { download } from './support/downloads';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';
import { trainAndOpen } from './support/train-and-open';

const PNG = [0x89, 0x50, 0x4e, 0x47];

test('a run is taken to another machine in one file and answers there as before', async ({
  page,
  browser,
}) => {
  const name = SAMPLE_IMAGES.pneumonia;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  const frame = await trainAndOpen(page, 'predict', { epochs: 3 });
  const predict = new PredictPage(page);
  await predict.ask(image);
  await predict.expectAnswer(name);
  const before = await predict.readPercentages();

  await frame.goTo('evaluate');
  const { bundleButton } = new EvaluatePage(page);
  const bundle = await download(
    bundleButton,
    /^xray-trainer-article-seed-0-3-epochs-\d\d-\d\d\.zip$/,
  );
  const zip = await JSZip.loadAsync(bundle, { checkCRC32: true });
  const paths = Object.values(zip.files).flatMap((file) => (file.dir ? [] : [file.name]));
  expect(paths.sort()).toEqual([
    'charts/confusion_matrix.png',
    'charts/confusion_matrix.svg',
    'charts/loss.png',
    'charts/loss.svg',
    'charts/roc.png',
    'charts/roc.svg',
    'confusion_matrix.csv',
    'history.csv',
    'manifest.json',
    'model-card.md',
    'model/model.json',
    'model/weights.bin',
    'predictions.csv',
    'reproduce.py',
    'run.json',
  ]);
  const picture = (await zip.file('charts/roc.png')?.async('uint8array')) ?? new Uint8Array();
  expect([...picture.subarray(0, 4)]).toEqual(PNG);

  const elsewhere = await browser.newContext();
  const otherPage = await elsewhere.newPage();
  const otherFrame = new AppFrame(otherPage);
  await otherFrame.open();
  await otherFrame.goTo('predict');
  const models = new ModelsCard(otherPage);
  const otherPredict = new PredictPage(otherPage);
  await expect(otherPredict.imageInput).toBeHidden();
  await models.open('run.zip', bundle);
  await models.expectAsked('Article, seed 0, 3 epochs');
  await otherPredict.ask(image);
  await otherPredict.expectAnswer(name);
  expect(await otherPredict.readPercentages()).toEqual(before);

  // One weight is another: nothing is replaced, and the model before goes on answering.
  const weights = (await zip.file('model/weights.bin')?.async('uint8array')) ?? new Uint8Array();
  weights[7] = (weights[7] ?? 0) ^ 1;
  zip.file('model/weights.bin', weights);
  await models.open('hurt.zip', await zip.generateAsync({ type: 'nodebuffer' }));
  await otherFrame.expectAlert({
    title: 'This bundle is damaged',
    cause: 'In hurt.zip, model/weights.bin is not as written.',
    next: 'Nothing was replaced.',
  });
  await models.expectAsked('Article, seed 0, 3 epochs');
  await otherPredict.expectAnswer(name);
  await elsewhere.close();
});

test('a model that is kept in the browser answers after a reload, without its data set', async ({
  page,
}) => {
  const name = SAMPLE_IMAGES.normal;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  const frame = await trainAndOpen(page, 'predict', { epochs: 2 });
  const predict = new PredictPage(page);
  const models = new ModelsCard(page);
  await predict.ask(image);
  await predict.expectAnswer(name);
  const before = await predict.readPercentages();
  await expect(models.kept.getByRole('listitem')).toHaveCount(1);

  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await frame.goTo('predict');
  await expect(predict.imageInput).toBeHidden();
  await models.kept.getByRole('button', { name: 'Use Article, seed 0, 2 epochs' }).click();
  await models.expectAsked('Article, seed 0, 2 epochs');
  await predict.ask(image);
  await predict.expectAnswer(name);
  expect(await predict.readPercentages()).toEqual(before);
});
