import { describe, expect, it } from 'vitest';
import { ARTICLE_RECIPE } from '../training/recipe';
import { estimateMs } from './experiment-run';

describe('estimateMs', () => {
  it('is so many epochs as long as those before, and the evaluations', () => {
    // 100 ms an epoch: 2 * (50 * 100 + 7).
    const pace = { epochs: 10, trainingMs: 1000, evaluationMs: 7 };
    expect(estimateMs([ARTICLE_RECIPE, ARTICLE_RECIPE], pace)).toBe(10_014);
  });

  it('is unknown after a training without a full epoch', () => {
    expect(
      estimateMs([ARTICLE_RECIPE], { epochs: 0, trainingMs: 300, evaluationMs: 7 }),
    ).toBeNull();
  });
});
