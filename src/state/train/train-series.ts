import type { Run } from '../../domain/run/run-record';
import type { Recipe } from '../../domain/training/recipe';
import { showTrained, trainingConditions, trainRecipe } from './train-network';

/**
 * Trains recipes one after the other under the same conditions, each shown as any training is; from
 * the first to the last the page is training. Ends with the last one, or with the first that fails
 * or that the person stops.
 *
 * @param onRun told of every run that came to its end
 * @param isWanted asked after each of them whether to go on
 * @returns whether all of them came to their end
 */
export async function trainSeries(
  recipes: readonly Recipe[],
  onRun: (run: Run, index: number) => void,
  isWanted: () => boolean = () => true,
): Promise<boolean> {
  const conditions = trainingConditions(recipes);
  if (conditions === null) return false;
  for (const [index, recipe] of recipes.entries()) {
    const trained = await trainRecipe(recipe, conditions);
    if (trained === null) return false;
    const isOver = trained.run.status !== 'stopped';
    if (isOver) onRun(trained.run, index);
    const isLast = index === recipes.length - 1;
    if (isLast || !isOver || !isWanted()) {
      showTrained(trained);
      return isLast && isOver;
    }
  }
  return true;
}
