import { SegmentedControl } from '@mantine/core';
import { SPLIT_CHOICES, type SplitChoice } from '../../../domain/explore/class-figures';
import { useOwnValidation } from '../../use-own-validation';

const SPLIT_CHOICE_TITLES: Record<SplitChoice, string> = {
  both: 'Train and test',
  train: 'Train',
  validation: 'Validation',
  test: 'Test',
};

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
        label: value === 'both' && hasValidation ? 'All' : SPLIT_CHOICE_TITLES[value],
      }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
