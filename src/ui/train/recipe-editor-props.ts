import type { Recipe } from '../../domain/training/recipe';

/** What every group of a recipe's fields is given. */
export interface RecipeEditorProps {
  recipe: Recipe;
  onChange: (part: Partial<Recipe>) => void;
}
