import { AUGMENTATION } from './augmentation-fields';
import { LimitedNumberInput } from './limited-number-input';
import styles from './main-fields.module.css';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';
import { MAIN_FIELDS } from './texts/fields';
import { ValidationChoice } from './validation-fields';

/** What is changed most: how long, from which seed, how fast, on what. */
export function MainFields({ recipe, onChange }: RecipeEditorProps) {
  const { optimizer } = recipe;
  return (
    <div className={styles.fields}>
      <LimitedNumberInput
        {...MAIN_FIELDS.epochs}
        field="epochs"
        value={recipe.epochs}
        onChange={(epochs) => {
          onChange({ epochs });
        }}
      />
      <LimitedNumberInput
        {...MAIN_FIELDS.seed}
        field="seed"
        value={recipe.seed}
        onChange={(seed) => {
          onChange({ seed });
        }}
      />
      <LimitedNumberInput
        {...MAIN_FIELDS.learningRate}
        field="learningRate"
        step={0.001}
        value={optimizer.learningRate}
        onChange={(learningRate) => {
          onChange({ optimizer: { ...optimizer, learningRate } });
        }}
      />
      <OptionSelect
        {...MAIN_FIELDS.oversampling}
        value={recipe.oversampling}
        onChange={(oversampling) => {
          onChange({ oversampling });
        }}
      />
      <ValidationChoice recipe={recipe} onChange={onChange} />
      <OptionSelect
        {...MAIN_FIELDS.augmentation}
        value={recipe.augmentation === null ? 'none' : 'random'}
        onChange={(kind) => {
          onChange({ augmentation: kind === 'none' ? null : AUGMENTATION });
        }}
      />
    </div>
  );
}
