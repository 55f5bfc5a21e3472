import type { SearchParameter } from '../../../domain/search/search-space';
import type { Recipe } from '../../../domain/training/recipe';

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
