import { UnstyledButton } from '@mantine/core';
import { PRESETS, type PresetName } from '../../domain/training/recipe';
import { nameOfRecipe } from '../../domain/training/recipe-name';
import { appStore } from '../../state/app-store';
import { softDisabled } from '../common/soft-disabled';
import { useAppState } from '../use-app-state';
import styles from './preset-cards.module.css';
import { PRESET_USES, PRESETS_LABEL } from './texts/recipe';

/** The recipes to begin with; either keeps the seed. */
export function PresetCards({ disabled }: { disabled: boolean }) {
  const recipe = useAppState((state) => state.recipe);
  const { preset, changes } = nameOfRecipe(recipe);
  return (
    <div className={styles.presets} role="group" aria-label={PRESETS_LABEL}>
      {(Object.keys(PRESETS) as PresetName[]).map((name) => {
        const isChosen = name === preset && changes.length === 0;
        return (
          <UnstyledButton
            key={name}
            className={styles.preset}
            aria-pressed={isChosen}
            aria-label={name}
            aria-describedby={`preset-${name}`}
            {...softDisabled(disabled)}
            onClick={() => {
              if (!disabled) appStore.setState({ recipe: { ...PRESETS[name], seed: recipe.seed } });
            }}
          >
            <strong>{name}</strong>
            <span id={`preset-${name}`} className={styles.use}>
              {PRESET_USES[name]}
            </span>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
