import { createRandom } from '../random';
import { RECIPE_LIMITS, type Activation, type HiddenLayer, type Recipe } from '../training/recipe';
import type { Validation } from '../training/validation';
import {
  searchedParameters,
  type Choices,
  type NumberParameter,
  type NumberRange,
  type SearchSpace,
} from './search-space';

/** What a trial sets; what is absent stays as the recipe has it. */
export interface TrialValues {
  learningRate?: number;
  momentum?: number;
  /** Of every hidden layer. */
  l2?: number;
  /** Of every dropout. */
  dropoutRate?: number;
  /** Of each hidden layer, in order. */
  units?: number[];
  batchSize?: number;
  /** Of every hidden layer. */
  activation?: Activation;
}

/** Share of TRAIN that is scored on. */
const SEARCH_HELD_OUT = 0.15;

/**
 * Every trial is scored on the same patients of TRAIN, whom none of them learns from: with one seed
 * the split is one as well.
 */
export const SEARCH_VALIDATION: Validation = {
  kind: 'held-out',
  share: SEARCH_HELD_OUT,
  by: 'patient',
};

/**
 * Draws the values of one trial (random search: Bergstra & Bengio 2012, JMLR 13, 281 to 305). Each
 * parameter has a stream of its own: a trial is the same whatever else is searched, and however many
 * trials there are.
 *
 * @param space without problems
 * @param recipe decides how many widths are drawn, and whether there is a dropout
 * @param number of the trial, counted from 1
 */
export function drawTrial(
  space: SearchSpace,
  recipe: Recipe,
  seed: number,
  number: number,
): TrialValues {
  const values: TrialValues = {};
  for (const parameter of searchedParameters(space, recipe)) {
    const random = createRandom(seed, `search/${number}/${parameter}`);
    if (parameter === 'activation') {
      if (space.activation) values.activation = drawChoice(space.activation, random());
      continue;
    }
    const dimension = space[parameter];
    if (dimension === null) continue;
    if (parameter === 'units') {
      const hidden = recipe.layers.filter(({ kind }) => kind === 'dense');
      values.units = hidden.map(() => drawNumber(parameter, dimension, random()));
    } else {
      values[parameter] = drawNumber(parameter, dimension, random());
    }
  }
  return values;
}

/** Digits of a number that is drawn: what the page shows is what is trained. */
const DIGITS = 3;

/** @param share 0 to 1, below 1 */
function drawNumber(
  parameter: NumberParameter,
  dimension: NumberRange | Choices<number>,
  share: number,
): number {
  if (dimension.kind === 'choices') return drawChoice(dimension, share);
  const { min, max, scale } = dimension;
  const { integer } = RECIPE_LIMITS[parameter];
  // Whole numbers: half a step beyond both ends, so that these are drawn as often as the others.
  const margin = integer ? 0.5 : 0;
  const drawn = between(min - margin, max + margin, scale, share);
  const rounded = integer ? Math.round(drawn) : Number(drawn.toPrecision(DIGITS));
  return Math.min(Math.max(rounded, min), max);
}

function between(low: number, high: number, scale: NumberRange['scale'], share: number): number {
  return scale === 'log'
    ? Math.exp(Math.log(low) + share * (Math.log(high) - Math.log(low)))
    : low + share * (high - low);
}

function drawChoice<Value>({ choices }: Choices<Value>, share: number): Value {
  return choices[Math.floor(share * choices.length)] as Value;
}

/** The recipe of a trial: its values in place of the recipe's own, validated on held-out patients. */
export function applyTrial(recipe: Recipe, values: TrialValues): Recipe {
  const { learningRate, momentum, batchSize } = values;
  return {
    ...recipe,
    validation: SEARCH_VALIDATION,
    layers: applyToLayers(recipe.layers, values),
    optimizer: {
      ...recipe.optimizer,
      ...(learningRate !== undefined && { learningRate }),
      ...(momentum !== undefined && { momentum }),
    },
    ...(batchSize !== undefined && { batchSize }),
  };
}

function applyToLayers(layers: readonly HiddenLayer[], values: TrialValues): HiddenLayer[] {
  const { l2, dropoutRate, units, activation } = values;
  let hidden = 0;
  return layers.map((layer) => {
    if (layer.kind === 'dropout') return { ...layer, rate: dropoutRate ?? layer.rate };
    const width = units?.[hidden++];
    return {
      ...layer,
      units: width ?? layer.units,
      activation: activation ?? layer.activation,
      l2: l2 ?? layer.l2,
    };
  });
}
