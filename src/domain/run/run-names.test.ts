import { describe, expect, it } from 'vitest';
import { DEFAULT_FOREST_OPTIONS } from '../forest/forest-options';
import { runOf } from '../testing/run';
import { ARTICLE_RECIPE } from '../training/recipe';
import { defaultRunName } from './run-names';

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
    ).toBe('Article, changed, seed 3, 2 epochs, 09:05');
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
