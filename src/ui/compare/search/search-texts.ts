import type { SearchProblem } from '../../../domain/search/search';
import type { SearchParameter } from '../../../domain/search/search-space';
import type { Recipe } from '../../../domain/training/recipe';

export const PARAMETER_NAMES: Record<SearchParameter, string> = {
  learningRate: 'Learning rate',
  momentum: 'Momentum',
  l2: 'L2',
  dropoutRate: 'Dropout rate',
  units: 'Units',
  batchSize: 'Batch size',
  activation: 'Activation',
};

/** Null for what a field says itself, with its limits. */
export const PROBLEM_TEXTS: Record<SearchProblem['why'], string | null> = {
  'outside-limits': null,
  'unknown-choice': null,
  'min-above-max': 'The first number must not be above the second.',
  'log-of-zero': 'On a logarithmic scale the first number must be above 0.',
  'no-choices': 'Choose at least one.',
  'nothing-to-search': 'Choose at least one value to search.',
};

/** What the recipe has where a parameter is not searched: "0.005", or "32, 60, 60" by layer. */
export function ownValue({ optimizer, layers, batchSize }: Recipe, parameter: SearchParameter) {
  switch (parameter) {
    case 'learningRate':
    case 'momentum':
      return String(optimizer[parameter]);
    case 'batchSize':
      return String(batchSize);
    case 'dropoutRate':
      return summary(layers.flatMap((layer) => (layer.kind === 'dropout' ? [layer.rate] : [])));
    case 'l2':
    case 'units':
    case 'activation':
      return summary(layers.flatMap((layer) => (layer.kind === 'dense' ? [layer[parameter]] : [])));
  }
}

function summary(values: readonly (number | string)[]): string {
  return new Set(values).size === 1 ? String(values[0]) : values.join(', ');
}
