import { AUGMENTATION } from './augmentation-fields';
import { LimitedNumberInput } from './limited-number-input';
import styles from './main-fields.module.css';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';
import { ValidationChoice } from './validation-fields';

/** What is changed most: how long, from which seed, how fast, on what. */
export function MainFields({ recipe, onChange }: RecipeEditorProps) {
  const { optimizer } = recipe;
  return (
    <div className={styles.fields}>
      <LimitedNumberInput
        label="Epochs"
        field="epochs"
        unit="passes over train"
        value={recipe.epochs}
        onChange={(epochs) => {
          onChange({ epochs });
        }}
      />
      <LimitedNumberInput
        label="Seed"
        field="seed"
        value={recipe.seed}
        onChange={(seed) => {
          onChange({ seed });
        }}
      />
      <LimitedNumberInput
        label="Learning rate"
        field="learningRate"
        step={0.001}
        value={optimizer.learningRate}
        onChange={(learningRate) => {
          onChange({ optimizer: { ...optimizer, learningRate } });
        }}
      />
      <OptionSelect
        label="Oversampling"
        description="small classes more often"
        value={recipe.oversampling}
        data={{ duplicate: 'to the largest class', none: 'none' }}
        onChange={(oversampling) => {
          onChange({ oversampling });
        }}
      />
      <ValidationChoice recipe={recipe} onChange={onChange} />
      <OptionSelect
        label="Augmentation"
        description="images changed at random"
        value={recipe.augmentation === null ? 'none' : 'random'}
        data={{ none: 'none', random: 'random changes' }}
        onChange={(kind) => {
          onChange({ augmentation: kind === 'none' ? null : AUGMENTATION });
        }}
      />
    </div>
  );
}
