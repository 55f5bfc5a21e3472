import { useElementSize } from '@mantine/hooks';
import chartFigureStyles from './chart-figure.module.css';
import legendStyles from './legend.module.css';
import type { ParallelAxis } from './parallel-axis';
import styles from './parallel-chart.module.css';
import { layOut, type ParallelLayout } from './parallel-layout';

export interface ParallelLine {
  name: string;
  /** Where it crosses each axis, 0 to 1; null where it has no value, and the line ends before. */
  shares: readonly (number | null)[];
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
  const { ref, width } = useElementSize();
  const layout = layOut(axes.length, width);
  // The best one is drawn last: over the others.
  const drawn = lines.toSorted((one, other) => rank(one) - rank(other));
  const isShown = (kind: LineKind) => lines.some((line) => line.kind === kind);
  return (
    <figure className={chartFigureStyles.chart}>
      <figcaption>{title}</figcaption>
      <div ref={ref} style={{ height: layout.height }}>
        {width > 0 && (
          <svg width={width} height={layout.height} role="img" aria-label={description}>
            {axes.map((axis, index) => (
              <AxisLine key={axis.name} index={index} layout={layout} />
            ))}
            {drawn.map((line) => (
              <LineMark key={line.name} line={line} layout={layout} />
            ))}
            {/* Over the lines, or these would cross them out. */}
            {axes.map((axis, index) => (
              <AxisTexts key={axis.name} axis={axis} index={index} layout={layout} />
            ))}
          </svg>
        )}
      </div>
      <div className={legendStyles.legend}>
        {LINE_KINDS.filter(isShown).map((kind) => (
          <span key={kind}>
            <svg width="32" height="14" aria-hidden className={styles.line} {...STYLES[kind]}>
              <line x1="0" x2="32" y1="7" y2="7" />
              {kind === 'best' && <circle cx="16" cy="7" r="5" />}
            </svg>
            {names[kind]}
          </span>
        ))}
      </div>
    </figure>
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

function LineMark({ line, layout }: { line: ParallelLine; layout: ParallelLayout }) {
  const points = line.shares.flatMap((share, index) =>
    share === null ? [] : [layout.place(index, share)],
  );
  const last = points.at(-1);
  const path = points.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <g className={styles.line} {...STYLES[line.kind]}>
      <title>{line.name}</title>
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
