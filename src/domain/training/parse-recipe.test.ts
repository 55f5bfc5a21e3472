import { describe, expect, it } from 'vitest';
import { parseRecipe } from './parse-recipe';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE, type Recipe } from './recipe';

const ELABORATE: Recipe = {
  ...RECOMMENDED_RECIPE,
  validation: { kind: 'fold', folds: 5, fold: 4, by: 'image' },
  blanking: { blanked: 'border', width: 0.7, height: 0.75 },
  schedule: { kind: 'step', everyEpochs: 10, factor: 0.5 },
  earlyStopping: { patience: 3 },
  keptEpoch: 'best-validation',
};

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('parseRecipe', () => {
  it.each([
    ['article', ARTICLE_RECIPE],
    ['recommended', RECOMMENDED_RECIPE],
    ['elaborate', ELABORATE],
    ['without hidden layers', { ...ARTICLE_RECIPE, layers: [] }],
  ])('takes a recipe as it was written: %s', (_, recipe) => {
    expect(parseRecipe(throughJson(recipe))).toEqual(recipe);
  });

  it.each(Object.keys(ARTICLE_RECIPE))('refuses one without %s', (field) => {
    const others = Object.entries(ARTICLE_RECIPE).filter(([key]) => key !== field);
    expect(parseRecipe(Object.fromEntries(others))).toBeNull();
  });

  it('knows the validation images of the data set itself', () => {
    const recipe = { ...ARTICLE_RECIPE, validation: { kind: 'split' } };
    expect(parseRecipe(recipe)).toBe(recipe);
  });

  it.each([
    ['another activation', { layers: [{ ...ARTICLE_RECIPE.layers[0], activation: 'gelu' }] }],
    ['a layer without units', { layers: [{ kind: 'dense', activation: 'relu' }] }],
    ['layers that are no list', { layers: { length: 0 } }],
    ['units beyond the limit', { layers: [{ ...ARTICLE_RECIPE.layers[0], units: 100_000 }] }],
    ['another scaling', { pixelScaling: 'standard' }],
    ['a blanking without its size', { blanking: { blanked: 'centre' } }],
    ['a text for a number', { seed: '0' }],
    ['another validation', { validation: { kind: 'held-out', share: 0.15, by: 'hospital' } }],
  ])('refuses %s', (_, change) => {
    expect(parseRecipe({ ...ARTICLE_RECIPE, ...change })).toBeNull();
  });

  it.each([null, undefined, 1, 'recipe', []])('refuses %j', (value) => {
    expect(parseRecipe(value)).toBeNull();
  });
});
