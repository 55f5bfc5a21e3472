import type { Page } from '@playwright/test';
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

test('a forest is asked alone, on another machine from one file, and beside a network', async ({
  page,
  browser,
}) => {
  const frame = new AppFrame(page);
  const predict = new PredictPage(page);
  const forest = new ForestCard(page);
  const models = new ModelsCard(page);
  const name = SAMPLE_IMAGES.pneumonia;
  const image = { name, mimeType: 'image/jpeg', buffer: await readSampleFile(name) };
  const askForest = async (on: Page) => {
    const asked = new PredictPage(on);
    await asked.ask(image);
    await asked.expectAnswer(name, 'forest');
    const explanation = new Explanation(on);
    const { familiarity, map } = explanation;
    await explanation.show('Similar');
    await expect(familiarity.getByRole('status')).toContainText('Familiar.');
    await explanation.show('Why');
    await expect(map.getByRole('status')).toContainText(/covering (it )?(lowers|raises)/);
    return asked.readPercentages();
  };
  await frame.open();
  await new DataPage(page).useSample();
  await frame.show('compare', 'forest');
  await forest.field('Trees').fill('20');
  await forest.grow();
  await forest.openExports();
  const bundle = await download(
    forest.bundleButton,
    /^xray-trainer-forest-seed-0-20-trees-\d\d-\d\d\.zip$/,
  );

  await frame.goTo('predict');
  const answers = 'The forest grown last answers.';
  await expect(models.card.getByRole('status').first()).toHaveText(answers);
  await expect(predict.whoAnswers).toBeHidden();
  const before = await askForest(page);
  await test.step('alone', async () => {
    // Trees without a limit know an image they learned from by heart; a few were not shown it.
    expect(before[2]).toBeGreaterThan(50);
    const explanation = new Explanation(page);
    const { nearest, map, seenPixels, firstLayer } = explanation;
    await explanation.show('Similar');
    await expect(nearest.first()).toContainText('Pneumonia 0.00');
    await explanation.show('Why');
    // Trees have no gradient and no weights.
    await expect(map.getByRole('radio', { name: 'Gradient' })).toBeHidden();
    await expect(firstLayer).toBeHidden();
    await seenPixels.getByText('Pixels the forest asks about').click();
    await expect(seenPixels.getByRole('img')).toBeVisible();
    await expectInEveryLook(page, 'an explained answer of a forest');
  });

  await test.step('on another machine it answers as before', async () => {
    const elsewhere = await browser.newContext();
    const otherPage = await elsewhere.newPage();
    const otherFrame = new AppFrame(otherPage);
    const otherModels = new ModelsCard(otherPage);
    await otherFrame.open();
    await otherFrame.goTo('predict');
    await otherModels.open('forest.zip', bundle);
    await otherModels.expectPredicted('Forest, seed 0, 20 trees');
    await expect(otherModels.card).toContainText(
      /test images right \([\d.]+ to [\d.]+\), grown \d{4}-\d\d-\d\d/,
    );
    expect(await askForest(otherPage)).toEqual(before);

    const zip = await JSZip.loadAsync(bundle);
    zip.remove('model/above.npy');
    await otherModels.open('hurt.zip', await zip.generateAsync({ type: 'nodebuffer' }));
    await otherFrame.expectAlert({
      title: 'Files are missing from this bundle',
      cause: 'hurt.zip lacks model/above.npy.',
      next: 'Nothing was replaced.',
    });
    await otherModels.expectPredicted('Forest, seed 0, 20 trees');
    await elsewhere.close();
  });

  await test.step('beside a network', async () => {
    await frame.goTo('train');
    await new TrainPage(page).train({ epochs: 1 });
    await frame.goTo('predict');
    // The network answers now: what the forest said is not shown as its word.
    await expect(predict.prediction).toBeHidden();
    await predict.ask(image);
    await predict.expectAnswer(name);
    await predict.whoAnswers.getByText('Forest').click();
    await expect(predict.prediction).toBeHidden();
    expect(await askForest(page)).toEqual(before);
  });
});
