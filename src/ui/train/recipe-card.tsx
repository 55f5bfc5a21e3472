import { Button, Title } from '@mantine/core';
import { memo } from 'react';
import { ARTICLE_CLASSES } from '../../domain/dataset/classes';
import { PRESETS, type PresetName, type Recipe } from '../../domain/training/recipe';
import { describeRecipe, nameOfRecipe } from '../../domain/training/recipe-name';
import { appStore } from '../../state/app-store';
import { openDatasetOf } from '../../state/data/data-state';
import { CopyLinkButton } from '../common/copy-link-button';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import { useAppState } from '../use-app-state';
import { BlankingFields } from './blanking-fields';
import { DataFields, OptimizerFields } from './recipe-fields';
import { LayerList } from './layer-list';
import { NetworkSummary } from './network-summary';
import { OptionFields } from './option-fields';
import styles from './recipe-card.module.css';

/** The recipe, every number of it editable; not drawn anew with every batch of a training. */
export const RecipeCard = memo(function RecipeCard({ disabled }: { disabled: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const fingerprint = useAppState((state) => openDatasetOf(state)?.fingerprint ?? null);
  const classCount = useAppState(
    ({ dataset }) =>
      (dataset.status === 'ready' ? dataset.dataset.classes : ARTICLE_CLASSES).length,
  );
  const { preset, changes } = nameOfRecipe(recipe);
  const isPreset = changes.length === 0;
  const change = (part: Partial<Recipe>) => {
    // A disabled fieldset does not hold back the pointer events of the step arrows.
    if (disabled) return;
    appStore.setState({ recipe: { ...recipe, ...part } });
  };
  return (
    <section className={shared.card} aria-label="Recipe">
      <div className={shared.spread}>
        <Title order={2}>Recipe: {describeRecipe(recipe)}</Title>
        <div className={styles.presets}>
          {PRESET_BUTTONS.map(({ name, label }) => (
            <Button
              key={name}
              variant="default"
              size="compact-md"
              {...softDisabled(disabled || (isPreset && name === preset))}
              onClick={() => {
                if (!isPreset || name !== preset) change({ ...PRESETS[name], seed: recipe.seed });
              }}
            >
              {label}
            </Button>
          ))}
          <CopyLinkButton setup={{ recipe, fingerprint }} />
        </div>
      </div>
      <p className={shared.hint}>{isPreset ? PRESET_TEXTS[preset] : OWN_RECIPE}</p>
      <fieldset className={shared.fieldset} disabled={disabled}>
        <OptimizerFields recipe={recipe} onChange={change} />
        <DataFields recipe={recipe} onChange={change} />
        <Title order={3}>Beyond the article</Title>
        <OptionFields recipe={recipe} onChange={change} />
        <BlankingFields recipe={recipe} onChange={change} />
        <Title order={3}>Layers</Title>
        <NetworkSummary recipe={recipe} classCount={classCount} />
        <LayerList recipe={recipe} classCount={classCount} onChange={change} />
      </fieldset>
    </section>
  );
});

const PRESET_BUTTONS = [
  { name: 'Article', label: 'Back to the article' },
  { name: 'Recommended', label: 'Use Recommended' },
] as const;

const PRESET_TEXTS: Record<PresetName, string> = {
  Article:
    "Exactly the numbers of the article's notebook of May 2020. The seed decides initial weights, oversampling, shuffling, dropout and augmentation.",
  Recommended:
    "The article's network, trained so that its figures can be trusted: validated on patients held out of train, near-duplicates left out, images shifted and scaled at random, weights averaged. The test set is looked at once, at the end.",
};
const OWN_RECIPE = 'The same seed, backend and machine give the same history.';
