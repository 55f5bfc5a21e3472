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

test('a run is taken to another machine in one file: there it answers and tells strange pictures as before', async ({
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
  const evaluate = new EvaluatePage(page);
  const { bundleButton, copiesChoice } = evaluate;
  await evaluate.openExports();
  await expect(copiesChoice).toBeChecked();
  const bundle = await download(
    bundleButton,
    /^xray-trainer-article-seed-0-1-epoch-\d\d-\d\d\.zip$/,
  );
  await copiesChoice.uncheck();
  const without = await download(bundleButton, /\.zip$/);
  await expectFiles(bundle);

  const elsewhere = await browser.newContext();
  const otherPage = await elsewhere.newPage();
  const frameThere = new AppFrame(otherPage);
  await frameThere.open('predict');
  const models = new ModelsCard(otherPage);
  const predict = new PredictPage(otherPage);
  const explanation = new Explanation(otherPage);
  const { familiarity, nearest } = explanation;
  await expect(predict.imageInput).toBeHidden();
  await models.open('run.zip', bundle);
  await models.expectPredicted('Article, seed 0, 1 epoch');
  expect(await answersOf(predict, images)).toBe(before);
  await predict.answers.getByRole('button', { name: 'learned.jpeg' }).click();
  await explanation.show('Similar');
  await expect(nearest).toHaveCount(5);
  await expect(nearest.first()).toContainText('Pneumonia 0.00');
  const { pneumonia } = SAMPLE_IMAGES;
  await expect(nearest.first().getByRole('img', { name: pneumonia })).toBeVisible();
  await expect(familiarity).toContainText('copies in the bundle');
  await expect(nearest.getByRole('button')).toHaveCount(0);
  await expectInEveryLook(otherPage, 'an answer of a bundle with small copies');

  await test.step('without copies it says that it cannot tell', async () => {
    await models.open('without.zip', without);
    await expect(models.card).toContainText('from without.zip');
    const answers = await answersOf(predict, images);
    expect(answers.match(/,cannot tell,,,/g)).toHaveLength(3);
    await predict.answers.getByRole('button', { name: 'learned.jpeg' }).click();
    await expect(predict.prediction).toContainText('Cannot tell.');
    await explanation.show('Similar');
    await expect(familiarity.getByRole('status')).toContainText('Cannot tell.');
  });

  await test.step('one that was changed opens nothing, and the model before goes on', async () => {
    // A weight, and a number of the copies.
    for (const path of ['model/weights.bin', 'familiarity/blocks.npy']) {
      await models.open('hurt.zip', await withChangedByte(bundle, path));
      await frameThere.expectAlert({
        title: 'This bundle is damaged',
        cause: `In hurt.zip, ${path} is not as written.`,
        next: 'Nothing was replaced.',
      });
      await expect(models.card).toContainText('from without.zip');
    }
    await predict.ask(...images.slice(0, 1));
    await predict.expectAnswer('normal.jpeg');
  });
  await elsewhere.close();
});

test('a model that is kept answers after a reload, and tells strange pictures once its images are there', async ({
  page,
}) => {
  const name = SAMPLE_IMAGES.normal;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const predict = new PredictPage(page);
  const models = new ModelsCard(page);
  const datasets = new KeptDatasets(page);
  const explanation = new Explanation(page);
  const { familiarity, nearest } = explanation;
  await frame.open();
  await datasets.showChoice();
  await datasets.choice.uncheck();
  await data.useSmallArchive('small.zip');
  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('predict');
  await predict.ask(image);
  await predict.expectAnswer(name);
  const before = await predict.readPercentages();
  await models.unfold();
  await expect(models.kept.getByRole('listitem')).toHaveCount(1);

  await test.step('without its images it answers as before', async () => {
    await page.reload();
    await frame.expectStep('predict');
    await expect(page.getByText('small.zip was open last.')).toBeVisible();
    await models.kept.getByRole('button', { name: 'Use Article, seed 0, 1 epoch' }).click();
    await models.expectPredicted('Article, seed 0, 1 epoch');
    await predict.ask(image);
    await predict.expectAnswer(name);
    expect(await predict.readPercentages()).toEqual(before);
    await explanation.show('Similar');
    await expect(familiarity).toContainText('small.zip, are neither open nor kept in this browser');
    await expectInEveryLook(page, 'a kept model without its images');
  });

  await test.step('they are opened', async () => {
    await frame.goTo('data');
    await datasets.showChoice();
    await datasets.choice.check();
    await data.useSmallArchive('small.zip');
    await expect(datasets.button('Delete the copy')).toBeVisible();
    await frame.goTo('predict');
    await predict.expectAnswer(name);
    await explanation.show('Similar');
    await expect(familiarity).toContainText('of the test images');
  });

  await test.step('they are kept, and the model that was asked answers after a reload', async () => {
    await page.reload();
    await models.expectPredicted('Article, seed 0, 1 epoch');
    await predict.ask(image);
    await predict.expectAnswer(name);
    expect(await predict.readPercentages()).toEqual(before);
    await explanation.show('Similar');
    await expect(familiarity).toContainText('of the test images');
    await expect(nearest).toHaveCount(3);
  });
});

async function expectFiles(bundle: Buffer): Promise<void> {
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
}

/** A bundle with a bit turned round in the middle of one of its files. */
async function withChangedByte(bundle: Buffer, path: string): Promise<Buffer> {
  const zip = await JSZip.loadAsync(bundle);
  const content = (await zip.file(path)?.async('uint8array')) ?? new Uint8Array();
  content[500] = (content[500] ?? 0) ^ 1;
  zip.file(path, content);
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** The table of answers about some images, once their warnings are worked out. */
async function answersOf(predict: PredictPage, images: readonly FilePayload[]): Promise<string> {
  await predict.ask(...images);
  await expect(predict.answers.getByRole('status')).toHaveText(
    /^\d+\s?answers?(; \d+\s?pictures? without one)?(; \d+\s?warnings?)?$/,
  );
  return (await download(predict.saveButton, 'answers.csv')).toString('utf8');
}
