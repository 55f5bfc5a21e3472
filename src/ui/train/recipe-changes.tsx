import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { describeChange, nameOfRecipe, undoChange } from '../../domain/training/recipe-name';
import shared from '../common/shared.module.css';
import { softDisabled } from '../common/soft-disabled';
import styles from './recipe-changes.module.css';
import type { RecipeEditorProps } from './recipe-editor-props';
import { RECIPE } from './texts/recipe';

/** What of the nearest preset is changed, each to be undone alone; nothing for a preset. */
export function RecipeChanges(props: RecipeEditorProps & { disabled: boolean }) {
  const { recipe, disabled, onChange } = props;
  const { preset, changes } = nameOfRecipe(recipe);
  if (changes.length === 0) return null;
  return (
    <div>
      <p className={shared.hint}>{RECIPE.changesFrom(changes.length, preset)}</p>
      <ul className={styles.changes}>
        {changes.map((field) => {
          const words = describeChange(recipe, field);
          return (
            <li key={field}>
              <Button
                className={styles.change}
                variant="default"
                size="compact-sm"
                aria-label={RECIPE.undo(words)}
                rightSection={<IconX size={14} aria-hidden />}
                {...softDisabled(disabled)}
                onClick={() => {
                  onChange(undoChange(recipe, field));
                }}
              >
                {words}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
