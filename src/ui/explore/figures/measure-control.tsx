import { SegmentedControl } from '@mantine/core';
import type { Measure } from '../../../state/explore/explore-view';

export function MeasureControl(props: { value: Measure; onChange: (measure: Measure) => void }) {
  return (
    <SegmentedControl
      aria-label="Measure of the histograms"
      data={[
        { value: 'density', label: 'Density' },
        { value: 'counts', label: 'Counts' },
      ]}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
