import { NativeSelect } from '@mantine/core';
import { FOREST_LIMITS, type ForestOptions } from '../../../domain/forest/forest-options';
import { NumberField } from '../../common/number-field';
import shared from '../../common/shared.module.css';

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
        label="Trees"
        limits={FOREST_LIMITS.trees}
        value={options.trees}
        onChange={(trees) => {
          onChange({ trees });
        }}
      />
      <NumberField
        label="Seed"
        limits={FOREST_LIMITS.seed}
        value={options.seed}
        onChange={(seed) => {
          onChange({ seed });
        }}
      />
      <NumberField
        label="Pixels tried"
        limits={FOREST_LIMITS.pixelsPerSplit}
        unit="at each split"
        value={options.pixelsPerSplit}
        onChange={(pixelsPerSplit) => {
          onChange({ pixelsPerSplit });
        }}
      />
      <NumberField
        label="Leaf size"
        limits={FOREST_LIMITS.minLeafImages}
        unit="images at least"
        value={options.minLeafImages}
        onChange={(minLeafImages) => {
          onChange({ minLeafImages });
        }}
      />
      <NativeSelect
        label="Depth"
        description="questions from root to leaf"
        inputWrapperOrder={['label', 'input', 'description']}
        value={maxDepth === null ? 'any' : 'limited'}
        data={[
          { value: 'any', label: 'no limit' },
          { value: 'limited', label: 'limited' },
        ]}
        onChange={({ currentTarget }) => {
          onChange({ maxDepth: currentTarget.value === 'any' ? null : DEPTH });
        }}
      />
      {maxDepth !== null && (
        <NumberField
          label="Largest depth"
          limits={FOREST_LIMITS.maxDepth}
          value={maxDepth}
          onChange={(depth) => {
            onChange({ maxDepth: depth });
          }}
        />
      )}
      <NativeSelect
        label="Oversampling"
        description="classes repeated by index"
        inputWrapperOrder={['label', 'input', 'description']}
        value={oversampling}
        data={[
          { value: 'duplicate', label: 'to the largest class' },
          { value: 'none', label: 'none' },
        ]}
        onChange={({ currentTarget }) => {
          onChange({ oversampling: currentTarget.value === 'none' ? 'none' : 'duplicate' });
        }}
      />
    </div>
  );
}
