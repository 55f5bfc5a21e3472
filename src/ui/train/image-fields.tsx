import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';
import { IMAGE_FIELDS } from './texts/images';
import { HeldOutShare } from './validation-fields';

/** What the network is given, and how much of it is held out. */
export function ImageFields({ recipe, onChange }: RecipeEditorProps) {
  return (
    <>
      <OptionSelect
        {...IMAGE_FIELDS.pixelScaling}
        value={recipe.pixelScaling}
        onChange={(pixelScaling) => {
          onChange({ pixelScaling });
        }}
      />
      <OptionSelect
        {...IMAGE_FIELDS.nearDuplicates}
        value={recipe.nearDuplicates}
        onChange={(nearDuplicates) => {
          onChange({ nearDuplicates });
        }}
      />
      <HeldOutShare recipe={recipe} onChange={onChange} />
    </>
  );
}
