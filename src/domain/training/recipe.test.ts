import { describe, expect, it } from 'vitest';
import {
  ARTICLE_RECIPE,
  findRecipeProblems,
  isWithinLimits,
  RECIPE_LIMITS,
  type LimitedField,
  type Recipe,
} from './recipe';

describe("the article's recipe", () => {
  it('has the layers of the notebook', () => {
    expect(ARTICLE_RECIPE.layers).toEqual([
      { kind: 'dense', units: 32, activation: 'softsign', initializer: 'glorotNormal', l2: 0.005 },
      { kind: 'dense', units: 60, activation: 'sigmoid', initializer: 'glorotUniform', l2: 0.005 },
      { kind: 'dropout', rate: 0.3 },
      { kind: 'dense', units: 60, activation: 'tanh', initializer: 'glorotUniform', l2: 0.005 },
      { kind: 'dropout', rate: 0.3 },
    ]);
    expect(ARTICLE_RECIPE.output).toEqual({ initializer: 'glorotUniform', l2: 0 });
  });

  it('trains 50 epochs in batches of 50 on pixels divided by 255, classes made equal', () => {
    expect(ARTICLE_RECIPE).toMatchObject({
      loss: 'categoricalCrossentropy',
      optimizer: { kind: 'sgd', learningRate: 0.01, momentum: 0.8 },
      batchSize: 50,
      epochs: 50,
      pixelScaling: 'unit',
      oversampling: 'duplicate',
      validation: { kind: 'test' },
      nearDuplicates: 'kept',
      blanking: null,
      keptEpoch: 'last',
    });
  });

  it('can be trained', () => {
    expect(findRecipeProblems(ARTICLE_RECIPE)).toEqual([]);
  });
});

describe('limits', () => {
  const FIELDS = Object.keys(RECIPE_LIMITS) as LimitedField[];

  it.each(FIELDS)('of %s hold its ends and nothing beyond', (field) => {
    const { min, max, integer } = RECIPE_LIMITS[field];
    const step = integer ? 1 : 1e-9;
    expect(isWithinLimits(field, min)).toBe(true);
    expect(isWithinLimits(field, max)).toBe(true);
    expect(isWithinLimits(field, min - step)).toBe(false);
    expect(isWithinLimits(field, max + step)).toBe(false);
  });

  it.each(FIELDS)('of %s refuse what is no number', (field) => {
    for (const value of [NaN, Infinity, -Infinity]) {
      expect(isWithinLimits(field, value)).toBe(false);
    }
  });

  it('let only whole numbers be counts', () => {
    expect(isWithinLimits('epochs', 1.5)).toBe(false);
    expect(isWithinLimits('batchSize', 49.999)).toBe(false);
    expect(isWithinLimits('units', 32.5)).toBe(false);
    expect(isWithinLimits('seed', 0.1)).toBe(false);
    expect(isWithinLimits('learningRate', 0.1)).toBe(true);
  });

  it('keep a dropout rate below 1, where nothing would be left', () => {
    expect(isWithinLimits('dropoutRate', 1)).toBe(false);
    expect(isWithinLimits('momentum', 1)).toBe(false);
  });
});

describe('findRecipeProblems', () => {
  it('names every value outside its limits, by path', () => {
    const recipe: Recipe = {
      ...ARTICLE_RECIPE,
      seed: -1,
      epochs: 0,
      batchSize: 2.5,
      optimizer: { kind: 'sgd', learningRate: 0, momentum: NaN },
      layers: [
        { kind: 'dense', units: 0, activation: 'relu', initializer: 'heNormal', l2: 0 },
        { kind: 'dropout', rate: 1 },
        { kind: 'dense', units: 8, activation: 'relu', initializer: 'heNormal', l2: -0.1 },
      ],
      output: { initializer: 'glorotUniform', l2: 2 },
    };
    expect(findRecipeProblems(recipe)).toEqual([
      { path: 'seed', field: 'seed', value: -1 },
      { path: 'epochs', field: 'epochs', value: 0 },
      { path: 'batchSize', field: 'batchSize', value: 2.5 },
      { path: 'optimizer.learningRate', field: 'learningRate', value: 0 },
      { path: 'optimizer.momentum', field: 'momentum', value: NaN },
      { path: 'output.l2', field: 'l2', value: 2 },
      { path: 'layers.0.units', field: 'units', value: 0 },
      { path: 'layers.1.rate', field: 'dropoutRate', value: 1 },
      { path: 'layers.2.l2', field: 'l2', value: -0.1 },
    ]);
  });

  it('looks at the options that are switched on', () => {
    const recipe: Recipe = {
      ...ARTICLE_RECIPE,
      validation: { kind: 'held-out', share: 0.6, by: 'patient' },
      blanking: { blanked: 'centre', width: -0.1, height: 1.1 },
      schedule: { kind: 'step', everyEpochs: 0, factor: 2 },
      augmentation: { shift: 0.6, scale: -1, flip: true, brightness: 2, contrast: NaN },
      weightAveraging: { decay: 1 },
      earlyStopping: { patience: 1.5 },
    };
    expect(findRecipeProblems(recipe).map(({ path }) => path)).toEqual([
      'validation.share',
      'blanking.width',
      'blanking.height',
      'schedule.everyEpochs',
      'schedule.factor',
      'augmentation.shift',
      'augmentation.scale',
      'augmentation.brightness',
      'augmentation.contrast',
      'weightAveraging.decay',
      'earlyStopping.patience',
    ]);
    const folds = { kind: 'fold', folds: 1, fold: 0, by: 'patient' } as const;
    expect(findRecipeProblems({ ...ARTICLE_RECIPE, validation: folds })).toEqual([
      { path: 'validation.folds', field: 'folds', value: 1 },
    ]);
  });

  it('allows no hidden layer at all and 12 at most', () => {
    const layersOf = (count: number): Recipe => ({
      ...ARTICLE_RECIPE,
      layers: Array.from({ length: count }, () => ({ kind: 'dropout', rate: 0.1 })),
    });
    expect(findRecipeProblems(layersOf(0))).toEqual([]);
    expect(findRecipeProblems(layersOf(12))).toEqual([]);
    expect(findRecipeProblems(layersOf(13))).toEqual([
      { path: 'layers', field: 'layers', value: 13 },
    ]);
  });
});
