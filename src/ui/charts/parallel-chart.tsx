import { useElementSize } from '@mantine/hooks';
import { useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { ChartFigure } from './chart-figure';
import legendStyles from './legend.module.css';
import type { ParallelAxis } from './parallel-axis';
import styles from './parallel-chart.module.css';
import { OnPaper } from './on-paper';
import { layOut, type ParallelLayout } from './parallel-layout';
import { ReadingPlace } from './reading-place';

export interface ParallelLine {
  name: string;
  /** Where it crosses each axis, 0 to 1; null where it has no value, and the line ends before. */
  shares: readonly (number | null)[];
  /** Its value on each axis. */
  values: readonly string[];
  kind: LineKind;
}

const LINE_KINDS = ['best', 'other', 'broken'] as const;
type LineKind = (typeof LINE_KINDS)[number];

interface ParallelChartProps {
  title: string;
  /** What a line is, and where its numbers are, for those who do not see it. */
  description: string;
  axes: readonly ParallelAxis[];
  lines: readonly ParallelLine[];
  names: Record<LineKind, string>;
}

const STYLES: Record<LineKind, { stroke: string; strokeWidth: number; strokeDasharray: string }> = {
  best: { stroke: 'var(--accent)', strokeWidth: 3.5, strokeDasharray: '0' },
  other: { stroke: 'var(--mantine-color-dimmed)', strokeWidth: 1.25, strokeDasharray: '0' },
  broken: { stroke: 'var(--mantine-color-dimmed)', strokeWidth: 1.25, strokeDasharray: '2 4' },
};

/** Parallel coordinates: a line for each thing, crossing an axis for each of its values. */
export function ParallelChart(props: ParallelChartProps) {
  const { title, description, axes, lines, names } = props;
  const isShown = (kind: LineKind) => lines.some((line) => line.kind === kind);
  return (
    <ChartFigure
      title={title}
      height="auto"
      legend={<LineKinds kinds={LINE_KINDS.filter(isShown)} names={names} />}
      isRead
      rows={() => [
        ['', ...axes.map((axis) => axis.name)],
        ...lines.map(({ name, values }) => [name, ...values]),
      ]}
    >
      <Drawing description={description} axes={axes} lines={lines} />
    </ChartFigure>
  );
}

function Drawing(props: Pick<ParallelChartProps, 'description' | 'axes' | 'lines'>) {
  const { description, axes, lines } = props;
  const { ref, width: measured } = useElementSize();
  const width = useContext(OnPaper) ? paperWidth(axes.length) : measured;
  const [read, setRead] = useState<ParallelLine | null>(null);
  const layout = layOut(axes.length, width);
  // The best one is drawn last: over the others.
  const drawn = lines.toSorted((one, other) => rank(one) - rank(other));
  return (
    <div ref={ref} style={{ height: layout.height }}>
      {width > 0 && (
        <svg width={width} height={layout.height} role="img" aria-label={description}>
          {axes.map((axis, index) => (
            <AxisLine key={axis.name} index={index} layout={layout} />
          ))}
          {drawn.map((line) => (
            <LineMark key={line.name} line={line} layout={layout} onRead={setRead} />
          ))}
          {/* Over the lines, or these would cross them out. */}
          {axes.map((axis, index) => (
            <AxisTexts key={axis.name} axis={axis} index={index} layout={layout} />
          ))}
        </svg>
      )}
      <LineReading line={read} axes={axes} />
    </div>
  );
}

/** Axes upright, whatever window the page is in. In pixels. */
function paperWidth(axes: number): number {
  return Math.max(640, axes * 120);
}

function LineKinds({
  kinds,
  names,
}: {
  kinds: readonly LineKind[];
  names: Record<LineKind, string>;
}) {
  return (
    <div className={legendStyles.legend}>
      {kinds.map((kind) => (
        <span key={kind}>
          <svg width="32" height="14" aria-hidden className={styles.line} {...STYLES[kind]}>
            <line x1="0" x2="32" y1="7" y2="7" />
            {kind === 'best' && <circle cx="16" cy="7" r="5" />}
          </svg>
          {names[kind]}
        </span>
      ))}
    </div>
  );
}

/** The line that is pointed at, in full. */
function LineReading(props: { line: ParallelLine | null; axes: readonly ParallelAxis[] }) {
  const { line, axes } = props;
  const place = useContext(ReadingPlace);
  if (place === null || line === null) return null;
  return createPortal(
    <>
      <strong>{line.name}:</strong>{' '}
      {axes.map(({ name }, at) => `${name} ${line.values[at] ?? ''}`).join('; ')}
    </>,
    place,
  );
}

function rank({ kind }: ParallelLine): number {
  return kind === 'best' ? 1 : 0;
}

function AxisLine({ index, layout }: { index: number; layout: ParallelLayout }) {
  const start = layout.place(index, 0);
  const end = layout.place(index, 1);
  return <line className={styles.axis} x1={start.x} y1={start.y} x2={end.x} y2={end.y} />;
}

function AxisTexts(props: { axis: ParallelAxis; index: number; layout: ParallelLayout }) {
  const { axis, index, layout } = props;
  return (
    <g className={styles.texts}>
      <text className={styles.name} {...layout.namePlace(index)}>
        {axis.name}
      </text>
      {axis.ticks.map(({ share, text }) => (
        <text key={share} {...layout.tickPlace(index, share)}>
          {text}
        </text>
      ))}
    </g>
  );
}

function LineMark(props: {
  line: ParallelLine;
  layout: ParallelLayout;
  onRead: (line: ParallelLine | null) => void;
}) {
  const { line, layout, onRead } = props;
  const points = line.shares.flatMap((share, index) =>
    share === null ? [] : [layout.place(index, share)],
  );
  const last = points.at(-1);
  const path = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <g
      className={styles.line}
      {...STYLES[line.kind]}
      onPointerEnter={() => {
        onRead(line);
      }}
      onPointerLeave={() => {
        onRead(null);
      }}
    >
      {/* Wide enough to be pointed at. */}
      <polyline points={path} className={styles.reach} />
      <polyline points={path} />
      {line.kind === 'best' &&
        points.map(({ x, y }) => <circle key={`${x},${y}`} cx={x} cy={y} r={5} />)}
      {line.kind === 'broken' && last && (
        <path
          d={`M${last.x - 4},${last.y - 4}l8,8m0,-8l-8,8`}
          strokeDasharray="0"
          strokeWidth={2}
        />
      )}
    </g>
  );
}
