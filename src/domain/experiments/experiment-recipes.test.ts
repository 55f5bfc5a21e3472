import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE, findRecipeProblems, RECOMMENDED_RECIPE } from '../training/recipe';
import { splitForValidation } from '../training/validation';
import { foldRecipes, leakRecipes, seedRecipes, shortcutRecipes } from './experiment-recipes';

describe('seedRecipes', () => {
  it('counts up from the recipe’s own seed and changes nothing else', () => {
    const recipe = { ...RECOMMENDED_RECIPE, seed: 5 };
    expect(seedRecipes(recipe, 3)).toEqual([
      recipe,
      { ...recipe, seed: 6 },
      { ...recipe, seed: 7 },
    ]);
  });

  it('goes on with 0 after the largest seed', () => {
    const seeds = seedRecipes({ ...ARTICLE_RECIPE, seed: 2 ** 31 - 2 }, 4).map(({ seed }) => seed);
    expect(seeds).toEqual([2 ** 31 - 2, 2 ** 31 - 1, 0, 1]);
  });

  it('gives as many different recipes as asked, all of which can be trained', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.integer({ min: 1, max: 30 }),
        (seed, count) => {
          const recipes = seedRecipes({ ...ARTICLE_RECIPE, seed }, count);
          expect(new Set(recipes.map((recipe) => recipe.seed)).size).toBe(count);
          expect(recipes.flatMap(findRecipeProblems)).toEqual([]);
        },
      ),
      { seed: 8, numRuns: 100 },
    );
  });
});

describe('leakRecipes', () => {
  it('holds patients and then images out, with each seed', () => {
    expect(leakRecipes(ARTICLE_RECIPE, 2)).toEqual([
      { ...ARTICLE_RECIPE, validation: { kind: 'held-out', share: 0.15, by: 'patient' } },
      { ...ARTICLE_RECIPE, validation: { kind: 'held-out', share: 0.15, by: 'image' } },
      { ...ARTICLE_RECIPE, seed: 1, validation: { kind: 'held-out', share: 0.15, by: 'patient' } },
      { ...ARTICLE_RECIPE, seed: 1, validation: { kind: 'held-out', share: 0.15, by: 'image' } },
    ]);
  });

  it('keeps the share that the recipe holds out', () => {
    const recipe = leakRecipes(
      { ...ARTICLE_RECIPE, validation: { kind: 'held-out', share: 0.3, by: 'image' } },
      1,
    )[0];
    expect(recipe?.validation).toEqual({ kind: 'held-out', share: 0.3, by: 'patient' });
  });
});

describe('shortcutRecipes', () => {
  it('shows the whole image first, whatever the recipe blanks, then both parts of it', () => {
    const field = { width: 0.6, height: 0.8 };
    const recipe = { ...ARTICLE_RECIPE, blanking: { blanked: 'border' as const, ...field } };
    expect(shortcutRecipes(recipe, field)).toEqual([
      ARTICLE_RECIPE,
      { ...ARTICLE_RECIPE, blanking: { blanked: 'centre', width: 0.6, height: 0.8 } },
      { ...ARTICLE_RECIPE, blanking: { blanked: 'border', width: 0.6, height: 0.8 } },
    ]);
  });
});

describe('foldRecipes', () => {
  it('validates on every image of TRAIN once', () => {
    const labels = Uint8Array.from({ length: 60 }, (_, index) => index % 3);
    const patientGroups = Array.from(labels, (_, index) => `patient ${index >> 1}`);
    const train = Int32Array.from(labels, (_, index) => index);
    const inUse = { train, validation: train, test: train };
    const seen = foldRecipes(ARTICLE_RECIPE, 4).flatMap(({ validation, seed }) => [
      ...splitForValidation(validation, { labels, patientGroups }, inUse, seed).validation,
    ]);
    expect(seen.sort((a, b) => a - b)).toEqual([...train]);
  });
});
