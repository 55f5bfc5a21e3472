import JSZip from 'jszip';
import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { Explanation } from './pages/explanation';
import { ForestCard } from './pages/forest-card';
import { ModelsCard } from './pages/models-card';
import { PredictPage } from './pages/predict-page';
import { TrainPage } from './pages/train-page';
import { download } from './support/downloads';
import { expectInEveryLook } from './support/every-look';
import { readSampleFile, SAMPLE_IMAGES } from './support/sample-archive';
import { expect, test } from './support/test';

test('a forest is asked, alone and then beside a network', async ({ page }) => {
  const frame = new AppFrame(page);
  const predict = new PredictPage(page);
  const models = new ModelsCard(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('evaluate');
  await new ForestCard(page).grow();
  await frame.goTo('predict');
  await expect(models.card.getByRole('status').first()).toHaveText(
    'The forest grown last answers.',
  );
  await expect(predict.whoAnswers).toBeHidden();

  const name = SAMPLE_IMAGES.pneumonia;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  await predict.ask(image);
  // Trees without a limit know an image they learned from by heart; a few were not shown it.
  await predict.expectAnswer(name, 'forest');
  const [, , pneumonia = 0] = await predict.readPercentages();
  expect(pneumonia).toBeGreaterThan(50);

  const { familiarity, nearest, map, seenPixels, firstLayer } = new Explanation(page);
  await expect(familiarity.getByRole('status')).toContainText('Familiar.');
  await expect(nearest.first()).toContainText('Pneumonia 0.00');
  await expect(map.getByRole('status')).toContainText(/covering it (lowers|raises)/);
  // Trees have no gradient and no weights.
  await expect(map.getByRole('radio', { name: 'Gradient' })).toBeHidden();
  await expect(firstLayer).toBeHidden();
  await seenPixels.getByText('Pixels the forest asks about').click();
  await expect(seenPixels.getByRole('img')).toBeVisible();
  await expectInEveryLook(page, 'an explained answer of a forest');

  await frame.goTo('train');
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('predict');
  // The network answers now: what the forest said is not shown as its word.
  await expect(predict.prediction).toBeHidden();
  await predict.ask(image);
  await predict.expectAnswer(name);
  await predict.whoAnswers.getByText('Forest').click();
  await expect(predict.prediction).toBeHidden();
  await predict.ask(image);
  await predict.expectAnswer(name, 'forest');
  expect((await predict.readPercentages())[2]).toBe(pneumonia);
});

test('a forest is taken to another machine in one file and answers there as before', async ({
  page,
  browser,
}) => {
  const name = SAMPLE_IMAGES.pneumonia;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  const frame = new AppFrame(page);
  const forest = new ForestCard(page);
  const predict = new PredictPage(page);
  await frame.open();
  await new DataPage(page).useSample();
  await frame.goTo('evaluate');
  await forest.field('Trees').fill('20');
  await forest.grow();
  const bundle = await download(
    forest.bundleButton,
    /^xray-trainer-forest-seed-0-20-trees-\d\d-\d\d\.zip$/,
  );
  await frame.goTo('predict');
  await predict.ask(image);
  await predict.expectAnswer(name, 'forest');
  const before = await predict.readPercentages();

  const elsewhere = await browser.newContext();
  const otherPage = await elsewhere.newPage();
  const otherFrame = new AppFrame(otherPage);
  const otherPredict = new PredictPage(otherPage);
  const models = new ModelsCard(otherPage);
  await otherFrame.open();
  await otherFrame.goTo('predict');
  await models.open('forest.zip', bundle);
  await models.expectPredicted('Forest, seed 0, 20 trees');
  await expect(models.card).toContainText(/test images right, grown \d{4}-\d\d-\d\d/);
  await otherPredict.ask(image);
  await otherPredict.expectAnswer(name, 'forest');
  expect(await otherPredict.readPercentages()).toEqual(before);
  const { familiarity, map } = new Explanation(otherPage);
  await expect(familiarity.getByRole('status')).toContainText('Familiar.');
  await expect(map.getByRole('status')).toContainText(/covering it (lowers|raises)/);

  const zip = await JSZip.loadAsync(bundle);
  zip.remove('model/above.npy');
  await models.open('hurt.zip', await zip.generateAsync({ type: 'nodebuffer' }));
  await otherFrame.expectAlert({
    title: 'Files are missing from this bundle',
    cause: 'hurt.zip lacks model/above.npy.',
    next: 'Nothing was replaced.',
  });
  await models.expectPredicted('Forest, seed 0, 20 trees');
  await elsewhere.close();
});
