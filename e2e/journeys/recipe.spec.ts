import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage, sumRows } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { SAMPLE_COUNTS } from './support/sample-archive';
import { expect, test } from './support/test';

const IN_TRAIN = SAMPLE_COUNTS.train.reduce((sum, count) => sum + count, 0);

test('what was edited is what is trained, and so is the Recommended recipe', async ({ page }) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const evaluate = new EvaluatePage(page);
  await frame.open();
  await new DataPage(page).useSample();

  await test.step('edited', async () => {
    await frame.goTo('train');
    await train.openOptions();
    const layer = train.layer('Layer 1: Dense');
    await layer.getByLabel('Units').fill('8');
    await layer.getByLabel('Activation').selectOption('relu');
    await layer.getByLabel('Initial weights').selectOption('He normal');
    await layer.getByLabel('L2').fill('0.001');
    await train.layer('Layer 3: Dropout').getByLabel('Rate').fill('0.5');
    await train.layer('Output layer').getByLabel('L2').fill('0.01');
    await train.field('Batch size').fill('20');
    await train.field('Learning rate').fill('0.02');
    await train.choice('Oversampling').selectOption('none');
    await train.choice('Pixel scaling').selectOption('pixels / 127.5 - 1: -1 to 1');
    await train.choice('Validation').selectOption('on images held out (leaks)');
    await train.recipe.getByLabel('Held out', { exact: true }).fill('0.3');
    await train.recipe.getByLabel('Blanked part', { exact: true }).selectOption('the lung field');
    await train.recipe.getByLabel('Field width', { exact: true }).fill('0.5');
    await train.train({ epochs: 2 });
    await frame.goTo('evaluate');
    const { recipe, history, evaluation } = await evaluate.downloadRecord();
    expect(recipe).toMatchObject({
      epochs: 2,
      batchSize: 20,
      oversampling: 'none',
      validation: { kind: 'held-out', share: 0.3, by: 'image' },
      blanking: { blanked: 'centre', width: 0.5, height: 0.75 },
      pixelScaling: 'signed',
      optimizer: { kind: 'sgd', learningRate: 0.02, momentum: 0.8 },
      output: { initializer: 'glorotUniform', l2: 0.01 },
    });
    expect(recipe.layers.slice(0, 3)).toEqual([
      { kind: 'dense', units: 8, activation: 'relu', initializer: 'heNormal', l2: 0.001 },
      { kind: 'dense', units: 60, activation: 'sigmoid', initializer: 'glorotUniform', l2: 0.005 },
      { kind: 'dropout', rate: 0.5 },
    ]);
    expect(history).toHaveLength(2);
    const held = evaluation.validation?.images ?? NaN;
    expect(evaluation.train.images + held).toBe(IN_TRAIN);
    expect(held / IN_TRAIN).toBeCloseTo(0.3, 1);
  });

  await test.step('Recommended: validated on patients held out, near-duplicates left out', async () => {
    await frame.goTo('train');
    await train.recommendedButton.click();
    await expect(train.recipe).toContainText('Recipe: Recommended');
    await train.train({ epochs: 1 });
    await expect(train.charts).toContainText('validation (held out of train)');
    await expect(train.charts).not.toContainText('test set');
    await frame.goTo('evaluate');
    const { evaluation, dataset } = await evaluate.downloadRecord();
    const leftOut = new Set(dataset.exclusions.flatMap(({ names }) => names));
    const inUse = IN_TRAIN - leftOut.size;
    const held = evaluation.validation?.images ?? NaN;
    expect(evaluation.train.images + held).toBe(inUse);
    // 15 % of what is left, as far as patients and classes allow.
    expect(held / inUse).toBeCloseTo(0.15, 1);
    // Nobody is taken out of the test.
    expect(sumRows(evaluation.test.confusionMatrix)).toEqual(SAMPLE_COUNTS.test);
    expect(dataset.exclusions.length).toBeGreaterThan(0);
    for (const { reason } of dataset.exclusions) {
      expect(JSON.stringify(reason)).toMatch(/"(identical|similar)-(to-test|in-train)"/);
    }
  });
});

test('steps that are too large end in an alert, the epoch before is kept, and smaller ones train', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  await frame.open();
  await new DataPage(page).useSmallArchive();
  await frame.goTo('train');
  await train.openOptions();
  await train.field('Learning rate').fill('10');
  await train.choice('Pixel scaling').selectOption('as they are: 0 to 255');
  await train.layer('Layer 1: Dense').getByLabel('L2').fill('1');
  await train.startButton.click();
  await frame.expectAlert({
    title: 'The training diverged in epoch 2',
    cause: 'The steps were so large that the weights grew without bound.',
    next: 'The network of epoch 1 is kept and can be evaluated. Lower the learning rate or the momentum and start again.',
  });
  await expect(train.status).toContainText(/1\sepoch in/);
  await expect(train.status).toContainText('then it diverged');
  await expect(frame.link('evaluate')).toContainText('test accuracy');

  await test.step('those of the output layer alone, on the processor in plain JavaScript', async () => {
    await train.articleButton.click();
    for (let layer = 5; layer >= 1; layer--) {
      await train.layer(`Layer ${layer}:`).getByRole('button', { name: 'Remove' }).click();
    }
    await expect(train.recipe).toContainText('10,000 → 3: 30,003 weights.');
    await train.backend.selectOption('CPU (plain JavaScript)');
    await train.train({ epochs: 2 });
    await expect(train.status).toContainText(
      'Runs on CPU (plain JavaScript): JavaScript (chosen by hand).',
    );
    await expect(frame.alert).toBeHidden();
  });
});
