import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { accuracyOf, EvaluatePage, sumRows } from './pages/evaluate-page';
import { ForestCard } from './pages/forest-card';
import { TrainPage } from './pages/train-page';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { SMALL_COUNTS } from './support/small-archive';
import { expect, test } from './support/test';

test('a forest grows while other steps are looked at, is cancelled, stands beside a network, and ends with its data set', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const data = new DataPage(page);
  const forest = new ForestCard(page);
  await frame.open();
  await data.useSample();
  await frame.show('compare', 'forest');

  await test.step('cancelled, with no forest before', async () => {
    await forest.startSlowForest();
    await expect(forest.card).toContainText(/[1-9]\d* of 1,000\strees/);
    await expect(frame.link('compare')).toContainText('growing a forest');
    await frame.goTo('train');
    await frame.show('compare', 'forest');
    await expect(forest.progress).toBeVisible();
    await expect(forest.field('Trees')).toBeDisabled();
    await forest.cancelButton.click();
    await expect(forest.growButton).toBeFocused();
    await expect(forest.progress).toBeHidden();
    await expect(forest.comparison).toBeHidden();
    await expect(frame.link('compare')).toContainText('ready to compare');
  });

  await forest.card.getByRole('button', { name: 'Back to the defaults' }).click();
  await forest.grow();
  await expect(frame.link('compare')).toContainText('1\u00a0run');
  // Trees without a limit know their images by heart.
  expect(await forest.readMatrix('train')).toEqual([
    [39, 0, 0],
    [0, 140, 0],
    [0, 0, 240],
  ]);
  const matrix = await forest.readMatrix('test');
  expect(sumRows(matrix)).toEqual(SAMPLE_COUNTS.test);

  await test.step('cancelled, with one before, which stays in sight meanwhile', async () => {
    await forest.startSlowForest();
    await expect(forest.progress).toBeVisible();
    await expect(forest.comparison).toBeVisible();
    await forest.cancelButton.click();
    await expect(forest.status).toContainText(/100\strees/);
    expect(await forest.readMatrix('test')).toEqual(matrix);
  });

  await forest.comparison.getByRole('link', { name: 'Train a network' }).click();
  await new TrainPage(page).train({ epochs: 1 });
  await frame.goTo('evaluate');
  const network = await new EvaluatePage(page).readMatrix('test');
  await frame.show('compare', 'forest');
  await expect(forest.figures('Accuracy')).toContainText(
    [network, matrix].map((one) => (100 * accuracyOf(one)).toFixed(1)),
  );

  await forest.startSlowForest();
  await expect(forest.progress).toBeVisible();
  await frame.goTo('data');
  await data.useSmallArchive();
  await data.expectCounts(SMALL_COUNTS);
  await frame.show('compare', 'forest');
  await expect(forest.progress).toBeHidden();
  await expect(forest.growButton).toBeEnabled();
  await expect(forest.status).toBeEmpty();
});
