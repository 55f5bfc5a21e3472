import { displayNamesOf, type Classes } from '../dataset/classes';
import type { Initializer, Recipe } from '../training/recipe';

/** As Keras spells them. */
const INITIALIZERS: Record<Initializer, string> = {
  glorotNormal: 'glorot_normal',
  glorotUniform: 'glorot_uniform',
  heNormal: 'he_normal',
};

/** The recipe as the Python constants that `reproduce.py` starts with. */
export function reproduceSettings(recipe: Recipe, classes: Classes): string {
  const { optimizer, output } = recipe;
  const settings: [string, string][] = [
    ['SEED', number(recipe.seed)],
    ['EPOCHS', number(recipe.epochs)],
    ['BATCH_SIZE', number(recipe.batchSize)],
    ['LEARNING_RATE', number(optimizer.learningRate)],
    ['MOMENTUM', number(optimizer.momentum)],
    ['SCHEDULE', scheduleOf(recipe)],
    ['OVERSAMPLE', truth(recipe.oversampling === 'duplicate')],
    ['PIXEL_SCALING', text(recipe.pixelScaling)],
    ['BLANKING', blankingOf(recipe)],
    ['AUGMENTATION', augmentationOf(recipe)],
    ['AVERAGE_DECAY', optional(recipe.weightAveraging?.decay)],
    ['VALIDATE_ON', validationOf(recipe)],
    ['OWN_VALIDATION', truth(recipe.validation.kind === 'split')],
    ['PATIENCE', optional(recipe.earlyStopping?.patience)],
    ['KEEP_BEST_EPOCH', truth(recipe.keptEpoch === 'best-validation')],
    ['LAYERS', layersOf(recipe)],
    ['OUTPUT', `(${text(INITIALIZERS[output.initializer])}, ${number(output.l2)})`],
    ['CLASSES', `[${displayNamesOf(classes).map(text).join(', ')}]`],
  ];
  return settings.map(([name, value]) => `${name} = ${value}\n`).join('');
}

/** ("dense", units, activation, initializer, l2) or ("dropout", rate), one a line. */
function layersOf({ layers }: Recipe): string {
  if (layers.length === 0) return '[]';
  const lines = layers.map((layer) => {
    if (layer.kind === 'dropout') return `("dropout", ${number(layer.rate)})`;
    const { units, activation, initializer, l2 } = layer;
    const kernel = `${text(INITIALIZERS[initializer])}, ${number(l2)}`;
    return `("dense", ${number(units)}, ${text(activation)}, ${kernel})`;
  });
  return `[\n${lines.map((line) => `    ${line},\n`).join('')}]`;
}

function scheduleOf({ schedule }: Recipe): string {
  return schedule.kind === 'step'
    ? `("step", ${number(schedule.everyEpochs)}, ${number(schedule.factor)})`
    : `(${text(schedule.kind)},)`;
}

function blankingOf({ blanking }: Recipe): string {
  if (blanking === null) return 'None';
  const { blanked, width, height } = blanking;
  return `(${text(blanked)}, ${number(width)}, ${number(height)})`;
}

function augmentationOf({ augmentation }: Recipe): string {
  if (augmentation === null) return 'None';
  const { shift, scale, flip, brightness, contrast } = augmentation;
  return `dict(shift=${number(shift)}, scale=${number(scale)}, flip=${truth(flip)}, brightness=${number(brightness)}, contrast=${number(contrast)})`;
}

/** Which rows of predictions.csv are validated on. */
function validationOf({ validation }: Recipe): string {
  switch (validation.kind) {
    case 'none':
      return 'None';
    case 'test':
      return text('test');
    case 'split':
    case 'held-out':
    case 'fold':
      return text('validation');
  }
}

/** JavaScript's shortest form of a number is a Python literal of the same value. */
const number = (value: number) => String(value);
const text = (value: string) => JSON.stringify(value);
const truth = (value: boolean) => (value ? 'True' : 'False');
const optional = (value: number | undefined) => (value === undefined ? 'None' : number(value));
