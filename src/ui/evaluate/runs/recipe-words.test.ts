import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE, type Recipe } from '../../../domain/training/recipe';
import { describeRecipe, describeValidation } from './recipe-words';

const changed = (change: Partial<Recipe>) => describeRecipe({ ...ARTICLE_RECIPE, ...change });

describe('describeRecipe', () => {
  it('names a preset, whatever its seed and epochs', () => {
    expect(changed({ seed: 4, epochs: 2 })).toBe('Article');
    expect(describeRecipe({ ...RECOMMENDED_RECIPE, epochs: 2 })).toBe('Recommended');
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
