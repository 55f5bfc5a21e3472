import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  XAxis,
  YAxis,
} from 'recharts';
import { epochAxis, nameAlong } from './axes';
import { ChartFigure } from './chart-figure';
import chartFigureStyles from './chart-figure.module.css';
import { Reading } from './reading';
import { runLineStyle } from './run-line-style';
import { spreadLabels } from './spread-labels';

/** One run's line. */
export interface RunLine {
  /** Written at the end of the line. */
  letter: string;
  /** Decides colour and dashes, 0 to 5. */
  place: number;
  /** By epoch, the first one first. */
  values: readonly number[];
}

interface RunLinesChartProps {
  title: string;
  note?: string | undefined;
  /** Name of the y axis, with its unit. */
  quantity: string;
  lines: readonly RunLine[];
  /** Of the y axis, from 0. */
  ticks: readonly number[];
  formatTick: (value: number) => string;
  format: (value: number) => string;
}

/** A quantity by epoch, one line a run. */
export function RunLinesChart(props: RunLinesChartProps) {
  const { title, note, quantity, lines, ticks, formatTick, format } = props;
  const epochs = Math.max(...lines.map(({ values }) => values.length));
  const top = ticks.at(-1) ?? 1;
  const points = Array.from({ length: epochs }, (_, index) => ({
    epoch: index + 1,
    ...Object.fromEntries(lines.map(({ letter, values }) => [letter, values[index]])),
  }));
  return (
    <ChartFigure
      title={title}
      note={note}
      height={280}
      isRead
      rows={() => [
        ['epoch', ...lines.map(({ letter }) => letter)],
        ...points.map(({ epoch }) => [
          epoch,
          ...lines.map(({ values }) => values[epoch - 1] ?? null),
        ]),
      ]}
    >
      <ResponsiveContainer>
        <LineChart
          data={points}
          aria-label={`${title}: arrow keys read the values`}
          margin={{ top: 12, right: 32, bottom: 16, left: 8 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis {...epochAxis('epoch', epochs)} />
          <YAxis
            domain={[0, top]}
            ticks={[...ticks]}
            width={64}
            stroke="var(--axis)"
            tickFormatter={formatTick}
            label={nameAlong(quantity)}
          />
          <Reading tooltip={Tooltip}>
            {({ label }) =>
              typeof label === 'number' && (
                <>
                  <strong>Epoch {label}:</strong>
                  {lines.map(({ letter, values }) => {
                    const value = values[label - 1];
                    return value !== undefined && ` ${letter}\u00a0${format(value)} `;
                  })}
                </>
              )
            }
          </Reading>
          {lines.map(({ letter, place, values }) => {
            const { colour, dash } = runLineStyle(place);
            return (
              <Line
                key={letter}
                type="linear"
                dataKey={letter}
                stroke={colour}
                strokeDasharray={dash}
                strokeWidth={2}
                isAnimationActive={false}
                dot={values.length < 30 && { r: 2, strokeDasharray: '0' }}
              />
            );
          })}
          <EndLetters lines={lines} epochs={epochs} top={top} />
        </LineChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

/** Pixels between two letters. */
const LETTER_GAP = 15;

/** The letters of the runs in the margin, each with a leader to the end of its line. */
function EndLetters(props: { lines: readonly RunLine[]; epochs: number; top: number }) {
  const { epochs, top } = props;
  const plot = usePlotArea();
  if (!plot) return null;
  const ends = props.lines.flatMap(({ letter, place, values }) => {
    const value = values.at(-1);
    if (value === undefined) return [];
    const x = plot.x + (plot.width * values.length) / epochs;
    return [{ letter, place, x, y: plot.y + plot.height * (1 - value / top) }];
  });
  const heights = spreadLabels(
    ends.map(({ y }) => y),
    LETTER_GAP,
    plot.y,
    plot.y + plot.height,
  );
  const right = plot.x + plot.width;
  return ends.map(({ letter, place, x, y }, index) => {
    const height = heights[index] ?? y;
    const { colour } = runLineStyle(place);
    return (
      <g key={letter}>
        <line x1={x} y1={y} x2={right + 10} y2={height} stroke={colour} strokeDasharray="1 4" />
        <text
          x={right + 14}
          y={height}
          dominantBaseline="central"
          className={chartFigureStyles.label}
          style={{ fill: colour }}
        >
          {letter}
        </text>
      </g>
    );
  });
}
