import { Title } from '@mantine/core';
import { memo } from 'react';
import type { Recipe } from '../../domain/training/recipe';
import { titleOfRecipe } from '../../domain/training/recipe-name';
import { appStore } from '../../state/app-store';
import shared from '../common/shared.module.css';
import { useAppState } from '../use-app-state';
import { MainFields } from './main-fields';
import { RecipeChanges } from './recipe-changes';
import { RecipeOptions } from './recipe-options';

/** The recipe, every number of it editable; not drawn anew with every batch of a training. */
export const RecipeCard = memo(function RecipeCard({ disabled }: { disabled: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const change = (part: Partial<Recipe>) => {
    // A disabled fieldset does not hold back the pointer events of the step arrows.
    if (disabled) return;
    appStore.setState({ recipe: { ...recipe, ...part } });
  };
  return (
    <section className={shared.card} aria-label="Recipe">
      <Title order={2}>Recipe: {titleOfRecipe(recipe)}</Title>
      <RecipeChanges recipe={recipe} disabled={disabled} onChange={change} />
      <fieldset className={shared.fieldset} disabled={disabled}>
        <MainFields recipe={recipe} onChange={change} />
      </fieldset>
      <RecipeOptions recipe={recipe} disabled={disabled} onChange={change} />
    </section>
  );
});
