import { Switch } from '@mantine/core';
import type { Augmentation } from '../../domain/training/augmentation';
import { LimitedNumberInput } from './limited-number-input';

/** What it starts with when it is switched on. */
export const AUGMENTATION: Augmentation = {
  shift: 0.1,
  scale: 0.1,
  flip: false,
  brightness: 0,
  contrast: 0,
};

const CHANGES = [
  { field: 'shift', label: 'Shift', unit: 'share of the side' },
  { field: 'scale', label: 'Scale', unit: 'larger or smaller' },
  { field: 'brightness', label: 'Brightness', unit: 'share of white' },
  { field: 'contrast', label: 'Contrast', unit: 'more or less' },
] as const;

/** How far the training images are changed at random. */
export function AugmentationFields(props: {
  augmentation: Augmentation;
  onChange: (augmentation: Augmentation) => void;
}) {
  const { augmentation, onChange } = props;
  return (
    <>
      {CHANGES.map(({ field, label, unit }) => (
        <LimitedNumberInput
          key={field}
          label={label}
          field={field}
          unit={unit}
          step={0.05}
          value={augmentation[field]}
          onChange={(value) => {
            onChange({ ...augmentation, [field]: value });
          }}
        />
      ))}
      <Switch
        label="Mirror left to right"
        description="a mirrored chest has its heart on the right"
        checked={augmentation.flip}
        onChange={({ currentTarget }) => {
          onChange({ ...augmentation, flip: currentTarget.checked });
        }}
      />
    </>
  );
}
