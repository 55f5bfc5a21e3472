import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE, type Recipe } from './recipe';
import {
  describeChange,
  describeRecipe,
  describeValidation,
  nameOfRecipe,
  titleOfRecipe,
  undoChange,
} from './recipe-name';

const changed = (change: Partial<Recipe>) => describeRecipe({ ...ARTICLE_RECIPE, ...change });

const NO_CHANGE = { shift: 0, scale: 0, flip: false, brightness: 0, contrast: 0 };

describe('nameOfRecipe', () => {
  it('is the preset that least is changed of, and of equals the article', () => {
    expect(nameOfRecipe({ ...RECOMMENDED_RECIPE, batchSize: 4 })).toEqual({
      preset: 'Recommended',
      changes: ['batchSize'],
    });
    // Of the four fields that tell the presets apart, two are of each.
    const { validation, nearDuplicates } = RECOMMENDED_RECIPE;
    expect(nameOfRecipe({ ...ARTICLE_RECIPE, validation, nearDuplicates })).toEqual({
      preset: 'Article',
      changes: ['validation', 'nearDuplicates'],
    });
  });

  it('holds for a recipe that came back from a file, and beside a field that is gone', () => {
    const read = JSON.parse(JSON.stringify(ARTICLE_RECIPE)) as Recipe;
    expect(nameOfRecipe({ ...read, ...{ resampling: 'opencv-bilinear' } }).changes).toEqual([]);
  });

  it('sees a change however deep it is', () => {
    const { layers } = ARTICLE_RECIPE;
    const changesOf = (change: Partial<Recipe>) =>
      nameOfRecipe({ ...ARTICLE_RECIPE, ...change }).changes;
    expect(changesOf({ layers: layers.toReversed() })).toEqual(['layers']);
    expect(changesOf({ output: { initializer: 'glorotUniform', l2: 0.005 } })).toEqual(['output']);
    expect(changesOf({ optimizer: { kind: 'sgd', learningRate: 0.01, momentum: 0.9 } })).toEqual([
      'optimizer',
    ]);
  });
});

describe('titleOfRecipe', () => {
  it('is the preset, or how much of it is changed', () => {
    expect(titleOfRecipe({ ...RECOMMENDED_RECIPE, seed: 4 })).toBe('Recommended');
    expect(titleOfRecipe({ ...ARTICLE_RECIPE, epochs: 300 })).toBe('custom (1 change)');
    expect(titleOfRecipe({ ...ARTICLE_RECIPE, epochs: 300, batchSize: 4, layers: [] })).toBe(
      'custom (3 changes)',
    );
  });
});

describe('a change', () => {
  it('is told in words, or by its name where it cannot be trained', () => {
    const recipe = { ...ARTICLE_RECIPE, epochs: NaN, batchSize: 4 };
    expect(describeChange(recipe, 'batchSize')).toBe('batches of 4');
    expect(describeChange(recipe, 'epochs')).toBe('epochs');
    const optimizer = { ...ARTICLE_RECIPE.optimizer, learningRate: 0.02 };
    expect(describeChange({ ...ARTICLE_RECIPE, optimizer }, 'optimizer')).toBe(
      'learning rate 0.02',
    );
    const output = { ...ARTICLE_RECIPE.output, l2: 2 };
    expect(describeChange({ ...ARTICLE_RECIPE, output }, 'output')).toBe('output layer');
  });

  it('is undone alone, to what the nearest preset has', () => {
    const article = { ...ARTICLE_RECIPE, seed: 4, epochs: 300, batchSize: 4 };
    expect(undoChange(article, 'epochs')).toEqual({ ...ARTICLE_RECIPE, seed: 4, batchSize: 4 });
    const recommended = { ...RECOMMENDED_RECIPE, augmentation: null };
    expect(undoChange(recommended, 'augmentation')).toEqual(RECOMMENDED_RECIPE);
  });
});

describe('describeRecipe', () => {
  it('names a preset, whatever its seed, and says that it has other epochs', () => {
    expect(changed({ seed: 4 })).toBe('Article');
    expect(changed({ epochs: 300 })).toBe('Article, but: 300 epochs');
    expect(describeRecipe({ ...RECOMMENDED_RECIPE, epochs: 1 })).toBe('Recommended, but: 1 epoch');
  });

  it('has no words for a field that is still being typed in', () => {
    expect(changed({ epochs: NaN })).toBe('Article, changed');
    expect(changed({ epochs: NaN, batchSize: 4 })).toBe('Article, changed');
  });

  it('says what is taken back from a preset as well', () => {
    const { augmentation, weightAveraging } = ARTICLE_RECIPE;
    expect(describeRecipe({ ...RECOMMENDED_RECIPE, augmentation })).toBe(
      'Recommended, but: not augmented',
    );
    expect(describeRecipe({ ...RECOMMENDED_RECIPE, weightAveraging })).toBe(
      'Recommended, but: weights not averaged',
    );
    expect(changed({ augmentation: { ...NO_CHANGE, shift: 0.1, flip: true } })).toBe(
      'Article, but: augmented (shift 0.1, flipped)',
    );
  });

  it('says that it is validated on the validation set', () => {
    expect(changed({ validation: { kind: 'split' } })).toBe(
      'Article, but: validated on the validation set',
    );
  });

  it('says otherwise what differs from the article, and nothing else', () => {
    expect(changed({ batchSize: 4, oversampling: 'none' })).toBe(
      'Article, but: not oversampled, batches of 4',
    );
    expect(changed({ optimizer: { kind: 'sgd', learningRate: 0.02, momentum: 0.8 } })).toBe(
      'Article, but: learning rate 0.02, momentum 0.8',
    );
    expect(changed({ layers: ARTICLE_RECIPE.layers.slice(0, 3) })).toBe(
      'Article, but: layers 32 softsign → 60 sigmoid → dropout 0.3',
    );
    expect(changed({ layers: [] })).toBe('Article, but: layers none');
    expect(changed({ blanking: { blanked: 'centre', width: 0.8, height: 0.8 } })).toBe(
      'Article, but: centre blanked',
    );
  });

  it('names the resampling that is gone', () => {
    const fast = { resampling: 'fast-scaled' };
    expect(describeRecipe({ ...ARTICLE_RECIPE, ...fast })).toBe('Article, but: fast resampling');
    expect(describeRecipe({ ...ARTICLE_RECIPE, batchSize: 4, ...fast })).toBe(
      'Article, but: fast resampling, batches of 4',
    );
    const exact = { resampling: 'opencv-bilinear' };
    expect(describeRecipe({ ...ARTICLE_RECIPE, ...exact })).toBe('Article');
  });
});

it('describeValidation says on what', () => {
  expect(describeValidation({ kind: 'held-out', share: 0.15, by: 'patient' })).toBe(
    'validated on 15\u00a0% of the patients of train',
  );
  expect(describeValidation({ kind: 'fold', folds: 5, fold: 1, by: 'image' })).toBe(
    'validated on fold 2 of 5',
  );
  expect(describeValidation({ kind: 'none' })).toBe('not validated');
});
