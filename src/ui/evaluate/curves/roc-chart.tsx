import { CurveChart, type CurveChartProps } from '../../charts/curve-chart';

/** Recall against false alarms, one curve a class. */
export function RocChart(props: Pick<CurveChartProps, 'title' | 'curves' | 'picking'>) {
  return (
    <CurveChart
      {...props}
      xName="false-positive rate"
      yName="recall (true-positive rate)"
      line="straight"
      hasDiagonal
    />
  );
}
