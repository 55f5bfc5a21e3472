import { SegmentedControl } from '@mantine/core';
import type { Measure } from '../../../state/explore/explore-view';
import { MEASURE_CHOICE, MEASURE_TITLES } from '../texts/figures';

const MEASURES: readonly Measure[] = ['density', 'counts'];

export function MeasureControl(props: { value: Measure; onChange: (measure: Measure) => void }) {
  return (
    <SegmentedControl
      aria-label={MEASURE_CHOICE.label}
      data={MEASURES.map((value) => ({ value, label: MEASURE_TITLES[value] }))}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
