import type { Run } from '../domain/run/run-record';
import type { Recipe } from '../domain/training/recipe';
import { trainRecipe } from './train-network';

/**
 * Trains recipes one after the other, each shown as any training is. Ends with the last one, or
 * with the first that fails or that the person stops.
 *
 * @param onRun told of every run that came to its end
 * @returns whether all of them came to their end
 */
export async function trainSeries(
  recipes: readonly Recipe[],
  onRun: (run: Run, index: number) => void,
): Promise<boolean> {
  for (const [index, recipe] of recipes.entries()) {
    const run = await trainRecipe(recipe);
    if (run === null || run.status === 'stopped') return false;
    onRun(run, index);
  }
  return true;
}
