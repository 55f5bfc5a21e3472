import { Button, Title } from '@mantine/core';
import { memo } from 'react';
import { RESAMPLING_NAMES } from '../../domain/dataset/resampling';
import { ARTICLE_RECIPE, isArticleRecipe, type Recipe } from '../../domain/training/recipe';
import { appStore } from '../../state/app-store';
import { useAppState } from '../use-app-state';
import { DataFields, OptimizerFields } from './recipe-fields';
import { LayerList } from './layer-list';
import { NetworkSummary } from './network-summary';
import { OptionFields } from './option-fields';

/** The recipe, every number of it editable; not drawn anew with every batch of a training. */
export const RecipeCard = memo(function RecipeCard({ disabled }: { disabled: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const isArticle = isArticleRecipe(recipe);
  // What the data set decides stays, so its resampling alone is nothing to go back from.
  const { seed, resampling } = recipe;
  const isChanged = !isArticleRecipe({ ...recipe, resampling: ARTICLE_RECIPE.resampling });
  const change = (part: Partial<Recipe>) => {
    // A disabled fieldset does not hold back the pointer events of the step arrows.
    if (disabled) return;
    appStore.setState({ recipe: { ...recipe, ...part } });
  };
  return (
    <section className="card" aria-label="Recipe">
      <div className="spread">
        <Title order={2}>Recipe: {isArticle ? 'Article' : 'your own'}</Title>
        <Button
          variant="default"
          size="compact-md"
          disabled={disabled || !isChanged}
          onClick={() => {
            change({ ...ARTICLE_RECIPE, seed, resampling });
          }}
        >
          Back to the article
        </Button>
      </div>
      <p className="hint">
        {isArticle
          ? "Exactly the numbers of the article's notebook of May 2020. The seed decides initial weights, oversampling, shuffling, dropout and augmentation."
          : 'Differs from the article in at least one value. The same seed, backend and machine give the same history.'}
      </p>
      <p className="hint">
        Images resampled by: {RESAMPLING_NAMES[resampling]}. The data set decides that.
      </p>
      <fieldset className="recipe" disabled={disabled}>
        <OptimizerFields recipe={recipe} onChange={change} />
        <DataFields recipe={recipe} onChange={change} />
        <Title order={3}>Beyond the article</Title>
        <OptionFields recipe={recipe} onChange={change} />
        <Title order={3}>Layers</Title>
        <NetworkSummary recipe={recipe} />
        <LayerList recipe={recipe} onChange={change} />
      </fieldset>
    </section>
  );
});
