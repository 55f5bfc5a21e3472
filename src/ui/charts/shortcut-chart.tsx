import type { SVGProps } from 'react';
import {
  Bar,
  BarChart,
  CartesianGrid,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { formatPercent } from '../../domain/format-figures';
import { formatWholePercent } from '../format';
import { nameBelow } from './axes';
import { ChartFigure } from './chart-figure';
import chartFigureStyles from './chart-figure.module.css';
import legendStyles from './legend.module.css';

/** How much of a fact the network is given: nothing, a trace in the squeezed shapes, or all of it. */
export const REACHES = ['full', 'squeeze', 'none'] as const;
export type Reach = (typeof REACHES)[number];

/** How well one fact tells the class. */
export interface ShortcutBar {
  name: string;
  reach: Reach;
  /** Balanced accuracy with its 95 % interval, 0 to 1. */
  value: number;
  low: number;
  high: number;
}

interface ShortcutChartProps {
  title: string;
  bars: readonly ShortcutBar[];
  /** Balanced accuracy of always naming one class. */
  baseline: number;
  /** Explains the fillings of the bars. */
  legend: { title: string; names: Record<Reach, string> };
}

const ROW_HEIGHT = 40;
const AXES_HEIGHT = 80;

/** Fuller, the more of the fact is left; half of it within dashes, as two tints are hard to tell. */
const STYLES: Record<Reach, SVGProps<SVGRectElement>> = {
  full: { fill: 'var(--accent)', stroke: 'var(--accent)', fillOpacity: 0.7 },
  squeeze: {
    fill: 'var(--accent)',
    stroke: 'var(--accent)',
    fillOpacity: 0.25,
    strokeDasharray: '4 3',
  },
  none: {
    fill: 'var(--mantine-color-dimmed)',
    stroke: 'var(--mantine-color-dimmed)',
    fillOpacity: 0,
  },
};

/** One bar a fact, its interval, and the line of chance. */
export function ShortcutChart({ title, bars, baseline, legend }: ShortcutChartProps) {
  const rows = bars.map((bar) => ({
    ...bar,
    ...STYLES[bar.reach],
    interval: [bar.value - bar.low, bar.high - bar.value],
    text: formatPercent(bar.value),
  }));
  const isShown = (reach: Reach) => bars.some((bar) => bar.reach === reach);
  return (
    <ChartFigure
      title={title}
      height={rows.length * ROW_HEIGHT + AXES_HEIGHT}
      rows={() => [
        ['', legend.title, 'balanced accuracy', '95 % low', '95 % high'],
        ...bars.map(({ name, reach, value, low, high }) => [
          ...[name, legend.names[reach], value, low, high],
        ]),
      ]}
      legend={<ReachLegend {...legend} reaches={REACHES.filter(isShown)} />}
    >
      <ResponsiveContainer>
        {/* No stop for the keyboard: there is nothing to do in it, and a table has the numbers. */}
        <BarChart
          data={rows}
          layout="vertical"
          accessibilityLayer={false}
          margin={{ top: 24, right: 0, bottom: 16, left: 0 }}
        >
          <CartesianGrid stroke="var(--line)" horizontal={false} />
          <XAxis
            type="number"
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            stroke="var(--axis)"
            tickFormatter={formatWholePercent}
            label={nameBelow('balanced accuracy', -10)}
          />
          <YAxis
            type="category"
            dataKey="name"
            width="auto"
            interval={0}
            axisLine={false}
            tickLine={false}
          />
          <YAxis
            yAxisId="values"
            orientation="right"
            type="category"
            dataKey="text"
            width="auto"
            interval={0}
            axisLine={false}
            tickLine={false}
            tick={{ className: chartFigureStyles.label }}
          />
          <Bar dataKey="value" isAnimationActive={false} radius={[0, 4, 4, 0]} barSize={20}>
            <ErrorBar
              dataKey="interval"
              width={4}
              stroke="var(--mantine-color-text)"
              strokeWidth={1.5}
              isAnimationActive={false}
            />
          </Bar>
          <ReferenceLine
            x={baseline}
            stroke="var(--mantine-color-text)"
            strokeDasharray="4 3"
            label={{ value: `chance ${formatPercent(baseline)}`, position: 'top' }}
          />
        </BarChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

function ReachLegend(props: ShortcutChartProps['legend'] & { reaches: readonly Reach[] }) {
  const { title, names, reaches } = props;
  return (
    <div className={legendStyles.legend}>
      <span>{title}</span>
      {reaches.map((reach) => (
        <span key={reach}>
          <svg width="16" height="12" aria-hidden>
            <rect x="0.5" y="0.5" width="15" height="11" rx="2" {...STYLES[reach]} />
          </svg>
          {names[reach]}
        </span>
      ))}
    </div>
  );
}
