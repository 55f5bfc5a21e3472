import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../../domain/dataset/classes';
import { ARTICLE_RECIPE } from '../../../domain/training/recipe';
import { spreadOf } from '../../../domain/experiments/figures';
import { describeChoiceOfEpoch, describeSeeds, namedFigure } from './experiments';

describe('namedFigure', () => {
  it('calls the class as people do, and knows shares from scores', () => {
    expect(namedFigure({ recallOf: 'Pnemonia' }, ARTICLE_CLASSES)).toEqual({
      name: 'Recall, Pneumonia',
      unit: 'percent',
    });
    expect(namedFigure('macroF1', ARTICLE_CLASSES)).toEqual({ name: 'Macro F1', unit: 'score' });
  });
});

describe('describeSeeds', () => {
  it('says how far apart single trainings are by chance', () => {
    // sd 0.02 of three; t of two degrees of freedom 4.303: 4.303 * 1.414 * 0.02 = 0.1217.
    expect(describeSeeds(spreadOf([0.78, 0.8, 0.82])).replaceAll('\u00a0', ' ')).toBe(
      'Test accuracy over 3 seeds: 80.0 % on average, from 78.0 % to 82.0 %. Two trainings that differ in nothing but the seed may be up to 12.2 points apart (95 % of such pairs).',
    );
  });

  it('says nothing of chance that the seeds cannot tell', () => {
    expect(describeSeeds(spreadOf([0.8]))).toMatch(/One seed has no spread yet\.$/);
    // sd 0.0707 of two; t of one degree 12.706: beyond all accuracies there are.
    expect(describeSeeds(spreadOf([0.7, 0.8]))).toMatch(/So few seeds do not tell/);
  });
});

describe('describeChoiceOfEpoch', () => {
  it('warns where held-out images decide when the training ends', () => {
    expect(describeChoiceOfEpoch(ARTICLE_RECIPE)).toBeNull();
    const warning = /chooses its epoch by the same held-out images/;
    expect(describeChoiceOfEpoch({ ...ARTICLE_RECIPE, keptEpoch: 'best-validation' })).toMatch(
      warning,
    );
    expect(describeChoiceOfEpoch({ ...ARTICLE_RECIPE, earlyStopping: { patience: 3 } })).toMatch(
      warning,
    );
  });
});
