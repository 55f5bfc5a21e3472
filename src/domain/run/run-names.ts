import { ARTICLE_RECIPE, PRESETS, type PresetName, type Recipe } from '../training/recipe';
import type { ForestRun, NetworkRun } from './run';

/** What differs from run to run of one recipe, and is told beside its name. */
type OwnOfRun = 'seed' | 'epochs';

/** The preset that a recipe is, whatever its seed and its epochs; null for one of one's own. */
export function presetOfRun(recipe: Recipe): PresetName | null {
  const names = Object.keys(PRESETS) as PresetName[];
  return names.find((name) => differences(recipe, PRESETS[name]).length === 0) ?? null;
}

/** The fields in which a recipe is not the article's, but for seed and epochs. */
export function differencesFromArticle(recipe: Recipe): Exclude<keyof Recipe, OwnOfRun>[] {
  return differences(recipe, ARTICLE_RECIPE);
}

function differences(one: Recipe, other: Recipe): Exclude<keyof Recipe, OwnOfRun>[] {
  const { seed: _seed, epochs: _epochs, ...compared } = other;
  const fields = Object.keys(compared) as (keyof typeof compared)[];
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}

/**
 * "Article, seed 0, 25 epochs, 14:05"; "Forest, seed 0, 100 trees, 14:05".
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
  const epochs = history.length === 1 ? '1 epoch' : `${history.length} epochs`;
  return `${presetOfRun(recipe) ?? 'Own recipe'}, seed ${recipe.seed}, ${epochs}, ${time}`;
}
