import { CurveChart, type CurveChartProps } from '../../charts/curve-chart';
import { CURVES } from '../texts/curves';

/** Recall against false alarms, one curve a class. */
export function RocChart(props: Pick<CurveChartProps, 'title' | 'curves' | 'picking'>) {
  return (
    <CurveChart
      {...props}
      xName={CURVES.falsePositiveRate}
      yName={CURVES.truePositiveRate}
      line="straight"
      hasDiagonal
    />
  );
}
