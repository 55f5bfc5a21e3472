import { SegmentedControl } from '@mantine/core';
import { SPLIT_CHOICES, type SplitChoice } from '../../../domain/explore/class-figures';

const SPLIT_CHOICE_TITLES: Record<SplitChoice, string> = {
  both: 'Train and test',
  train: 'Train',
  test: 'Test',
};

export function SplitControl(props: {
  label: string;
  value: SplitChoice;
  onChange: (choice: SplitChoice) => void;
}) {
  return (
    <SegmentedControl
      aria-label={props.label}
      data={SPLIT_CHOICES.map((value) => ({ value, label: SPLIT_CHOICE_TITLES[value] }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
