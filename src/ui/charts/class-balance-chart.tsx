import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { CLASS_NAMES, displayName, type ClassName } from '../../domain/dataset/classes';
import { CLASS_STYLES } from '../class-style';
import { formatCount, formatPercent } from '../format';
import { ChartFigure } from './chart-figure';

/** Images of one split by class. */
export function ClassBalanceChart({
  title,
  counts,
}: {
  title: string;
  counts: Record<ClassName, number>;
}) {
  const total = CLASS_NAMES.reduce((sum, name) => sum + counts[name], 0);
  const bars = CLASS_NAMES.map((name) => ({
    fill: CLASS_STYLES[name].colour,
    label: `${CLASS_STYLES[name].mark}\u00a0${displayName(name)}`,
    count: counts[name],
    text: `${formatCount(counts[name])}\u00a0(${formatPercent(counts[name] / total)})`,
  }));
  return (
    <ChartFigure title={title} height={148}>
      <ResponsiveContainer>
        <BarChart data={bars} layout="vertical" margin={{ top: 0, right: 104, bottom: 0, left: 0 }}>
          <XAxis type="number" hide domain={[0, 'dataMax']} />
          <YAxis type="category" dataKey="label" width={104} axisLine={false} tickLine={false} />
          <Bar dataKey="count" isAnimationActive={false} radius={[0, 4, 4, 0]} minPointSize={2}>
            <LabelList dataKey="text" position="right" className="chart-label" />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
