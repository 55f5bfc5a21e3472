import type { PixelScaling } from '../../domain/training/recipe';
import shared from '../common/shared.module.css';
import { LimitedNumberInput } from './limited-number-input';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';
import { ValidationFields } from './validation-fields';

/** How long, how fast, from which seed. */
export function OptimizerFields({ recipe, onChange }: RecipeEditorProps) {
  const { optimizer } = recipe;
  return (
    <div className={shared.fields}>
      <LimitedNumberInput
        label="Epochs"
        field="epochs"
        unit="times over all images"
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
        label="Batch size"
        field="batchSize"
        unit="images a step"
        value={recipe.batchSize}
        onChange={(batchSize) => {
          onChange({ batchSize });
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
      <LimitedNumberInput
        label="Momentum"
        field="momentum"
        step={0.1}
        value={optimizer.momentum}
        onChange={(momentum) => {
          onChange({ optimizer: { ...optimizer, momentum } });
        }}
      />
    </div>
  );
}

const SCALING_NAMES: Record<PixelScaling, string> = {
  unit: 'pixels / 255: 0 to 1',
  signed: 'pixels / 127.5 - 1: -1 to 1',
  none: 'as they are: 0 to 255',
};

/** What the network is given, and what it is measured on meanwhile. */
export function DataFields({ recipe, onChange }: RecipeEditorProps) {
  return (
    <div className={shared.fields}>
      <OptionSelect
        label="Oversampling"
        description="classes repeated by index, never copied"
        value={recipe.oversampling}
        data={{ duplicate: 'to the largest class', none: 'none' }}
        onChange={(oversampling) => {
          onChange({ oversampling });
        }}
      />
      <OptionSelect
        label="Pixel scaling"
        description="from the 256 grey values to inputs"
        value={recipe.pixelScaling}
        data={SCALING_NAMES}
        onChange={(pixelScaling) => {
          onChange({ pixelScaling });
        }}
      />
      <ValidationFields recipe={recipe} onChange={onChange} />
      <OptionSelect
        label="Near-duplicates"
        description="train images that repeat another one"
        value={recipe.nearDuplicates}
        data={{ kept: 'kept', excluded: 'left out' }}
        onChange={(nearDuplicates) => {
          onChange({ nearDuplicates });
        }}
      />
    </div>
  );
}
