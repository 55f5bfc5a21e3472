import { Switch } from '@mantine/core';
import type { Augmentation } from '../../domain/training/augmentation';
import { LimitedNumberInput } from './limited-number-input';
import { AUGMENTATION_FIELDS, FLIP } from './texts/images';

/** What it starts with when it is switched on. */
export const AUGMENTATION: Augmentation = {
  shift: 0.1,
  scale: 0.1,
  flip: false,
  brightness: 0,
  contrast: 0,
};

const CHANGES = ['shift', 'scale', 'brightness', 'contrast'] as const;

/** How far the training images are changed at random. */
export function AugmentationFields(props: {
  augmentation: Augmentation;
  onChange: (augmentation: Augmentation) => void;
}) {
  const { augmentation, onChange } = props;
  return (
    <>
      {CHANGES.map((field) => (
        <LimitedNumberInput
          {...AUGMENTATION_FIELDS[field]}
          key={field}
          field={field}
          step={0.05}
          value={augmentation[field]}
          onChange={(value) => {
            onChange({ ...augmentation, [field]: value });
          }}
        />
      ))}
      <Switch
        {...FLIP}
        checked={augmentation.flip}
        onChange={({ currentTarget }) => {
          onChange({ ...augmentation, flip: currentTarget.checked });
        }}
      />
    </>
  );
}
