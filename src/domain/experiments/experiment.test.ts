import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runOf } from '../testing/run';
import { ARTICLE_RECIPE } from '../training/recipe';
import { dueRecipes, isComplete, withRun, type ExperimentResults } from './experiment';
import { experimentRunOf, type ExperimentRun } from './experiment-run';
import { seedRecipes } from './experiment-recipes';

const BEGUN: ExperimentResults = {
  recipe: ARTICLE_RECIPE,
  recipes: seedRecipes(ARTICLE_RECIPE, 5),
  runs: [],
};

function runWithSeed(seed: number): ExperimentRun {
  return { ...experimentRunOf(runOf()), recipe: { ...ARTICLE_RECIPE, seed } };
}

function afterRuns(order: readonly number[]): ExperimentResults {
  return order.reduce((results, at) => withRun(results, at, runWithSeed(at)), BEGUN);
}

describe('withRun', () => {
  it('holds a training that ended early until those ahead of it have ended', () => {
    const early = afterRuns([1, 2, 4]);
    expect(early.runs).toEqual([]);
    expect(dueRecipes(early)).toEqual([0, 3]);
    const later = withRun(early, 0, runWithSeed(0));
    expect(later.runs.map(({ recipe }) => recipe.seed)).toEqual([0, 1, 2]);
    expect(later.early?.map(({ at }) => at)).toEqual([4]);
    expect(dueRecipes(later)).toEqual([3]);
    expect(isComplete(later)).toBe(false);
    expect(withRun(later, 3, runWithSeed(3)).early).toBeUndefined();
  });

  it('comes to the same in whatever order the trainings end', () => {
    const inOrder = afterRuns([0, 1, 2, 3, 4]);
    expect(isComplete(inOrder)).toBe(true);
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    fc.assert(
      fc.property(orders, (order) => {
        expect(afterRuns(order)).toEqual(inOrder);
      }),
      { seed: 1 },
    );
  });
});
