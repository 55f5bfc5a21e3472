import { FOREST_LIMITS, type ForestOptions } from '../../../domain/forest/forest-options';
import { NumberField } from '../../common/number-field';
import shared from '../../common/shared.module.css';
import { OptionSelect } from '../../train/option-select';
import { FOREST_FIELDS } from '../texts/forest';

interface ForestFieldsProps {
  options: ForestOptions;
  onChange: (part: Partial<ForestOptions>) => void;
}

/** The depth that is offered when it is limited. */
const DEPTH = 10;

/** Every option of the forest. */
export function ForestFields({ options, onChange }: ForestFieldsProps) {
  const { maxDepth, oversampling } = options;
  return (
    <div className={shared.fields}>
      <NumberField
        {...FOREST_FIELDS.trees}
        limits={FOREST_LIMITS.trees}
        value={options.trees}
        onChange={(trees) => {
          onChange({ trees });
        }}
      />
      <NumberField
        {...FOREST_FIELDS.seed}
        limits={FOREST_LIMITS.seed}
        value={options.seed}
        onChange={(seed) => {
          onChange({ seed });
        }}
      />
      <NumberField
        {...FOREST_FIELDS.pixelsPerSplit}
        limits={FOREST_LIMITS.pixelsPerSplit}
        value={options.pixelsPerSplit}
        onChange={(pixelsPerSplit) => {
          onChange({ pixelsPerSplit });
        }}
      />
      <NumberField
        {...FOREST_FIELDS.minLeafImages}
        limits={FOREST_LIMITS.minLeafImages}
        value={options.minLeafImages}
        onChange={(minLeafImages) => {
          onChange({ minLeafImages });
        }}
      />
      <OptionSelect<'any' | 'limited'>
        {...FOREST_FIELDS.depth}
        value={maxDepth === null ? 'any' : 'limited'}
        onChange={(depth) => {
          onChange({ maxDepth: depth === 'any' ? null : DEPTH });
        }}
      />
      {maxDepth !== null && (
        <NumberField
          {...FOREST_FIELDS.maxDepth}
          limits={FOREST_LIMITS.maxDepth}
          value={maxDepth}
          onChange={(depth) => {
            onChange({ maxDepth: depth });
          }}
        />
      )}
      <OptionSelect<ForestOptions['oversampling']>
        {...FOREST_FIELDS.oversampling}
        value={oversampling}
        onChange={(changed) => {
          onChange({ oversampling: changed });
        }}
      />
    </div>
  );
}
