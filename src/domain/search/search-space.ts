import {
  ACTIVATIONS,
  isWithinLimits,
  type Activation,
  type LimitedField,
  type Recipe,
} from '../training/recipe';

/** The numbers of a recipe that can be searched, and whose limits each keeps to. */
export const NUMBER_PARAMETERS = [
  'learningRate',
  'momentum',
  'l2',
  'dropoutRate',
  'units',
  'batchSize',
] as const satisfies readonly LimitedField[];
export type NumberParameter = (typeof NUMBER_PARAMETERS)[number];

export const SEARCH_PARAMETERS = [...NUMBER_PARAMETERS, 'activation'] as const;
export type SearchParameter = (typeof SEARCH_PARAMETERS)[number];

/** Every value between two ends that are both allowed; `log` draws each power of ten as often. */
export interface NumberRange {
  kind: 'range';
  min: number;
  max: number;
  scale: 'linear' | 'log';
}

/** One of several values, each as likely as another. */
export interface Choices<Value> {
  kind: 'choices';
  choices: readonly Value[];
}

/** What is drawn from, for each hyper-parameter; null leaves it as the recipe has it. */
export type SearchSpace = Record<NumberParameter, NumberRange | Choices<number> | null> & {
  activation: Choices<Activation> | null;
};

/** What a range begins with when it is switched on. */
export const USUAL_RANGES: { [Name in SearchParameter]: NonNullable<SearchSpace[Name]> } = {
  learningRate: { kind: 'range', min: 0.001, max: 0.1, scale: 'log' },
  momentum: { kind: 'range', min: 0.5, max: 0.98, scale: 'linear' },
  l2: { kind: 'range', min: 0.00001, max: 0.01, scale: 'log' },
  dropoutRate: { kind: 'range', min: 0, max: 0.6, scale: 'linear' },
  units: { kind: 'range', min: 16, max: 128, scale: 'log' },
  batchSize: { kind: 'choices', choices: [16, 32, 64, 128] },
  activation: { kind: 'choices', choices: ['relu', 'elu', 'tanh', 'softsign'] },
};

/** What the page offers first: the numbers that decide most. */
export const FIRST_SPACE: SearchSpace = {
  ...USUAL_RANGES,
  units: null,
  batchSize: null,
  activation: null,
};

/** Whether the recipe has what the parameter changes: a width, say, needs a hidden layer. */
export function hasParameter({ layers }: Recipe, parameter: SearchParameter): boolean {
  switch (parameter) {
    case 'learningRate':
    case 'momentum':
    case 'batchSize':
      return true;
    case 'dropoutRate':
      return layers.some(({ kind }) => kind === 'dropout');
    case 'l2':
    case 'units':
    case 'activation':
      return layers.some(({ kind }) => kind === 'dense');
  }
}

/** What is drawn: the space says so and the recipe has it. */
export function searchedParameters(space: SearchSpace, recipe: Recipe): SearchParameter[] {
  return SEARCH_PARAMETERS.filter(
    (parameter) => space[parameter] !== null && hasParameter(recipe, parameter),
  );
}

/** What is wrong with a space; `path` as in `learningRate.min` or `batchSize.choices.2`. */
export interface SpaceProblem {
  path: string;
  why: 'outside-limits' | 'min-above-max' | 'log-of-zero' | 'no-choices' | 'unknown-choice';
}

/** Everything that keeps a space from being drawn from; empty when nothing does. */
export function findSpaceProblems(space: SearchSpace): SpaceProblem[] {
  return [
    ...NUMBER_PARAMETERS.flatMap((name) => findNumberProblems(name, space[name])),
    ...findActivationProblems(space.activation),
  ];
}

function findNumberProblems(
  name: NumberParameter,
  dimension: NumberRange | Choices<number> | null,
): SpaceProblem[] {
  if (dimension === null) return [];
  if (dimension.kind === 'choices') {
    const { choices } = dimension;
    if (choices.length === 0) return [{ path: `${name}.choices`, why: 'no-choices' }];
    return choices.flatMap((value, index) =>
      isWithinLimits(name, value)
        ? []
        : [{ path: `${name}.choices.${index}`, why: 'outside-limits' }],
    );
  }
  const { min, max, scale } = dimension;
  const problems: SpaceProblem[] = [];
  if (!isWithinLimits(name, min)) problems.push({ path: `${name}.min`, why: 'outside-limits' });
  if (!isWithinLimits(name, max)) problems.push({ path: `${name}.max`, why: 'outside-limits' });
  if (min > max) problems.push({ path: name, why: 'min-above-max' });
  if (scale === 'log' && min === 0) problems.push({ path: `${name}.min`, why: 'log-of-zero' });
  return problems;
}

function findActivationProblems(dimension: Choices<Activation> | null): SpaceProblem[] {
  if (dimension === null) return [];
  if (dimension.choices.length === 0) return [{ path: 'activation.choices', why: 'no-choices' }];
  return dimension.choices.flatMap((value, index) =>
    ACTIVATIONS.includes(value)
      ? []
      : [{ path: `activation.choices.${index}`, why: 'unknown-choice' }],
  );
}
