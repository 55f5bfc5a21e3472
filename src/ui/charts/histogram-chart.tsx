import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { nameAlong, nameBelow } from './axes';
import { ChartFigure } from './chart-figure';
import type { HistogramSeries } from './histogram-series';
import { HistogramReading } from './histogram-reading';
import { LineMark } from './line-mark';
import { meanLineStyle } from './mean-line-style';
import { MEAN_LABEL_HEIGHT, MeanLabels } from './mean-labels';
import { Reading } from './reading';

interface HistogramChartProps {
  title: string;
  /** Explains the numbers of the title. */
  note: string;
  height: number;
  series: readonly HistogramSeries[];
  /** Of the y axis; the last one is its top, and what is higher is cut off. */
  ticks: readonly number[];
  /** Name of the y axis. */
  quantity: string;
  formatTick: (value: number) => string;
  formatValue: (value: number) => string;
}

/** Charts side by side show the same grey value. */
const HOVERED_TOGETHER = 'grey values';

/** Grey values from one mark of a class to the next. */
const MARK_STEP = 32;

const SINGLE_MEAN_LINE = { stroke: 'var(--mantine-color-text)', strokeDasharray: '4 3' };

/** Lines of one or several classes by grey value, each with its band and its mean. */
export function HistogramChart(props: HistogramChartProps) {
  const { title, note, height, series, ticks, quantity, formatTick, formatValue } = props;
  const overlaid = series.length > 1;
  const top = ticks.at(-1) ?? 1;
  const labelsHeight = overlaid ? series.length * MEAN_LABEL_HEIGHT : 0;
  const plotTop = 16 + labelsHeight;
  const markedFrom = (place: number) =>
    MARK_STEP / 2 + place * Math.floor(MARK_STEP / series.length);
  const points = pointsOf(series);
  return (
    <ChartFigure
      title={title}
      note={note}
      height={height}
      isRead
      rows={() => [
        [
          'grey value',
          ...series.flatMap(({ imageClass: { displayName }, band }) => [
            `${displayName}, ${quantity}`,
            ...(band ? [`${displayName}, 10th percentile`, `${displayName}, 90th percentile`] : []),
          ]),
        ],
        ...points.map(({ level, values, bands }) => [
          level,
          ...values.flatMap((value, i) => [value, ...(bands[i] ?? [])]),
        ]),
      ]}
    >
      <ResponsiveContainer>
        <ComposedChart
          data={points}
          syncId={HOVERED_TOGETHER}
          aria-label={`${title}: arrow keys read the values`}
          margin={{ top: plotTop, right: 16, bottom: 20, left: 8 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis
            dataKey="level"
            type="number"
            domain={[0, 255]}
            ticks={[0, 64, 128, 192, 255]}
            stroke="var(--axis)"
            label={nameBelow('grey value')}
          />
          <YAxis
            domain={[0, top]}
            ticks={[...ticks]}
            width={axisWidth(formatTick(top))}
            stroke="var(--axis)"
            allowDataOverflow
            tickFormatter={formatTick}
            label={nameAlong(quantity)}
          />
          <Reading tooltip={Tooltip}>
            {({ point }) => (
              <HistogramReading
                level={(point as Point | undefined)?.level}
                series={series}
                format={formatValue}
              />
            )}
          </Reading>
          {series.map(
            ({ imageClass: { name, colour }, band }, i) =>
              band && (
                <Area
                  key={name}
                  dataKey={`bands.${i}`}
                  type="step"
                  stroke={colour}
                  strokeWidth={0.75}
                  strokeDasharray="2 2"
                  fill={`color-mix(in srgb, ${colour}, white var(--band-tint))`}
                  fillOpacity={overlaid ? 0.14 : 0.22}
                  activeDot={false}
                  isAnimationActive={false}
                />
              ),
          )}
          {series.map(({ imageClass }, i) => (
            <Line
              key={imageClass.name}
              dataKey={`values.${i}`}
              type="step"
              stroke={imageClass.colour}
              strokeWidth={2}
              dot={overlaid && <LineMark of={imageClass} every={MARK_STEP} from={markedFrom(i)} />}
              activeDot={{ r: 4 }}
              isAnimationActive={false}
            />
          ))}
          {series.map(({ imageClass, mean }, i) => (
            <ReferenceLine
              key={imageClass.name}
              x={mean}
              {...(overlaid ? meanLineStyle(imageClass, i, series.length) : SINGLE_MEAN_LINE)}
            />
          ))}
          {overlaid && <MeanLabels series={series} />}
        </ComposedChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

/** Room for the longest number and the name of the axis beside it, in pixels. */
function axisWidth(longest: string): number {
  return 32 + 8 * longest.length;
}

interface Point {
  level: number;
  values: number[];
  bands: ([low: number, high: number] | null)[];
}

function pointsOf(series: readonly HistogramSeries[]): Point[] {
  const levels = series[0]?.values.length ?? 0;
  return Array.from({ length: levels }, (_, level) => ({
    level,
    values: series.map(({ values }) => values[level] as number),
    bands: series.map(
      ({ band }) => band && [band.low[level] as number, band.high[level] as number],
    ),
  }));
}
