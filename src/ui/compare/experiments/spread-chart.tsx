import { DotStripChart } from '../../charts/dot-strip-chart';
import { SPREAD } from '../texts/experiments';
import type { SpreadRow } from './spread-table';

/** A dot a training, their mean, and a standard deviation to either side. */
export function SpreadChart(props: { title: string; rows: readonly SpreadRow[]; dot: string }) {
  return (
    <DotStripChart
      title={props.title}
      strips={props.rows.map(({ name, spread: { values, mean, sd } }) => ({
        name,
        values,
        middle: mean,
        band: sd === null ? null : { low: mean - sd, high: mean + sd },
      }))}
      legend={{ dot: props.dot, middle: SPREAD.middle, band: SPREAD.band }}
    />
  );
}
