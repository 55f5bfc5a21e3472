import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { AccuracySwing } from '../../domain/evaluation/accuracy-swing';
import { formatPercent } from '../../domain/format-figures';
import { formatWholePercent } from '../format';
import { epochAxis, nameAlong } from './axes';
import { ChartFigure } from './chart-figure';
import { Reading } from './reading';
import { swingArea } from './swing-area';

interface SwingChartProps {
  title: string;
  /** By epoch, 0 to 1. */
  points: readonly { epoch: number; accuracy: number }[];
  /** What the title is about. */
  swing: AccuracySwing;
}

/** Of the drawing, in pixels. */
const HEIGHT = 210;

/** Test accuracy by epoch, with the range of the last epochs as a band. */
export function SwingChart({ title, points, swing }: SwingChartProps) {
  return (
    <ChartFigure
      title={title}
      height={HEIGHT}
      isRead
      rows={() => [
        ['epoch', 'test accuracy'],
        ...points.map(({ epoch, accuracy }) => [epoch, accuracy]),
      ]}
    >
      <ResponsiveContainer>
        <LineChart
          data={points}
          aria-label={`${title}: arrow keys read the values`}
          margin={{ top: 12, right: 20, bottom: 20, left: 8 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis {...epochAxis('epoch', swing.to, 1)} />
          <YAxis
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1]}
            width={64}
            stroke="var(--axis)"
            tickFormatter={formatWholePercent}
            label={nameAlong('test accuracy')}
          />
          <Reading tooltip={Tooltip}>
            {({ point }) => {
              const { epoch, accuracy } = point as SwingChartProps['points'][number];
              return (
                <>
                  <strong>Epoch {epoch}:</strong> test accuracy {formatPercent(accuracy)}
                </>
              );
            }}
          </Reading>
          <ReferenceArea {...swingArea(swing)} />
          <Line
            type="linear"
            dataKey="accuracy"
            stroke="var(--accent)"
            strokeWidth={2}
            dot={points.length < 30 && { r: 2 }}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}
