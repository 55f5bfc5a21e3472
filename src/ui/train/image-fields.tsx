import type { PixelScaling } from '../../domain/training/recipe';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';
import { HeldOutShare } from './validation-fields';

const SCALING_NAMES: Record<PixelScaling, string> = {
  unit: 'pixels / 255: 0 to 1',
  signed: 'pixels / 127.5 - 1: -1 to 1',
  none: 'as they are: 0 to 255',
};

/** What the network is given, and how much of it is held out. */
export function ImageFields({ recipe, onChange }: RecipeEditorProps) {
  return (
    <>
      <OptionSelect
        label="Pixel scaling"
        description="from the 256 grey values to inputs"
        value={recipe.pixelScaling}
        data={SCALING_NAMES}
        onChange={(pixelScaling) => {
          onChange({ pixelScaling });
        }}
      />
      <OptionSelect
        label="Near-duplicates"
        description="train images that repeat another one"
        value={recipe.nearDuplicates}
        data={{ kept: 'kept', excluded: 'left out' }}
        onChange={(nearDuplicates) => {
          onChange({ nearDuplicates });
        }}
      />
      <HeldOutShare recipe={recipe} onChange={onChange} />
    </>
  );
}
