import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE } from '../training/recipe';
import { estimateMs } from './experiment-run';

describe('estimateMs', () => {
  it('is so many epochs as long as those before, and the evaluations', () => {
    // 100 ms an epoch: 2 * (50 * 100 + 7).
    const pace = { epochs: 10, trainingMs: 1000, evaluationMs: 7 };
    expect(estimateMs([ARTICLE_RECIPE, ARTICLE_RECIPE], pace, 1)).toBe(10_014);
  });

  it('is the time of the worker that ends last, each taking the next as soon as it is free', () => {
    // 10 ms an epoch: 300 and 100 ms begin, the second goes on with 100, then with 100 more: 300 + 200.
    const recipes = [30, 10, 10, 10, 20].map((epochs) => ({ ...ARTICLE_RECIPE, epochs }));
    expect(estimateMs(recipes, { epochs: 1, trainingMs: 10, evaluationMs: 0 }, 2)).toBe(500);
  });

  it('is unknown after a training without a full epoch', () => {
    expect(
      estimateMs([ARTICLE_RECIPE], { epochs: 0, trainingMs: 300, evaluationMs: 7 }, 1),
    ).toBeNull();
  });
});
