import { ABOUT_THE_LUNGS, type Blanking } from '../../domain/training/blanking';
import { LimitedNumberInput } from './limited-number-input';
import { OptionSelect } from './option-select';
import type { RecipeEditorProps } from './recipe-editor-props';

/** Which part of the images the network is not shown: a probe for shortcuts. */
export function BlankingFields({ recipe, onChange }: RecipeEditorProps) {
  const { blanking } = recipe;
  return (
    <>
      <OptionSelect<Blanking['blanked'] | 'nothing'>
        label="Blanked part"
        description="black in every image, to see what it takes away"
        value={blanking?.blanked ?? 'nothing'}
        data={{ nothing: 'nothing', centre: 'the lung field', border: 'all but the lung field' }}
        onChange={(blanked) => {
          onChange({
            blanking: blanked === 'nothing' ? null : { ...(blanking ?? ABOUT_THE_LUNGS), blanked },
          });
        }}
      />
      {blanking !== null && (
        <>
          <LimitedNumberInput
            label="Field width"
            field="blankedShare"
            unit="of the image"
            step={0.05}
            value={blanking.width}
            onChange={(width) => {
              onChange({ blanking: { ...blanking, width } });
            }}
          />
          <LimitedNumberInput
            label="Field height"
            field="blankedShare"
            unit="of the image"
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
