import { ABOUT_THE_LUNGS, type Blanking } from '../../domain/training/blanking';
import { LimitedNumberInput } from './limited-number-input';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';
import { IMAGE_FIELDS } from './texts/images';

/** Which part of the images the network is not shown: a probe for shortcuts. */
export function BlankingFields({ recipe, onChange }: RecipeEditorProps) {
  const { blanking } = recipe;
  return (
    <>
      <OptionSelect<Blanking['blanked'] | 'nothing'>
        {...IMAGE_FIELDS.blanked}
        value={blanking?.blanked ?? 'nothing'}
        onChange={(blanked) => {
          onChange({
            blanking: blanked === 'nothing' ? null : { ...(blanking ?? ABOUT_THE_LUNGS), blanked },
          });
        }}
      />
      {blanking !== null && (
        <>
          <LimitedNumberInput
            {...IMAGE_FIELDS.blankedWidth}
            field="blankedShare"
            step={0.05}
            value={blanking.width}
            onChange={(width) => {
              onChange({ blanking: { ...blanking, width } });
            }}
          />
          <LimitedNumberInput
            {...IMAGE_FIELDS.blankedHeight}
            field="blankedShare"
            step={0.05}
            value={blanking.height}
            onChange={(height) => {
              onChange({ blanking: { ...blanking, height } });
            }}
          />
        </>
      )}
    </>
  );
}
