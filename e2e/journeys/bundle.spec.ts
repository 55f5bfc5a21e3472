import JSZip from 'jszip';
import sharp from 'sharp';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { Explanation } from './pages/explanation';
import { KeptDatasets } from './pages/kept-datasets';
import { ModelsCard } from './pages/models-card';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { expectInEveryLook } from './support/every-look';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import type { FilePayload } from './support/small-archive';
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
    'familiarity/blocks.npy',
    'familiarity/fit.json',
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
  await models.expectPredicted('Article, seed 0, 3 epochs');
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
  await models.expectPredicted('Article, seed 0, 3 epochs');
  await otherPredict.expectAnswer(name);
  await elsewhere.close();
});

test('a bundle tells strange pictures elsewhere exactly as before, or says that it cannot', async ({
  page,
  browser,
}) => {
  const buffer = await readSampleFile(SAMPLE_IMAGES.pneumonia);
  const images = [
    { name: 'normal.jpeg', mimeType: '', buffer: await readSampleFile(SAMPLE_IMAGES.normal) },
    { name: 'learned.jpeg', mimeType: '', buffer },
    { name: 'turned.png', mimeType: '', buffer: await sharp(buffer).rotate(90).png().toBuffer() },
  ];
  const frame = await trainAndOpen(page, 'predict', { data: 'sample' });
  const before = await answersOf(new PredictPage(page), images);
  expect(before).toContain(',unlike,');
  await frame.goTo('evaluate');
  const { bundleButton, copiesChoice } = new EvaluatePage(page);
  await expect(copiesChoice).toBeChecked();
  const bundle = await download(bundleButton, /\.zip$/);
  await copiesChoice.uncheck();
  const without = await download(bundleButton, /\.zip$/);

  const elsewhere = await browser.newContext();
  const otherPage = await elsewhere.newPage();
  const otherFrame = new AppFrame(otherPage);
  await otherFrame.open('predict');
  const models = new ModelsCard(otherPage);
  const predict = new PredictPage(otherPage);
  const { familiarity, nearest } = new Explanation(otherPage);
  await models.open('run.zip', bundle);
  await models.expectPredicted('Article, seed 0, 1 epoch');
  expect(await answersOf(predict, images)).toBe(before);
  await predict.answers.getByRole('button', { name: 'learned.jpeg' }).click();
  await expect(nearest).toHaveCount(5);
  await expect(nearest.first()).toContainText('Pneumonia 0.00');
  const { pneumonia } = SAMPLE_IMAGES;
  await expect(nearest.first().getByRole('img', { name: pneumonia })).toBeVisible();
  await expect(familiarity).toContainText('copies in the bundle');
  await expect(nearest.getByRole('button')).toHaveCount(0);
  await expectInEveryLook(otherPage, 'an answer of a bundle with small copies');

  await test.step('without them it says so', async () => {
    await models.open('without.zip', without);
    await expect(models.card).toContainText('from without.zip');
    const answers = await answersOf(predict, images);
    expect(answers.match(/,cannot tell,,,/g)).toHaveLength(3);
    await predict.answers.getByRole('button', { name: 'learned.jpeg' }).click();
    await expect(predict.prediction).toContainText('Cannot tell.');
    await expect(familiarity.getByRole('status')).toContainText('Cannot tell.');
  });

  await test.step('a copy that was changed opens nothing', async () => {
    const zip = await JSZip.loadAsync(bundle);
    const path = 'familiarity/blocks.npy';
    const blocks = (await zip.file(path)?.async('uint8array')) ?? new Uint8Array();
    blocks[500] = (blocks[500] ?? 0) ^ 1;
    zip.file(path, blocks);
    await models.open('hurt.zip', await zip.generateAsync({ type: 'nodebuffer' }));
    await otherFrame.expectAlert({
      title: 'This bundle is damaged',
      cause: `In hurt.zip, ${path} is not as written.`,
      next: 'Nothing was replaced.',
    });
    await expect(models.card).toContainText('from without.zip');
  });
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
  await models.expectPredicted('Article, seed 0, 2 epochs');
  await predict.ask(image);
  await predict.expectAnswer(name);
  expect(await predict.readPercentages()).toEqual(before);

  await test.step('its images are kept too: they tell whether the picture is like them', async () => {
    const { familiarity, nearest } = new Explanation(page);
    await expect(familiarity).toContainText('of the test images');
    await expect(nearest).toHaveCount(3);
  });
});

test('a kept model cannot tell strange pictures without its images, until these are opened', async ({
  page,
}) => {
  const name = SAMPLE_IMAGES.normal;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  await frame.open();
  await new KeptDatasets(page).choice.uncheck();
  await data.useSmallArchive('small.zip');
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('predict');
  const models = new ModelsCard(page);
  await expect(models.kept.getByRole('listitem')).toHaveCount(1);

  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await frame.goTo('predict');
  await models.kept.getByRole('button', { name: 'Use Article, seed 0, 1 epoch' }).click();
  const predict = new PredictPage(page);
  const { familiarity } = new Explanation(page);
  await predict.ask(image);
  await predict.expectAnswer(name);
  await expect(familiarity).toContainText('small.zip, are neither open nor kept in this browser');
  await expectInEveryLook(page, 'a kept model without its images');

  await frame.goTo('data');
  await data.useSmallArchive('small.zip');
  await frame.goTo('predict');
  await predict.expectAnswer(name);
  await expect(familiarity).toContainText('of the test images');
});

/** The table of answers about some images, once their warnings are worked out. */
async function answersOf(predict: PredictPage, images: readonly FilePayload[]): Promise<string> {
  await predict.ask(...images);
  await expect(predict.answers.getByRole('status')).toHaveText(
    new RegExp(`^${images.length}\\s?answers(; \\d+\\s?warnings?)?$`),
  );
  return (await download(predict.saveButton, 'answers.csv')).toString('utf8');
}
