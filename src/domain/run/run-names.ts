import { nameOfRecipe } from '../training/recipe-name';
import type { ForestRun, NetworkRun } from './run';

/**
 * "Article, seed 0, 25 epochs, 14:05", "Article, changed, ..."; "Forest, seed 0, 100 trees, 14:05".
 *
 * @param now in the time zone of the reader
 */
export function defaultRunName(
  run: Pick<NetworkRun, 'kind' | 'recipe' | 'history'> | Pick<ForestRun, 'kind' | 'options'>,
  now: Date,
): string {
  const time = [now.getHours(), now.getMinutes()]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  if (run.kind === 'forest') {
    const { seed, trees } = run.options;
    return `Forest, seed ${seed}, ${trees === 1 ? '1 tree' : `${trees} trees`}, ${time}`;
  }
  const { recipe, history } = run;
  const { preset, changes } = nameOfRecipe(recipe);
  // The epochs are told anyway, as many as were trained.
  const isChanged = changes.some((field) => field !== 'epochs');
  const epochs = history.length === 1 ? '1 epoch' : `${history.length} epochs`;
  return `${preset}${isChanged ? ', changed' : ''}, seed ${recipe.seed}, ${epochs}, ${time}`;
}
