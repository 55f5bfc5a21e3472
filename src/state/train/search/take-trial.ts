import { recipeOf, type PlannedTraining, type Search } from '../../../domain/search/search';
import type { Recipe } from '../../../domain/training/recipe';
import { appStore } from '../../app-store';

type TrialTraining = Omit<PlannedTraining, 'rung'>;

/** A recipe of an earlier version of the page: see `isFastScaled`. */
type EarlierRecipe = Recipe & { resampling?: string };

/** The recipe of a trial, without what is no choice any more. */
export function recipeOfTrial(search: Search, training: TrialTraining): Recipe {
  const { resampling: _resampling, ...recipe }: EarlierRecipe = recipeOf(search, training);
  return recipe;
}

/** Makes the recipe of a trial the recipe of the page. */
export function takeTrial(search: Search, training: TrialTraining): void {
  appStore.setState({ recipe: recipeOfTrial(search, training) });
}
