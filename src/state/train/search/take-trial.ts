import { recipeOf, type PlannedTraining, type Search } from '../../../domain/search/search';
import type { Recipe } from '../../../domain/training/recipe';
import { appStore } from '../../app-store';

type TrialTraining = Omit<PlannedTraining, 'rung'>;

/** The recipe of a trial on the data set that is open, whose pixels are what they are. */
export function recipeOfTrial(search: Search, training: TrialTraining, { resampling }: Recipe) {
  return { ...recipeOf(search, training), resampling };
}

/** Makes the recipe of a trial the recipe of the page. */
export function takeTrial(search: Search, training: TrialTraining): void {
  appStore.setState(({ recipe }) => ({ recipe: recipeOfTrial(search, training, recipe) }));
}
