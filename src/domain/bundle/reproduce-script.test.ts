import { describe, expect, it } from 'vitest';
import { ARTICLE_CLASSES } from '../dataset/classes';
import { ARTICLE_RECIPE, RECOMMENDED_RECIPE, type Recipe } from '../training/recipe';
import { reproduceScript } from './reproduce-script';
import SCRIPT from './reproduce.py?raw';

describe('reproduceScript', () => {
  it("has the article's numbers as Python", () => {
    const script = reproduceScript(ARTICLE_RECIPE, ARTICLE_CLASSES);
    expect(script).toContain(`
SEED = 0
EPOCHS = 50
BATCH_SIZE = 50
LEARNING_RATE = 0.01
MOMENTUM = 0.8
SCHEDULE = ("constant",)
OVERSAMPLE = True
PIXEL_SCALING = "unit"
BLANKING = None
AUGMENTATION = None
AVERAGE_DECAY = None
VALIDATE_ON = "test"
OWN_VALIDATION = False
PATIENCE = None
KEEP_BEST_EPOCH = False
LAYERS = [
    ("dense", 32, "softsign", "glorot_normal", 0.005),
    ("dense", 60, "sigmoid", "glorot_uniform", 0.005),
    ("dropout", 0.3),
    ("dense", 60, "tanh", "glorot_uniform", 0.005),
    ("dropout", 0.3),
]
OUTPUT = ("glorot_uniform", 0)
CLASSES = ["COVID-19", "Normal", "Pneumonia"]
`);
  });

  it("is the Python file itself for the article's recipe", () => {
    expect(reproduceScript(ARTICLE_RECIPE, ARTICLE_CLASSES)).toBe(SCRIPT);
  });

  it('changes nothing but the settings', () => {
    const afterSettings = (script: string) => script.split('# The end of the recipe.')[1];
    const script = reproduceScript(RECOMMENDED_RECIPE, ARTICLE_CLASSES);
    expect(script).not.toBe(SCRIPT);
    expect(afterSettings(script)).toBe(afterSettings(SCRIPT));
  });

  it('has every option of a recipe', () => {
    const recipe: Recipe = {
      ...RECOMMENDED_RECIPE,
      pixelScaling: 'signed',
      oversampling: 'none',
      blanking: { blanked: 'border', width: 0.7, height: 0.75 },
      layers: [],
      output: { initializer: 'heNormal', l2: 1e-7 },
      schedule: { kind: 'step', everyEpochs: 10, factor: 0.5 },
      earlyStopping: { patience: 4 },
      keptEpoch: 'best-validation',
    };
    const lines = reproduceScript(recipe, ARTICLE_CLASSES).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'SCHEDULE = ("step", 10, 0.5)',
        'OVERSAMPLE = False',
        'PIXEL_SCALING = "signed"',
        'BLANKING = ("border", 0.7, 0.75)',
        'AUGMENTATION = dict(shift=0.05, scale=0.05, flip=False, brightness=0, contrast=0)',
        'AVERAGE_DECAY = 0.998',
        'VALIDATE_ON = "validation"',
        'PATIENCE = 4',
        'KEEP_BEST_EPOCH = True',
        'LAYERS = []',
        'OUTPUT = ("he_normal", 1e-7)',
      ]),
    );
  });

  it('looks for the images validated on where they lie: in train, or in those of validation', () => {
    const ownOf = (validation: Recipe['validation']) =>
      /^VALIDATE_ON = (.+)\nOWN_VALIDATION = (.+)$/m
        .exec(reproduceScript({ ...ARTICLE_RECIPE, validation }, ARTICLE_CLASSES))
        ?.slice(1);
    expect(ownOf({ kind: 'split' })).toEqual(['"validation"', 'True']);
    expect(ownOf({ kind: 'fold', folds: 3, fold: 0, by: 'image' })).toEqual([
      '"validation"',
      'False',
    ]);
  });

  it('validates on nothing where the recipe does', () => {
    const script = reproduceScript(
      { ...ARTICLE_RECIPE, validation: { kind: 'none' } },
      ARTICLE_CLASSES,
    );
    expect(script).toContain('\nVALIDATE_ON = None\n');
  });
});
