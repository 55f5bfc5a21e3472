import { RECIPE_LIMITS, type Recipe } from '../training/recipe';
import type { SplitUnit } from '../training/validation';

/** Of the rectangle about the lungs, as shares of the image's; 0 to 1. */
export interface LungField {
  width: number;
  height: number;
}

/** Where a recipe names no share to hold out. */
const HELD_OUT_SHARE = 0.15;

/** The same recipe with one seed after the other, its own first. */
export function seedRecipes(recipe: Recipe, count: number): Recipe[] {
  const { min, max } = RECIPE_LIMITS.seed;
  // After the largest seed comes the smallest again.
  const seedAt = (index: number) => min + ((recipe.seed - min + index) % (max - min + 1));
  return Array.from({ length: count }, (_, index) => ({ ...recipe, seed: seedAt(index) }));
}

/**
 * The same recipe, for each seed first with whole patients held out of TRAIN, then with as many
 * images held out, whoever they are of.
 */
export function leakRecipes(recipe: Recipe, seeds: number): Recipe[] {
  const { validation } = recipe;
  const share = validation.kind === 'held-out' ? validation.share : HELD_OUT_SHARE;
  const units: SplitUnit[] = ['patient', 'image'];
  return seedRecipes(recipe, seeds).flatMap((seeded) =>
    units.map((by): Recipe => ({ ...seeded, validation: { kind: 'held-out', share, by } })),
  );
}

/** The same recipe on whole images, on images without the lung field, and on the lung field alone. */
export function shortcutRecipes(recipe: Recipe, field: LungField): Recipe[] {
  return [
    { ...recipe, blanking: null },
    { ...recipe, blanking: { blanked: 'centre', ...field } },
    { ...recipe, blanking: { blanked: 'border', ...field } },
  ];
}

/** The same recipe for each of several parts of TRAIN to be validated on; patients stay together. */
export function foldRecipes(recipe: Recipe, folds: number): Recipe[] {
  return Array.from({ length: folds }, (_, fold) => ({
    ...recipe,
    validation: { kind: 'fold', folds, fold, by: 'patient' },
  }));
}
