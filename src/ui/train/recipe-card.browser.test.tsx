import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { datasetOf } from '../../domain/testing/dataset';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from '../../domain/training/recipe';
import { appStore } from '../../state/app-store';
import { setAppState } from '../../state/testing/set-app-state';
import { expectAccessibleInEveryLook } from '../testing/expect-accessible';
import { opened, TWELVE_IMAGES } from '../testing/opened-dataset';
import { renderInApp, type Shown } from '../testing/render-in-app';
import { PresetCards } from './preset-cards';
import { RecipeCard } from './recipe-card';

async function renderRecipe(
  recipe = ARTICLE_RECIPE,
  disabled = false,
  dataset = TWELVE_IMAGES,
): Promise<Shown> {
  setAppState({ ...opened(dataset), recipe });
  const shown = await renderInApp(
    <>
      <PresetCards disabled={disabled} />
      <RecipeCard disabled={disabled} />
    </>,
  );
  openAllFolds();
  return shown;
}

/** What is folded can be seen and filled in. */
function openAllFolds(): void {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
}

const recipe = () => appStore.getState().recipe;
const cardOf = (shown: Shown) => shown.getByRole('region', { name: 'Recipe' });
const layerOf = (shown: Shown, name: string | RegExp) => shown.getByRole('group', { name });
const field = (shown: Shown, label: string) => shown.getByLabelText(label, { exact: true });

describe("the article's recipe", () => {
  it('says what the network is made of, and has nothing to undo', async () => {
    const shown = await renderRecipe();
    await expect.element(shown.getByRole('heading', { name: 'Recipe: Article' })).toBeVisible();
    await expect
      .element(cardOf(shown))
      .toHaveTextContent('10,000 → 32 → 60 → 60 → 3: 325,855 weights.');
    // Three of each class in TRAIN.
    await expect.element(cardOf(shown)).toHaveTextContent('9 images an epoch in 1 step.');
    await expect
      .element(shown.getByRole('button', { name: 'Article' }))
      .toHaveAttribute('aria-pressed', 'true');
    await expect.element(cardOf(shown)).not.toHaveTextContent('from Article');
    await expect.poll(() => layerOf(shown, /^Layer/).elements()).toHaveLength(5);
  });

  it('cannot be changed while it trains', async () => {
    const shown = await renderRecipe(ARTICLE_RECIPE, true);
    await expect.element(field(shown, 'Epochs')).toBeDisabled();
    await expect.element(shown.getByRole('button', { name: 'Recommended' })).toBeDisabled();
    await expect.element(shown.getByRole('button', { name: 'Add dropout' })).toBeDisabled();
    await expectAccessibleInEveryLook(shown);
  });
});

it('the recommended recipe takes off what it holds out, and says what it does not know yet', async () => {
  const shown = await renderRecipe(RECOMMENDED_RECIPE);
  await expect
    .element(cardOf(shown))
    .toHaveTextContent('an epoch in 1 step before near-duplicates are left out');
});

describe('the validation images of the data set itself', () => {
  const choices = (shown: Shown) =>
    Array.from(field(shown, 'Validation').element().querySelectorAll('option'), ({ text }) => text);
  const OWN = 'on the validation set';

  it('are offered, and left aside until they are chosen', async () => {
    const splits = ['train', 'test', 'validation'] as const;
    const shown = await renderRecipe(
      ARTICLE_RECIPE,
      false,
      datasetOf(
        Array.from({ length: 12 }, (_, index) => ({ split: splits[index % 3] ?? 'train' })),
      ),
    );
    expect(choices(shown)[0]).toBe(OWN);
    await expect
      .element(cardOf(shown))
      .toHaveTextContent('4 images of the validation set are left aside');
    // Of one class alone in TRAIN: the images of validation are none of an epoch's.
    await expect.element(cardOf(shown)).toHaveTextContent('4 images an epoch in 1 step.');
    await userEvent.selectOptions(field(shown, 'Validation'), OWN);
    expect(recipe().validation).toEqual({ kind: 'split' });
    await expect.element(cardOf(shown)).not.toHaveTextContent('left aside');
    await expect
      .element(shown.getByRole('button', { name: 'Undo: validated on the validation set' }))
      .toBeVisible();
    await expectAccessibleInEveryLook(shown);
  });

  it('are no choice where there are none, but for a recipe that says so', async () => {
    const shown = await renderRecipe();
    expect(choices(shown)).toEqual([
      'on the test set',
      'on patients held out',
      'on images held out (leaks)',
      'none',
    ]);
    await expect.element(cardOf(shown)).not.toHaveTextContent('validation set');
    appStore.setState({ recipe: { ...ARTICLE_RECIPE, validation: { kind: 'split' } } });
    await expect.element(field(shown, 'Validation')).toHaveDisplayValue(OWN);
  });
});

it('a value outside its limits shows them and is not swallowed', async () => {
  const shown = await renderRecipe();
  await field(shown, 'Epochs').fill('1001');
  await expect.element(field(shown, 'Epochs')).toBeInvalid();
  await expect
    .element(field(shown, 'Epochs'))
    .toHaveAccessibleDescription(/Must be a whole number from 1 to 1000/);
  await field(shown, 'Momentum').fill('1');
  await expect.element(field(shown, 'Momentum')).toHaveAccessibleDescription(/Must be 0 to 0\.999/);
  expect(recipe()).toMatchObject({ epochs: 1001, optimizer: { momentum: 1 } });
  await expectAccessibleInEveryLook(shown);
  await field(shown, 'Epochs').fill('2');
  await field(shown, 'Momentum').fill('0.9');
  await expect.element(shown.getByText('Must be')).not.toBeInTheDocument();
});

describe('layers', () => {
  it('can be added and removed, and the article comes back by its card, but for the seed', async () => {
    const shown = await renderRecipe();
    await shown.getByRole('button', { name: 'Add dense layer' }).click();
    await expect.element(layerOf(shown, 'Layer 6: Dense')).toBeVisible();
    await expect
      .element(cardOf(shown))
      .toHaveTextContent('10,000 → 32 → 60 → 60 → 32 → 3: 327,723 weights.');
    await expect
      .element(shown.getByRole('button', { name: /^Undo: layers 32 softsign/ }))
      .toBeVisible();
    await shown.getByRole('button', { name: 'Add dropout' }).click();
    await expect.element(layerOf(shown, 'Layer 7: Dropout')).toBeVisible();
    await shown.getByRole('button', { name: 'Remove Layer 1: Dense' }).click();
    await expect
      .element(layerOf(shown, 'Layer 1: Dense').getByLabelText('Units'))
      .toHaveValue('60');
    await expect
      .element(cardOf(shown))
      .toHaveTextContent('10,000 → 60 → 60 → 32 → 3: 605,771 weights.');

    await field(shown, 'Seed').fill('42');
    await shown.getByRole('button', { name: 'Article', exact: true }).click();
    await expect
      .element(cardOf(shown))
      .toHaveTextContent('10,000 → 32 → 60 → 60 → 3: 325,855 weights.');
    await expect.poll(() => layerOf(shown, /^Layer/).elements()).toHaveLength(5);
    await expect.element(field(shown, 'Seed')).toHaveValue('42');
    expect(recipe()).toEqual({ ...ARTICLE_RECIPE, seed: 42 });
  });

  it('are twelve at most', async () => {
    const layers = Array.from({ length: 11 }, () => ({ kind: 'dropout' as const, rate: 0.1 }));
    const shown = await renderRecipe({ ...ARTICLE_RECIPE, layers });
    const add = shown.getByRole('button', { name: 'Add dropout' });
    await add.click();
    await expect.element(layerOf(shown, 'Layer 12: Dropout')).toBeVisible();
    await expect.element(add).toBeDisabled();
    await expect.element(shown.getByRole('button', { name: 'Add dense layer' })).toBeDisabled();
  });

  it('may be none: the output layer alone', async () => {
    const [only] = ARTICLE_RECIPE.layers.slice(0, 1);
    const shown = await renderRecipe({ ...ARTICLE_RECIPE, layers: only ? [only] : [] });
    await shown.getByRole('button', { name: 'Remove Layer 1: Dense' }).click();
    await expect.element(cardOf(shown)).toHaveTextContent('10,000 → 3: 30,003 weights.');
    expect(recipe().layers).toEqual([]);
  });
});

it('what is edited is what the recipe has', async () => {
  const shown = await renderRecipe();
  const layer = layerOf(shown, 'Layer 1: Dense');
  await layer.getByLabelText('Units').fill('8');
  await userEvent.selectOptions(layer.getByLabelText('Activation'), 'relu');
  await userEvent.selectOptions(layer.getByLabelText('Initial weights'), 'He normal');
  await layer.getByLabelText('L2').fill('0.001');
  await layerOf(shown, 'Layer 3: Dropout').getByLabelText('Rate').fill('0.5');
  await layerOf(shown, 'Output layer').getByLabelText('L2').fill('0.01');
  await field(shown, 'Batch size').fill('2');
  await field(shown, 'Learning rate').fill('0.02');
  await userEvent.selectOptions(field(shown, 'Oversampling'), 'none');
  await userEvent.selectOptions(field(shown, 'Validation'), 'none');
  await userEvent.selectOptions(field(shown, 'Pixel scaling'), 'pixels / 127.5 - 1: -1 to 1');
  await userEvent.selectOptions(field(shown, 'Near-duplicates'), 'left out');
  const [, second, , fourth, fifth] = ARTICLE_RECIPE.layers;
  expect(recipe()).toEqual({
    ...ARTICLE_RECIPE,
    batchSize: 2,
    oversampling: 'none',
    validation: { kind: 'none' },
    nearDuplicates: 'excluded',
    pixelScaling: 'signed',
    optimizer: { kind: 'sgd', learningRate: 0.02, momentum: 0.8 },
    output: { initializer: 'glorotUniform', l2: 0.01 },
    layers: [
      { kind: 'dense', units: 8, activation: 'relu', initializer: 'heNormal', l2: 0.001 },
      second,
      { kind: 'dropout', rate: 0.5 },
      fourth,
      fifth,
    ],
  });
});

it('the share held out and the blanked part can be chosen', async () => {
  const shown = await renderRecipe();
  await userEvent.selectOptions(field(shown, 'Validation'), 'on images held out (leaks)');
  await field(shown, 'Held out').fill('0.3');
  await userEvent.selectOptions(field(shown, 'Blanked part'), 'the lung field');
  await field(shown, 'Field width').fill('0.5');
  expect(recipe()).toMatchObject({
    validation: { kind: 'held-out', share: 0.3, by: 'image' },
    blanking: { blanked: 'centre', width: 0.5, height: 0.75 },
  });
  await expectAccessibleInEveryLook(shown);
  // Held out otherwise, the share stays.
  await userEvent.selectOptions(field(shown, 'Validation'), 'on patients held out');
  expect(recipe().validation).toEqual({ kind: 'held-out', share: 0.3, by: 'patient' });
  await userEvent.selectOptions(field(shown, 'Blanked part'), 'nothing');
  expect(recipe().blanking).toBeNull();
});

it('Recommended holds patients out, leaves near-duplicates out, and keeps the seed', async () => {
  const shown = await renderRecipe({ ...ARTICLE_RECIPE, seed: 7 });
  await shown.getByRole('button', { name: 'Recommended' }).click();
  await expect.element(shown.getByRole('heading', { name: 'Recipe: Recommended' })).toBeVisible();
  expect(recipe()).toMatchObject({
    seed: 7,
    validation: { kind: 'held-out', share: 0.15, by: 'patient' },
    nearDuplicates: 'excluded',
  });
  await expect
    .element(shown.getByRole('button', { name: 'Recommended' }))
    .toHaveAttribute('aria-pressed', 'true');
});

describe('what is changed', () => {
  const chip = (shown: Shown, words: string) =>
    shown.getByRole('button', { name: `Undo: ${words}`, exact: true });

  it('is counted and told, and each change is undone alone', async () => {
    const shown = await renderRecipe({ ...ARTICLE_RECIPE, seed: 7, epochs: 12, batchSize: 4 });
    await field(shown, 'Learning rate').fill('0.02');
    await expect
      .element(shown.getByRole('heading', { name: 'Recipe: custom (3 changes)' }))
      .toBeVisible();
    await expect.element(cardOf(shown)).toHaveTextContent('3 changes from Article');
    await expectAccessibleInEveryLook(shown);
    await chip(shown, 'learning rate 0.02').click();
    await chip(shown, '12 epochs').click();
    await expect
      .element(shown.getByRole('heading', { name: 'Recipe: custom (1 change)' }))
      .toBeVisible();
    await expect.element(field(shown, 'Epochs')).toHaveValue('50');
    await chip(shown, 'batches of 4').click();
    await expect.element(shown.getByRole('heading', { name: 'Recipe: Article' })).toBeVisible();
    expect(recipe()).toEqual({ ...ARTICLE_RECIPE, seed: 7 });
  });

  it('is not undone while it trains', async () => {
    const shown = await renderRecipe({ ...ARTICLE_RECIPE, epochs: 12 }, true);
    await expect.element(chip(shown, '12 epochs')).toBeDisabled();
    (chip(shown, '12 epochs').element() as HTMLElement).click();
    expect(recipe().epochs).toBe(12);
  });

  it('is marked on the fold that holds what is outside its limits', async () => {
    const shown = await renderRecipe({ ...ARTICLE_RECIPE, batchSize: 0 });
    await expect.element(cardOf(shown)).toHaveTextContent('Steps 1 value outside the limits');
    await expect.element(cardOf(shown)).toHaveTextContent('Layers units, activations');
  });
});
