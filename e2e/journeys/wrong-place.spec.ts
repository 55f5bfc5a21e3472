import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { ModelsCard } from './pages/models-card';
import { PredictPage } from './pages/predict-page';
import { download } from './support/downloads';
import { expectInEveryLook } from './support/every-look';
import { readSampleFile, SAMPLE_ARCHIVE, SAMPLE_IMAGES } from './support/sample-archive';
import { asZip, SMALL_COUNTS } from './support/small-archive';
import { expect, test } from './support/test';
import { trainAndOpen } from './support/train-and-open';

test('a file in the wrong place is told by name, and nothing is replaced', async ({ page }) => {
  const frame = await trainAndOpen(page, 'data');
  const data = new DataPage(page);
  const predict = new PredictPage(page);
  const models = new ModelsCard(page);
  const npz = await download(data.npzButton, 'dataset.npz');
  await frame.goTo('evaluate');
  const bundle = await download(new EvaluatePage(page).bundleButton, /\.zip$/);

  await test.step('on Data: a saved model, and arrays', async () => {
    await frame.goTo('data');
    await data.openZip(asZip(bundle, 'run.zip'));
    await frame.expectAlert({
      title: 'This is a saved model',
      cause: 'run.zip is a run that was taken along as a zip.',
      next: 'Nothing was replaced. Open it on Predict, under Models.',
    });
    await expectInEveryLook(page, 'a saved model on Data');
    await data.openZip(asZip(npz, 'dataset.npz'));
    await expect(frame.alert).toContainText('This is a data set for NumPy');
    await data.expectCounts(SMALL_COUNTS);
  });

  await test.step('on Predict as an X-ray: a data set, arrays, a table, a saved model', async () => {
    await frame.goTo('predict');
    const name = SAMPLE_IMAGES.normal;
    await predict.ask({ name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) });
    await predict.expectAnswer(name);
    await predict.imageInput.setInputFiles(SAMPLE_ARCHIVE);
    await frame.expectAlert({
      title: 'This is a data set',
      cause: 'sample-dataset.zip is a zip of pictures with a table.',
      next: 'Open it on the Data page.',
    });
    const table = { name: 'answers.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\r\n') };
    await predict.ask(table);
    await expect(frame.alert).toContainText('answers.csv is a CSV file.');
    await predict.ask(asZip(bundle, 'run.zip'));
    await expect(frame.alert).toContainText('Open it below, under Models.');
    await predict.expectAnswer(name);
    await predict.ask(asZip(npz, 'dataset.npz'), table);
    const row = predict.answers.getByRole('row', { name: 'dataset.npz' });
    await expect(row).toContainText('is a file of arrays, which the page writes and Python reads');
    await predict.answers.getByRole('button', { name: 'Clear' }).click();
  });

  await test.step('on Predict as a model: a picture', async () => {
    await models.open('chest.jpeg', await readSampleFile(SAMPLE_IMAGES.normal));
    await frame.expectAlert({
      title: 'This is a picture',
      cause: 'chest.jpeg is a single picture.',
      next: 'Nothing was replaced.',
    });
    await expect(models.card).toContainText('The network trained last answers.');
  });
});
