import {
  ACTIVATIONS,
  ARTICLE_RECIPE,
  findRecipeProblems,
  INITIALIZERS,
  PIXEL_SCALINGS,
  type Recipe,
} from './recipe';

/** Whether a value from outside is of one kind. */
type Check = (value: unknown) => boolean;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isBoolean: Check = (value) => typeof value === 'boolean';
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const anyOf =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
/** Every field must be there; others may be. */
const fields =
  (checks: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check(Reflect.get(value, key)));

const SPLIT_UNIT = oneOf('patient', 'image');

/** A check for each field, so that a new field of a recipe cannot be forgotten here. */
const RECIPE_FIELDS: Record<keyof Recipe, Check> = {
  seed: isNumber,
  pixelScaling: oneOf(...PIXEL_SCALINGS),
  oversampling: oneOf('none', 'duplicate'),
  validation: anyOf(
    fields({ kind: oneOf('none', 'test', 'split') }),
    fields({ kind: oneOf('held-out'), share: isNumber, by: SPLIT_UNIT }),
    fields({ kind: oneOf('fold'), folds: isNumber, fold: isNumber, by: SPLIT_UNIT }),
  ),
  nearDuplicates: oneOf('kept', 'excluded'),
  blanking: orNull(
    fields({ blanked: oneOf('centre', 'border'), width: isNumber, height: isNumber }),
  ),
  layers: listOf(
    anyOf(
      fields({
        kind: oneOf('dense'),
        units: isNumber,
        activation: oneOf(...ACTIVATIONS),
        initializer: oneOf(...INITIALIZERS),
        l2: isNumber,
      }),
      fields({ kind: oneOf('dropout'), rate: isNumber }),
    ),
  ),
  output: fields({ initializer: oneOf(...INITIALIZERS), l2: isNumber }),
  loss: oneOf(ARTICLE_RECIPE.loss),
  optimizer: fields({ kind: oneOf('sgd'), learningRate: isNumber, momentum: isNumber }),
  schedule: anyOf(
    fields({ kind: oneOf('constant', 'cosine') }),
    fields({ kind: oneOf('step'), everyEpochs: isNumber, factor: isNumber }),
  ),
  augmentation: orNull(
    fields({
      shift: isNumber,
      scale: isNumber,
      flip: isBoolean,
      brightness: isNumber,
      contrast: isNumber,
    }),
  ),
  weightAveraging: orNull(fields({ decay: isNumber })),
  batchSize: isNumber,
  epochs: isNumber,
  earlyStopping: orNull(fields({ patience: isNumber })),
  keptEpoch: oneOf('last', 'best-validation'),
};

/** A recipe from a file. @returns null where a field is missing, of another kind or out of its limits */
export function parseRecipe(value: unknown): Recipe | null {
  if (!isRecipe(value)) return null;
  return findRecipeProblems(value).length === 0 ? value : null;
}

function isRecipe(value: unknown): value is Recipe {
  return fields(RECIPE_FIELDS)(value);
}
