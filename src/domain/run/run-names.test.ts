import { describe, expect, it } from 'vitest';
import { DEFAULT_FOREST_OPTIONS } from '../forest/forest-options';
import { runOf } from '../testing/run';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from '../training/recipe';
import { defaultRunName, differencesFromArticle, presetOfRun } from './run-names';

describe('presetOfRun', () => {
  it('knows a preset whatever the seed and the epochs', () => {
    expect(presetOfRun({ ...ARTICLE_RECIPE, seed: 7, epochs: 3 })).toBe('Article');
    expect(presetOfRun({ ...RECOMMENDED_RECIPE, epochs: 3 })).toBe('Recommended');
    expect(presetOfRun({ ...ARTICLE_RECIPE, batchSize: 51 })).toBeNull();
  });
});

describe('differencesFromArticle', () => {
  it('names the fields, however deep the difference', () => {
    expect(differencesFromArticle({ ...ARTICLE_RECIPE, seed: 7, epochs: 3 })).toEqual([]);
    expect(
      differencesFromArticle({
        ...ARTICLE_RECIPE,
        batchSize: 4,
        layers: ARTICLE_RECIPE.layers.slice(1),
        optimizer: { kind: 'sgd', learningRate: 0.01, momentum: 0.9 },
      }),
    ).toEqual(['layers', 'optimizer', 'batchSize']);
  });
});

describe('defaultRunName', () => {
  const { history } = runOf();
  const epoch = history.slice(0, 1);

  it('says preset, seed, epochs trained and time', () => {
    const recipe = { ...ARTICLE_RECIPE, seed: 3 };
    const morning = new Date(2020, 4, 1, 9, 5);
    expect(defaultRunName({ kind: 'network', recipe, history: epoch }, morning)).toBe(
      'Article, seed 3, 1 epoch, 09:05',
    );
    expect(
      defaultRunName(
        { kind: 'network', recipe: { ...recipe, batchSize: 4 }, history: [...epoch, ...epoch] },
        morning,
      ),
    ).toBe('Own recipe, seed 3, 2 epochs, 09:05');
  });

  it('says seed and trees of a forest', () => {
    const options = { ...DEFAULT_FOREST_OPTIONS, seed: 2 };
    const evening = new Date(2020, 4, 1, 18, 30);
    expect(defaultRunName({ kind: 'forest', options }, evening)).toBe(
      'Forest, seed 2, 100 trees, 18:30',
    );
    expect(defaultRunName({ kind: 'forest', options: { ...options, trees: 1 } }, evening)).toBe(
      'Forest, seed 2, 1 tree, 18:30',
    );
  });
});
