import {
  CartesianGrid,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { epochAxis, nameAlong } from './axes';
import { ChartFigure } from './chart-figure';
import chartTooltipStyles from './chart-tooltip.module.css';
import { Legend, type LegendEntry } from './legend';

/** One point of the chart; `x` counts finished epochs, with a fraction within an epoch. */
export interface EpochPoint {
  x: number;
  train?: number;
  validation?: number;
  /** Mean over the batches of the running epoch so far. */
  live?: number;
  /** Of the run before. */
  trainBefore?: number;
  validationBefore?: number;
}

interface EpochChartProps {
  title: string;
  /** Name of the y axis, with its unit. */
  quantity: string;
  points: readonly EpochPoint[];
  epochs: number;
  /** Fixed ends of the y axis; absent ends follow the data. */
  domain: [number, number | 'auto'];
  format: (value: number) => string;
  /** Absent, as `format`. */
  formatTick?: (value: number) => string;
  validationName: string | null;
  /** The run whose lines are drawn faintly behind; absent for none. */
  nameBefore?: string | null;
  /** Of the drawing, in pixels. */
  height?: number;
}

/** Of the drawing, in pixels. */
export const EPOCH_CHART_HEIGHT = 240;

const TRAIN: LegendEntry = { name: 'train', colour: 'var(--mantine-color-text)', dash: '0' };
const VALIDATION = { colour: 'var(--accent)', dash: '6 3' };
const BEFORE = { colour: 'var(--axis)', dash: '0' };

/** Train and validation by epoch. */
export function EpochChart(props: EpochChartProps) {
  const { title, quantity, points, epochs, domain, format, validationName } = props;
  const { formatTick = format, nameBefore = null, height = EPOCH_CHART_HEIGHT } = props;
  const legend = [
    TRAIN,
    ...(validationName === null ? [] : [{ name: validationName, ...VALIDATION }]),
    ...(nameBefore === null ? [] : [{ name: `before: ${nameBefore}`, ...BEFORE }]),
  ];
  const line = {
    type: 'linear',
    strokeWidth: 2,
    isAnimationActive: false,
    connectNulls: true,
  } as const;
  return (
    <ChartFigure title={title} height={height} legend={<Legend entries={legend} />}>
      <ResponsiveContainer>
        <LineChart
          data={points}
          aria-label={`${title}: arrow keys read the values`}
          margin={{ top: 8, right: 16, bottom: 16, left: 8 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis {...epochAxis('x', epochs)} />
          <YAxis
            domain={domain}
            width={56}
            stroke="var(--axis)"
            tickFormatter={formatTick}
            label={nameAlong(quantity)}
          />
          <Tooltip
            isAnimationActive={false}
            content={({ active, payload }) => (
              <EpochTooltip
                point={active ? (payload[0]?.payload as EpochPoint | undefined) : undefined}
                format={format}
                validationName={validationName}
              />
            )}
          />
          {nameBefore !== null && (
            <>
              <Line
                {...line}
                dataKey="trainBefore"
                stroke={BEFORE.colour}
                strokeWidth={1}
                dot={false}
              />
              <Line
                {...line}
                dataKey="validationBefore"
                stroke={BEFORE.colour}
                strokeWidth={1}
                strokeDasharray={VALIDATION.dash}
                dot={false}
              />
            </>
          )}
          <Line
            {...line}
            dataKey="live"
            stroke={TRAIN.colour}
            strokeWidth={1}
            strokeOpacity={0.5}
            dot={false}
          />
          <Line
            {...line}
            dataKey="train"
            stroke={TRAIN.colour}
            dot={points.length < 30 && { r: 2 }}
          />
          {validationName !== null && (
            <Line
              {...line}
              dataKey="validation"
              stroke={VALIDATION.colour}
              strokeDasharray={VALIDATION.dash}
              dot={points.length < 30 && { r: 2, strokeDasharray: '0' }}
            />
          )}
        </LineChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

function EpochTooltip(props: {
  point: EpochPoint | undefined;
  format: (value: number) => string;
  validationName: string | null;
}) {
  const { point, format, validationName } = props;
  if (point === undefined) return null;
  const train = point.train ?? point.live;
  return (
    <div className={chartTooltipStyles.tooltip}>
      <strong>
        {point.live === undefined ? `Epoch ${point.x}` : `Within epoch ${Math.ceil(point.x)}`}
      </strong>
      {train !== undefined && <div>train {format(train)}</div>}
      {point.validation !== undefined && (
        <div>
          {validationName} {format(point.validation)}
        </div>
      )}
      {point.trainBefore !== undefined && (
        <div>
          before: train {format(point.trainBefore)}
          {point.validationBefore !== undefined && `, validation ${format(point.validationBefore)}`}
        </div>
      )}
    </div>
  );
}
