import { isFastScaled } from '../dataset/resampling';
import {
  findRecipeProblems,
  PRESETS,
  type HiddenLayer,
  type PresetName,
  type Recipe,
} from './recipe';
import type { Validation } from './validation';

/** The seed is no part of what a recipe is: it is told beside its name. */
type NamedField = Exclude<keyof Recipe, 'seed'>;

/** What a recipe is called: a preset, and what of it is changed. */
export interface RecipeName {
  preset: PresetName;
  /** In the order of the fields; empty for the preset itself. */
  changes: NamedField[];
}

/** The preset that fewest fields are changed of; of equals the article. */
export function nameOfRecipe(recipe: Recipe): RecipeName {
  const [first, ...others] = (Object.keys(PRESETS) as PresetName[]).map((preset) => ({
    preset,
    changes: changesOf(recipe, PRESETS[preset]),
  })) as [RecipeName, ...RecipeName[]];
  return others.reduce(
    (nearest, one) => (one.changes.length < nearest.changes.length ? one : nearest),
    first,
  );
}

/** Field by field: what earlier versions kept may have one that is gone. */
function changesOf(recipe: Recipe, { seed: _seed, ...preset }: Recipe): NamedField[] {
  const fields = Object.keys(preset) as (keyof typeof preset)[];
  return fields.filter((field) => JSON.stringify(recipe[field]) !== JSON.stringify(preset[field]));
}

/** "Article", "Recommended, but: batches of 4, 300 epochs"; without words for what cannot be trained. */
export function describeRecipe(recipe: Recipe): string {
  const { preset, changes } = nameOfRecipe(recipe);
  if (findRecipeProblems(recipe).length > 0) return `${preset}, changed`;
  const words = [
    ...(isFastScaled(recipe) ? ['fast resampling'] : []),
    ...changes.map((field) => WORDS[field](recipe)),
  ];
  return words.length === 0 ? preset : `${preset}, but: ${words.join(', ')}`;
}

/** "Article", "custom (1 change)". */
export function titleOfRecipe(recipe: Recipe): string {
  const { preset, changes } = nameOfRecipe(recipe);
  if (changes.length === 0) return preset;
  return `custom (${changes.length === 1 ? '1 change' : `${changes.length} changes`})`;
}

/** What a field of a recipe is changed to: "batches of 4"; its name alone where that cannot be trained. */
export function describeChange(recipe: Recipe, field: NamedField): string {
  const isRefused = findRecipeProblems(recipe).some(({ path }) => path.split('.')[0] === field);
  if (isRefused) return FIELD_NAMES[field];
  return field === 'optimizer' ? optimizerChange(recipe) : WORDS[field](recipe);
}

/** Of learning rate and momentum what differs. */
function optimizerChange(recipe: Recipe): string {
  const { learningRate, momentum } = recipe.optimizer;
  const preset = PRESETS[nameOfRecipe(recipe).preset].optimizer;
  const words = [
    learningRate !== preset.learningRate && `learning rate ${learningRate}`,
    momentum !== preset.momentum && `momentum ${momentum}`,
  ];
  return words.filter((word) => word !== false).join(', ');
}

/** The recipe with a field as its preset has it. */
export function undoChange(recipe: Recipe, field: NamedField): Recipe {
  return { ...recipe, [field]: PRESETS[nameOfRecipe(recipe).preset][field] };
}

const FIELD_NAMES: Record<NamedField, string> = {
  pixelScaling: 'pixel scaling',
  oversampling: 'oversampling',
  validation: 'validation',
  nearDuplicates: 'near-duplicates',
  blanking: 'blanked part',
  layers: 'layers',
  output: 'output layer',
  loss: 'loss',
  optimizer: 'learning rate, momentum',
  schedule: 'schedule',
  augmentation: 'augmentation',
  weightAveraging: 'weights',
  batchSize: 'batch size',
  epochs: 'epochs',
  earlyStopping: 'early stopping',
  keptEpoch: 'kept epoch',
};

const SCALING_WORDS = {
  unit: 'pixels from 0 to 1',
  signed: 'pixels from −1 to 1',
  none: 'pixels not scaled',
};
const SCHEDULE_WORDS = {
  constant: 'learning rate constant',
  cosine: 'learning rate falling along a cosine',
  step: 'learning rate falling in steps',
};

const WORDS: Record<NamedField, (recipe: Recipe) => string> = {
  pixelScaling: ({ pixelScaling }) => SCALING_WORDS[pixelScaling],
  oversampling: ({ oversampling }) => (oversampling === 'none' ? 'not oversampled' : 'oversampled'),
  validation: ({ validation }) => describeValidation(validation),
  nearDuplicates: ({ nearDuplicates }) =>
    nearDuplicates === 'kept' ? 'near-duplicates kept' : 'near-duplicates left out',
  blanking: ({ blanking }) => {
    if (blanking === null) return 'nothing blanked';
    return blanking.blanked === 'border' ? 'all but the centre blanked' : 'centre blanked';
  },
  layers: ({ layers }) => `layers ${describeLayers(layers)}`,
  output: () => 'another output layer',
  loss: () => 'another loss',
  optimizer: ({ optimizer: { learningRate, momentum } }) =>
    `learning rate ${learningRate}, momentum ${momentum}`,
  schedule: ({ schedule }) => SCHEDULE_WORDS[schedule.kind],
  augmentation: ({ augmentation }) => {
    if (augmentation === null) return 'not augmented';
    const { shift, scale, flip, brightness, contrast } = augmentation;
    const amounts = [
      shift > 0 && `shift ${shift}`,
      scale > 0 && `scale ${scale}`,
      flip && 'flipped',
      brightness > 0 && `brightness ${brightness}`,
      contrast > 0 && `contrast ${contrast}`,
    ].filter((amount) => amount !== false);
    return amounts.length === 0 ? 'augmented' : `augmented (${amounts.join(', ')})`;
  },
  weightAveraging: ({ weightAveraging }) =>
    weightAveraging === null
      ? 'weights not averaged'
      : `weights averaged (decay ${weightAveraging.decay})`,
  batchSize: ({ batchSize }) => `batches of ${batchSize}`,
  epochs: ({ epochs }) => (epochs === 1 ? '1 epoch' : `${epochs} epochs`),
  earlyStopping: ({ earlyStopping }) =>
    earlyStopping === null
      ? 'not stopped early'
      : `stopped after ${earlyStopping.patience} epochs without gain`,
  keptEpoch: ({ keptEpoch }) => (keptEpoch === 'last' ? 'last epoch kept' : 'best epoch kept'),
};

/** What was validated on. */
export function describeValidation(validation: Validation): string {
  switch (validation.kind) {
    case 'none':
      return 'not validated';
    case 'test':
      return 'validated on the test set';
    case 'split':
      return 'validated on the validation set';
    case 'held-out': {
      const of = validation.by === 'patient' ? 'patients' : 'images';
      return `validated on ${Math.round(validation.share * 100)}\u00a0% of the ${of} of train`;
    }
    case 'fold':
      return `validated on fold ${validation.fold + 1} of ${validation.folds}`;
  }
}

/** "32 softsign → dropout 0.3 → 60 tanh". */
function describeLayers(layers: readonly HiddenLayer[]): string {
  if (layers.length === 0) return 'none';
  return layers
    .map((layer) =>
      layer.kind === 'dropout' ? `dropout ${layer.rate}` : `${layer.units} ${layer.activation}`,
    )
    .join(' → ');
}
