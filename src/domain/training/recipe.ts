import { isWithin } from '../limits';
import type { Augmentation } from './augmentation';
import type { Blanking } from './blanking';
import type { LearningRateSchedule } from './learning-rate';
import type { EarlyStopping } from './stopping';
import type { Validation } from './validation';
import type { WeightAveraging } from './weight-averaging';

/** The activations whose derivative follows from their output: see workers/training/activations. */
export const ACTIVATIONS = ['linear', 'relu', 'elu', 'sigmoid', 'tanh', 'softsign'] as const;
export type Activation = (typeof ACTIVATIONS)[number];

/** Glorot & Bengio 2010 (normal, uniform; fan-in and fan-out) and He et al. 2015 (normal; fan-in). */
export const INITIALIZERS = ['glorotNormal', 'glorotUniform', 'heNormal'] as const;
export type Initializer = (typeof INITIALIZERS)[number];

export interface DenseLayer {
  kind: 'dense';
  units: number;
  activation: Activation;
  initializer: Initializer;
  /** Weight of the squared kernel in the loss: l2 * sum(kernel^2), as Keras counts it. */
  l2: number;
}

export interface DropoutLayer {
  kind: 'dropout';
  /** Share of the values that become 0; the others are scaled by 1 / (1 - rate). */
  rate: number;
}

export type HiddenLayer = DenseLayer | DropoutLayer;

/** How 8-bit pixels become network input: [0, 1], [-1, 1] or left as they are. */
export const PIXEL_SCALINGS = ['unit', 'signed', 'none'] as const;
export type PixelScaling = (typeof PIXEL_SCALINGS)[number];

/** Everything that decides a training run. Plain data: shown, edited, saved, compared. */
export interface Recipe {
  /** Decides initial weights, oversampling, shuffling and dropout. */
  seed: number;
  pixelScaling: PixelScaling;
  /** `duplicate`: every class is repeated by index until it is as large as the largest. */
  oversampling: 'none' | 'duplicate';
  /** `test`: measured on the test set after each epoch, as the article did. */
  validation: Validation;
  /** `excluded`: what (nearly) repeats another image is left out: see `nearDuplicateExclusions`. */
  nearDuplicates: 'kept' | 'excluded';
  /** A part of every image that is not shown; null for none. */
  blanking: Blanking | null;
  /** Between input and output; the output is always Dense 3 with softmax. */
  layers: HiddenLayer[];
  output: { initializer: Initializer; l2: number };
  loss: 'categoricalCrossentropy';
  optimizer: { kind: 'sgd'; learningRate: number; momentum: number };
  schedule: LearningRateSchedule;
  /** Random changes of the training images; null for none. */
  augmentation: Augmentation | null;
  /** What is validated, evaluated and kept is the average of the weights; null for the last ones. */
  weightAveraging: WeightAveraging | null;
  batchSize: number;
  epochs: number;
  /** Null trains every epoch. Without validation there is nothing to stop on. */
  earlyStopping: EarlyStopping | null;
  /** `best-validation`: the epoch of the lowest validation loss; the last where none is measured. */
  keptEpoch: 'last' | 'best-validation';
}

/** The article's numbers, each as its notebook has it. */
export const ARTICLE_RECIPE: Recipe = {
  seed: 0,
  pixelScaling: 'unit',
  oversampling: 'duplicate',
  validation: { kind: 'test' },
  nearDuplicates: 'kept',
  blanking: null,
  layers: [
    { kind: 'dense', units: 32, activation: 'softsign', initializer: 'glorotNormal', l2: 0.005 },
    { kind: 'dense', units: 60, activation: 'sigmoid', initializer: 'glorotUniform', l2: 0.005 },
    { kind: 'dropout', rate: 0.3 },
    { kind: 'dense', units: 60, activation: 'tanh', initializer: 'glorotUniform', l2: 0.005 },
    { kind: 'dropout', rate: 0.3 },
  ],
  output: { initializer: 'glorotUniform', l2: 0 },
  loss: 'categoricalCrossentropy',
  optimizer: { kind: 'sgd', learningRate: 0.01, momentum: 0.8 },
  schedule: { kind: 'constant' },
  augmentation: null,
  weightAveraging: null,
  batchSize: 50,
  epochs: 50,
  earlyStopping: null,
  keptEpoch: 'last',
};

/** What the page offers and what a loaded recipe must keep to; both ends are allowed. */
export const RECIPE_LIMITS = {
  seed: { min: 0, max: 2 ** 31 - 1, integer: true },
  epochs: { min: 1, max: 1000, integer: true },
  batchSize: { min: 1, max: 1000, integer: true },
  learningRate: { min: 1e-6, max: 10, integer: false },
  momentum: { min: 0, max: 0.999, integer: false },
  units: { min: 1, max: 1024, integer: true },
  l2: { min: 0, max: 1, integer: false },
  dropoutRate: { min: 0, max: 0.95, integer: false },
  layers: { min: 0, max: 12, integer: true },
  everyEpochs: { min: 1, max: 1000, integer: true },
  rateFactor: { min: 0.001, max: 1, integer: false },
  shift: { min: 0, max: 0.5, integer: false },
  scale: { min: 0, max: 0.5, integer: false },
  brightness: { min: 0, max: 1, integer: false },
  contrast: { min: 0, max: 1, integer: false },
  averageDecay: { min: 0, max: 0.99999, integer: false },
  patience: { min: 1, max: 1000, integer: true },
  heldOutShare: { min: 0.05, max: 0.5, integer: false },
  folds: { min: 2, max: 20, integer: true },
  blankedShare: { min: 0, max: 1, integer: false },
} as const;

export type LimitedField = keyof typeof RECIPE_LIMITS;

/** A value outside its limits; `path` as in `layers.2.rate`. */
export interface RecipeProblem {
  path: string;
  field: LimitedField;
  value: number;
}

/** Every value of a recipe that is outside its limits; empty when it can be trained. */
export function findRecipeProblems(recipe: Recipe): RecipeProblem[] {
  const candidates: RecipeProblem[] = [
    { path: 'seed', field: 'seed', value: recipe.seed },
    { path: 'epochs', field: 'epochs', value: recipe.epochs },
    { path: 'batchSize', field: 'batchSize', value: recipe.batchSize },
    { path: 'optimizer.learningRate', field: 'learningRate', value: recipe.optimizer.learningRate },
    { path: 'optimizer.momentum', field: 'momentum', value: recipe.optimizer.momentum },
    { path: 'output.l2', field: 'l2', value: recipe.output.l2 },
    { path: 'layers', field: 'layers', value: recipe.layers.length },
    ...recipe.layers.flatMap((layer, index): RecipeProblem[] =>
      layer.kind === 'dropout'
        ? [{ path: `layers.${index}.rate`, field: 'dropoutRate', value: layer.rate }]
        : [
            { path: `layers.${index}.units`, field: 'units', value: layer.units },
            { path: `layers.${index}.l2`, field: 'l2', value: layer.l2 },
          ],
    ),
    ...optionCandidates(recipe),
  ];
  return candidates.filter(({ field, value }) => !isWithinLimits(field, value));
}

/** The values of the options that are switched on. */
function optionCandidates(recipe: Recipe): RecipeProblem[] {
  const { schedule, augmentation, weightAveraging, earlyStopping, validation, blanking } = recipe;
  const candidates: RecipeProblem[] = [];
  if (validation.kind === 'held-out') {
    const { share } = validation;
    candidates.push({ path: 'validation.share', field: 'heldOutShare', value: share });
  }
  if (validation.kind === 'fold') {
    const { folds } = validation;
    candidates.push({ path: 'validation.folds', field: 'folds', value: folds });
  }
  if (blanking !== null) {
    const { width, height } = blanking;
    candidates.push(
      { path: 'blanking.width', field: 'blankedShare', value: width },
      { path: 'blanking.height', field: 'blankedShare', value: height },
    );
  }
  if (schedule.kind === 'step') {
    const { everyEpochs, factor } = schedule;
    candidates.push(
      { path: 'schedule.everyEpochs', field: 'everyEpochs', value: everyEpochs },
      { path: 'schedule.factor', field: 'rateFactor', value: factor },
    );
  }
  if (augmentation !== null) {
    for (const field of ['shift', 'scale', 'brightness', 'contrast'] as const) {
      candidates.push({ path: `augmentation.${field}`, field, value: augmentation[field] });
    }
  }
  if (weightAveraging !== null) {
    const { decay } = weightAveraging;
    candidates.push({ path: 'weightAveraging.decay', field: 'averageDecay', value: decay });
  }
  if (earlyStopping !== null) {
    const { patience } = earlyStopping;
    candidates.push({ path: 'earlyStopping.patience', field: 'patience', value: patience });
  }
  return candidates;
}

export function isWithinLimits(field: LimitedField, value: number): boolean {
  return isWithin(value, RECIPE_LIMITS[field]);
}

/**
 * The article's network, trained so that its figures can be trusted: validated on patients it does
 * not learn from, without near-duplicates, on images shifted and scaled at random, with averaged
 * weights. Chosen on validation alone; the test set has no say.
 */
export const RECOMMENDED_RECIPE: Recipe = {
  ...ARTICLE_RECIPE,
  validation: { kind: 'held-out', share: 0.15, by: 'patient' },
  nearDuplicates: 'excluded',
  augmentation: { shift: 0.05, scale: 0.05, flip: false, brightness: 0, contrast: 0 },
  weightAveraging: { decay: 0.998 },
};

/** Whether the epoch of the lowest validation loss is kept: there must be one. */
export function keepsBestEpoch({ keptEpoch, validation }: Recipe): boolean {
  return keptEpoch === 'best-validation' && validation.kind !== 'none';
}

export type PresetName = 'Article' | 'Recommended';

export const PRESETS: Record<PresetName, Recipe> = {
  Article: ARTICLE_RECIPE,
  Recommended: RECOMMENDED_RECIPE,
};
