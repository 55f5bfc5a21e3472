import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../../../domain/dataset/classes';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE } from '../../../domain/training/recipe';
import {
  describeChoiceOfEpoch,
  describeRecipe,
  figureName,
  formatInterval,
  formatPointBounds,
  formatPoints,
  formatSize,
} from './experiment-texts';

describe('differences', () => {
  it('are points with their sign', () => {
    expect(formatPoints(0.0321)).toBe('+3.2\u00a0points');
    expect(formatPoints(-0.005)).toBe('−0.5\u00a0points');
    expect(formatPointBounds({ low: -0.0123, high: 0.2 })).toBe('−1.2 to +20.0');
  });

  it('have no sign where nothing is left of them', () => {
    expect(formatPoints(-0.0001)).toBe('0.0\u00a0points');
  });

  it('are sizes without one', () => {
    expect(formatSize(-0.0321)).toBe('3.2\u00a0points');
  });
});

describe('formatInterval', () => {
  it('gives both ends, or why there are none', () => {
    expect(formatInterval({ low: 0.661, high: 0.732 })).toBe('66.1\u00a0% to 73.2\u00a0%');
    expect(formatInterval('one-group')).toBe('no interval: a class has a single patient');
  });
});

describe('describeRecipe', () => {
  it('names a preset, whatever its seed, and one’s own', () => {
    expect(describeRecipe({ ...RECOMMENDED_RECIPE, seed: 4 })).toBe(
      'Recommended, 50\u00a0epochs, seed 4',
    );
    expect(describeRecipe({ ...ARTICLE_RECIPE, epochs: 1 })).toBe('your own, 1\u00a0epoch, seed 0');
  });
});

describe('figureName', () => {
  it('calls the class as people do', () => {
    expect(figureName({ recallOf: 'Pnemonia' }, ARTICLE_CLASSES)).toBe('Recall, Pneumonia');
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
