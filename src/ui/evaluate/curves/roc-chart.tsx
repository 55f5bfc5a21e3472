import { CurveChart, type CurveChartProps } from '../../charts/curve-chart';

/** What is found against what is taken for the class by mistake, one curve a class. */
export function RocChart(props: Pick<CurveChartProps, 'title' | 'curves' | 'picking'>) {
  return (
    <CurveChart
      {...props}
      xName="others taken for the class"
      yName="of the class found"
      line="straight"
      hasDiagonal
      namesAt={0.6}
    />
  );
}
