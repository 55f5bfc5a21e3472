import { SegmentedControl } from '@mantine/core';
import { SPLIT_CHOICES, type SplitChoice } from '../../../domain/explore/class-figures';
import { useOwnValidation } from '../../use-own-validation';
import { ALL_SPLITS, SPLIT_TITLES } from '../texts/figures';

export function SplitControl(props: {
  label: string;
  value: SplitChoice;
  onChange: (choice: SplitChoice) => void;
}) {
  const hasValidation = useOwnValidation() > 0;
  const choices = SPLIT_CHOICES.filter((choice) => choice !== 'validation' || hasValidation);
  return (
    <SegmentedControl
      aria-label={props.label}
      data={choices.map((value) => ({
        value,
        label: value === 'both' && hasValidation ? ALL_SPLITS : SPLIT_TITLES[value],
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
