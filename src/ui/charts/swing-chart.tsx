import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { formatWholePercent } from '../format';
import { nameAlong, nameBelow } from './axes';
import { ChartFigure } from './chart-figure';

interface SwingChartProps {
  title: string;
  /** By epoch, 0 to 1. */
  points: readonly { epoch: number; accuracy: number }[];
  /** The epochs and accuracies that the title is about. */
  swing: { from: number; to: number; lowest: number; highest: number };
  /** Of the drawing, in pixels. */
  height?: number;
}

/** Test accuracy by epoch, with the range of the last epochs as a band. */
export function SwingChart({ title, points, swing, height = 210 }: SwingChartProps) {
  const { from, to, lowest, highest } = swing;
  return (
    <ChartFigure title={title} height={height}>
      <ResponsiveContainer>
        <LineChart
          data={points}
          accessibilityLayer={false}
          margin={{ top: 8, right: 20, bottom: 20, left: 8 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="epoch"
            type="number"
            domain={[1, to]}
            allowDecimals={false}
            stroke="var(--axis)"
            label={nameBelow('epoch')}
          />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            width={64}
            stroke="var(--axis)"
            tickFormatter={formatWholePercent}
            label={nameAlong('test accuracy')}
          />
          <ReferenceArea
            x1={from}
            x2={to}
            y1={lowest}
            y2={highest}
            fill="var(--accent)"
            fillOpacity={0.2}
            stroke="var(--accent)"
            strokeDasharray="4 3"
          />
          <Line
            type="linear"
            dataKey="accuracy"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={points.length < 30 && { r: 2 }}
            activeDot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
