import { Title } from '@mantine/core';
import { memo } from 'react';
import type { Recipe } from '../../domain/training/recipe';
import { titleOfRecipe } from '../../domain/training/recipe-name';
import { appStore } from '../../state/app-store';
import { openDatasetOf } from '../../state/data/data-state';
import { CopyLinkButton } from '../common/copy-link-button';
import shared from '../common/shared.module.css';
import { InWords } from '../glossary/in-words';
import { useAppState } from '../use-app-state';
import { MainFields } from './main-fields';
import { RecipeChanges } from './recipe-changes';
import { RecipeOptions } from './recipe-options';
import { MAIN_TERMS } from './texts/fields';
import { RECIPE } from './texts/recipe';

/** The recipe, every number of it editable; not drawn anew with every batch of a training. */
export const RecipeCard = memo(function RecipeCard({ disabled }: { disabled: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const fingerprint = useAppState((state) => openDatasetOf(state)?.fingerprint ?? null);
  const change = (part: Partial<Recipe>) => {
    // A disabled fieldset does not hold back the pointer events of the step arrows.
    if (disabled) return;
    appStore.setState({ recipe: { ...recipe, ...part } });
  };
  return (
    <section className={shared.card} aria-label={RECIPE.label}>
      <div className={shared.spread}>
        <Title order={2}>{RECIPE.titleOf(titleOfRecipe(recipe))}</Title>
        <CopyLinkButton setup={{ recipe, fingerprint }} />
      </div>
      <RecipeChanges recipe={recipe} disabled={disabled} onChange={change} />
      <fieldset className={shared.fieldset} disabled={disabled}>
        <MainFields recipe={recipe} onChange={change} />
      </fieldset>
      <InWords terms={MAIN_TERMS} />
      <RecipeOptions recipe={recipe} disabled={disabled} onChange={change} />
    </section>
  );
});
