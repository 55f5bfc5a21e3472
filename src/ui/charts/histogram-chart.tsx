import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { displayName, type ClassName } from '../../domain/dataset/classes';
import type { ClassHistogram } from '../../domain/dataset/grey-histogram';
import { CLASS_STYLES } from '../class-style';
import { formatPercent } from '../format';
import { ChartFigure } from './chart-figure';

interface HistogramChartProps {
  className: ClassName;
  histogram: ClassHistogram;
  /** Top of the y axis, shared by the classes so that they compare. */
  maxDensity: number;
}

/** The grey values of one class, with their mean and standard deviation. */
export function HistogramChart({ className, histogram, maxDensity }: HistogramChartProps) {
  const { density, mean, standardDeviation } = histogram;
  const { colour, mark } = CLASS_STYLES[className];
  const points = Array.from(density, (share, level) => ({ level, share }));
  const title = `${mark} ${displayName(className)}: ${mean.toFixed(0)} ± ${standardDeviation.toFixed(0)}`;
  return (
    <ChartFigure title={title} height={220}>
      <ResponsiveContainer>
        <AreaChart data={points} margin={{ top: 16, right: 12, bottom: 16, left: 8 }}>
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="level"
            type="number"
            domain={[0, 255]}
            ticks={[0, 64, 128, 192, 255]}
            stroke="var(--line)"
            label={{ value: 'grey value', position: 'insideBottom', offset: -10 }}
          />
          <YAxis
            domain={[0, maxDensity]}
            width={52}
            stroke="var(--line)"
            ticks={[0, maxDensity / 2, maxDensity]}
            allowDataOverflow
            tickFormatter={(share: number) => formatPercent(share)}
          />
          <Tooltip
            isAnimationActive={false}
            content={({ active, payload }) => {
              const point = payload[0]?.payload as (typeof points)[number] | undefined;
              if (!active || point === undefined) return null;
              return (
                <div className="chart-tooltip">
                  <strong>Grey value {point.level}</strong>
                  <div>{formatPercent(point.share, 2)} of the pixels</div>
                </div>
              );
            }}
          />
          <Area
            dataKey="share"
            type="step"
            stroke={colour}
            strokeWidth={1.5}
            fill={colour}
            fillOpacity={0.25}
            isAnimationActive={false}
          />
          <ReferenceLine x={mean} stroke="var(--mantine-color-text)" strokeDasharray="4 3" />
        </AreaChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
