import { AppFrame } from './pages/app-frame';
import { DataPage } from './pages/data-page';
import { EvaluatePage } from './pages/evaluate-page';
import { TrainPage } from './pages/train-page';
import { downloadRunRecord } from './support/downloads';
import { expect, test } from './support/test';

test.beforeEach(async ({ page }) => {
  const frame = new AppFrame(page);
  await frame.open();
  await new DataPage(page).useSmallArchive();
  await frame.goTo('train');
});

test('a value outside its limits shows them and blocks the start until it is mended', async ({
  page,
}) => {
  const train = new TrainPage(page);
  await train.field('Epochs').fill('1001');
  await expect(train.recipe).toContainText('Must be a whole number from 1 to 1000');
  await expect(train.field('Epochs')).toHaveAttribute('aria-invalid', 'true');
  await expect(train.startButton).toBeDisabled();
  await expect(train.training).toContainText(
    '1 value of the recipe below is outside the limits: mend it to start.',
  );
  await train.field('Momentum').fill('1');
  await expect(train.recipe).toContainText('Must be 0 to 0.999');
  await expect(train.training).toContainText('2 values of the recipe below are outside');

  await train.field('Epochs').fill('');
  await expect(train.startButton).toBeDisabled();
  await train.field('Epochs').fill('2');
  await train.field('Momentum').fill('0.9');
  await expect(train.recipe.getByText('Must be')).toHaveCount(0);
  await expect(train.startButton).toBeEnabled();
});

test('layers can be added and removed, and the article comes back by a button', async ({
  page,
}) => {
  const train = new TrainPage(page);
  await expect(train.recipe.getByRole('heading', { name: 'Recipe: Article' })).toBeVisible();
  await expect(train.recipe).toContainText('10,000 → 32 → 60 → 60 → 3: 325,855 weights.');
  await expect(train.articleButton).toBeDisabled();

  await train.recipe.getByRole('button', { name: 'Add dense layer' }).click();
  await expect(train.layer('Layer 6: Dense')).toBeVisible();
  await expect(train.recipe).toContainText('10,000 → 32 → 60 → 60 → 32 → 3: 327,723 weights.');
  await expect(train.recipe.getByRole('heading', { name: 'Recipe: your own' })).toBeVisible();
  await train.recipe.getByRole('button', { name: 'Add dropout' }).click();
  await expect(train.layer('Layer 7: Dropout')).toBeVisible();
  await train.recipe.getByRole('button', { name: 'Remove Layer 1: Dense' }).click();
  await expect(train.layer('Layer 1: Dense').getByLabel('Units')).toHaveValue('60');
  await expect(train.recipe).toContainText('10,000 → 60 → 60 → 32 → 3: 605,771 weights.');

  await train.field('Seed').fill('42');
  await train.articleButton.click();
  await expect(train.recipe).toContainText('10,000 → 32 → 60 → 60 → 3: 325,855 weights.');
  await expect(train.recipe.getByRole('group', { name: /^Layer/ })).toHaveCount(5);
  await expect(train.field('Seed')).toHaveValue('42');
});

test('twelve layers are the most', async ({ page }) => {
  const train = new TrainPage(page);
  const add = train.recipe.getByRole('button', { name: 'Add dropout' });
  for (let layer = 6; layer <= 12; layer++) await add.click();
  await expect(train.layer('Layer 12: Dropout')).toBeVisible();
  await expect(add).toBeDisabled();
  await expect(train.recipe.getByRole('button', { name: 'Add dense layer' })).toBeDisabled();
});

test('what was edited is what is trained', async ({ page }) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
  const layer = train.layer('Layer 1: Dense');
  await layer.getByLabel('Units').fill('8');
  await layer.getByLabel('Activation').selectOption('relu');
  await layer.getByLabel('Initial weights').selectOption('He normal');
  await layer.getByLabel('L2').fill('0.001');
  await train.layer('Layer 3: Dropout').getByLabel('Rate').fill('0.5');
  await train.layer('Output layer').getByLabel('L2').fill('0.01');
  await train.field('Batch size').fill('2');
  await train.field('Learning rate').fill('0.02');
  await train.choice('Oversampling').selectOption('none');
  await train.choice('Validation').selectOption('none');
  await train.choice('Pixel scaling').selectOption('pixels / 127.5 - 1: -1 to 1');
  await train.train({ epochs: 2 });
  const accuracy = train.charts.getByRole('figure', {
    name: /^Accuracy after epoch 2: train \d+\.\d\s%$/,
  });
  await expect(accuracy).toBeVisible();

  await frame.goTo('evaluate');
  const { recipe, history } = await downloadRunRecord(new EvaluatePage(page).recordButton);
  expect(recipe).toMatchObject({
    epochs: 2,
    batchSize: 2,
    oversampling: 'none',
    validation: { kind: 'none' },
    pixelScaling: 'signed',
    optimizer: { kind: 'sgd', learningRate: 0.02, momentum: 0.8 },
    output: { initializer: 'glorotUniform', l2: 0.01 },
  });
  expect(recipe.layers.slice(0, 3)).toEqual([
    { kind: 'dense', units: 8, activation: 'relu', initializer: 'heNormal', l2: 0.001 },
    { kind: 'dense', units: 60, activation: 'sigmoid', initializer: 'glorotUniform', l2: 0.005 },
    { kind: 'dropout', rate: 0.5 },
  ]);
  expect(history.map(({ valLoss, valAccuracy }) => [valLoss, valAccuracy])).toEqual([
    [null, null],
    [null, null],
  ]);
});

test('a network of the output layer alone trains on the processor in plain JavaScript', async ({
  page,
}) => {
  const train = new TrainPage(page);
  for (let layer = 5; layer >= 1; layer--) {
    await train.layer(`Layer ${layer}:`).getByRole('button', { name: 'Remove' }).click();
  }
  await expect(train.recipe).toContainText('10,000 → 3: 30,003 weights.');
  await train.backend.selectOption('CPU (plain JavaScript)');
  await train.train({ epochs: 1 });
  await expect(train.status).toContainText(
    'Runs on CPU (plain JavaScript): JavaScript (chosen by hand).',
  );
});

test('steps that are too large end in an alert, the epoch before is kept, and smaller ones train', async ({
  page,
}) => {
  const frame = new AppFrame(page);
  const train = new TrainPage(page);
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

  await train.articleButton.click();
  await train.train({ epochs: 2 });
  await expect(frame.alert).toBeHidden();
});
