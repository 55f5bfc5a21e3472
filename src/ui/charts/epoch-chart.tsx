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
import { axisTicks } from '../../domain/axis-ticks';
import type { AccuracySwing } from '../../domain/evaluation/accuracy-swing';
import { epochAxis, formatTick as formatRound, nameAlong } from './axes';
import { ChartFigure } from './chart-figure';
import { Legend, type LegendEntry } from './legend';
import { Reading } from './reading';
import { swingArea } from './swing-area';

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
  /** Absent, without needless zeros. */
  formatTick?: (value: number) => string;
  validationName: string | null;
  /** The run whose lines are drawn faintly behind; absent for none. */
  nameBefore?: string | null;
  /** How far the validation swung, and what is said of it; absent for nothing. */
  swing?: (AccuracySwing & { note: string }) | null;
  /** Of the drawing, in pixels. */
  height?: number;
}

/** Of the drawing, in pixels. */
export const EPOCH_CHART_HEIGHT = 280;

const SHARE_TICKS = [0, 0.25, 0.5, 0.75, 1];
const TRAIN: LegendEntry = { name: 'train', colour: 'var(--mantine-color-text)', dash: '0' };
const VALIDATION = { colour: 'var(--accent)', dash: '6 3' };
const BEFORE = { colour: 'var(--axis)', dash: '0' };

/** Train and validation by epoch. */
export function EpochChart(props: EpochChartProps) {
  const { title, quantity, points, epochs, domain, format, validationName } = props;
  const { formatTick = formatRound, nameBefore = null, height = EPOCH_CHART_HEIGHT } = props;
  const { swing = null } = props;
  const legend = [
    TRAIN,
    ...(validationName === null ? [] : [{ name: validationName, ...VALIDATION }]),
    ...(nameBefore === null ? [] : [{ name: `before: ${nameBefore}`, ...BEFORE }]),
  ];
  const ticks = domain[1] === 'auto' ? axisTicks(highestOf(points)) : SHARE_TICKS;
  const top = ticks.at(-1) ?? 1;
  const line = {
    type: 'linear',
    strokeWidth: 2,
    isAnimationActive: false,
    connectNulls: true,
  } as const;
  return (
    <ChartFigure
      title={title}
      note={swing?.note}
      height={height}
      legend={<Legend entries={legend} />}
      isRead
      rows={() => [
        [
          'epoch',
          `${quantity}, train`,
          ...(validationName === null ? [] : [`${quantity}, ${validationName}`]),
        ],
        ...points.flatMap(({ x, train, validation }) =>
          train === undefined
            ? []
            : [[x, train, ...(validationName === null ? [] : [validation ?? null])]],
        ),
      ]}
    >
      <ResponsiveContainer>
        <LineChart
          data={points}
          aria-label={`${title}: arrow keys read the values`}
          margin={{ top: 12, right: 16, bottom: 16, left: 8 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis {...epochAxis('x', epochs)} />
          <YAxis
            domain={[domain[0], top]}
            ticks={ticks}
            interval={0}
            width={64}
            stroke="var(--axis)"
            tickFormatter={formatTick}
            label={nameAlong(quantity)}
          />
          <Reading tooltip={Tooltip}>
            {({ point }) => (
              <EpochReading
                point={point as EpochPoint | undefined}
                format={format}
                validationName={validationName}
              />
            )}
          </Reading>
          {swing && <ReferenceArea {...swingArea(swing)} />}
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

function EpochReading(props: {
  point: EpochPoint | undefined;
  format: (value: number) => string;
  validationName: string | null;
}) {
  const { point, format, validationName } = props;
  if (point === undefined) return null;
  const train = point.train ?? point.live;
  const { validation, trainBefore, validationBefore } = point;
  const said = [
    ...(train === undefined ? [] : [`train ${format(train)}`]),
    ...(validation === undefined ? [] : [`${validationName} ${format(validation)}`]),
    ...(trainBefore === undefined ? [] : [`train before ${format(trainBefore)}`]),
    ...(validationBefore === undefined ? [] : [`validation before ${format(validationBefore)}`]),
  ];
  return (
    <>
      <strong>
        {point.live === undefined ? `Epoch ${point.x}` : `Within epoch ${Math.ceil(point.x)}`}:
      </strong>{' '}
      {said.join(', ')}
    </>
  );
}

/** Of all lines; what is no number is not drawn. */
function highestOf(points: readonly EpochPoint[]): number {
  const values = points.flatMap(({ x: _, ...drawn }) => Object.values<number>(drawn));
  return values.filter(Number.isFinite).reduce((a, b) => Math.max(a, b), 0);
}
