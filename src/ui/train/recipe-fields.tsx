import { NativeSelect } from '@mantine/core';
import { PIXEL_SCALINGS, type PixelScaling, type Recipe } from '../../domain/training/recipe';
import { LimitedNumberInput } from './limited-number-input';

export interface RecipeEditorProps {
  recipe: Recipe;
  onChange: (part: Partial<Recipe>) => void;
}

/** How long, how fast, from which seed. */
export function OptimizerFields({ recipe, onChange }: RecipeEditorProps) {
  const { optimizer } = recipe;
  return (
    <div className="fields">
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
    <div className="fields">
      <NativeSelect
        label="Oversampling"
        description="classes repeated by index, never copied"
        inputWrapperOrder={['label', 'input', 'description']}
        value={recipe.oversampling}
        data={[
          { value: 'duplicate', label: 'to the largest class' },
          { value: 'none', label: 'none' },
        ]}
        onChange={({ currentTarget }) => {
          onChange({ oversampling: currentTarget.value === 'none' ? 'none' : 'duplicate' });
        }}
      />
      <NativeSelect
        label="Validation"
        description="the article validated on its test set"
        inputWrapperOrder={['label', 'input', 'description']}
        value={recipe.validation}
        data={[
          { value: 'test', label: 'on the test set' },
          { value: 'none', label: 'none' },
        ]}
        onChange={({ currentTarget }) => {
          onChange({ validation: currentTarget.value === 'none' ? 'none' : 'test' });
        }}
      />
      <NativeSelect
        label="Pixel scaling"
        description="from the 256 grey values to inputs"
        inputWrapperOrder={['label', 'input', 'description']}
        value={recipe.pixelScaling}
        data={PIXEL_SCALINGS.map((value) => ({ value, label: SCALING_NAMES[value] }))}
        onChange={({ currentTarget }) => {
          onChange({ pixelScaling: currentTarget.value as PixelScaling });
        }}
      />
    </div>
  );
}
