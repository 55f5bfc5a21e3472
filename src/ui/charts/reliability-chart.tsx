import clsx from 'clsx';
import { useState, type KeyboardEvent } from 'react';
import {
  CartesianGrid,
  DefaultZIndexes,
  Line,
  LineChart,
  ResponsiveContainer,
  usePlotArea,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts';
import shared from '../common/shared.module.css';
import { formatCount } from '../format';
import { nameAlong, nameBelow, shareAxis } from './axes';
import { ChartFigure } from './chart-figure';
import styles from './reliability-chart.module.css';

/** One bar: answers of about the same confidence. */
export interface ReliabilityBar {
  /** Confidence from and to, 0 to 1. */
  from: number;
  to: number;
  /** How many of the images are right, 0 to 1, with its 95 % interval. */
  accuracy: number;
  low: number;
  high: number;
  images: number;
  /** The bar in words. */
  label: string;
}

interface ReliabilityChartProps {
  title: string;
  note: string;
  /** Those with images. */
  bars: readonly ReliabilityBar[];
  onPick: (bar: ReliabilityBar) => void;
}

const SHARES = shareAxis([0, 0.2, 0.4, 0.6, 0.8, 1]);
const HEIGHT = 340;
/** Where confidence and accuracy agree. */
const DIAGONAL = [
  { confidence: 0, ideal: 0 },
  { confidence: 1, ideal: 1 },
];

/** How often answers are right, by how sure they are; on the diagonal both agree. */
export function ReliabilityChart({ title, note, bars, onPick }: ReliabilityChartProps) {
  const [read, setRead] = useState<ReliabilityBar | null>(null);
  return (
    <ChartFigure
      title={title}
      note={note}
      height={HEIGHT}
      rows={() => [
        ['confidence from', 'to', 'accuracy', '95 % low', '95 % high', 'images'],
        ...bars.map(({ from, to, accuracy, low, high, images }) => [
          ...[from, to, accuracy, low, high, images],
        ]),
      ]}
      hint={
        <p className={clsx(shared.hint, styles.hint)}>
          {read?.label ?? 'Click a bar, or choose it with Tab and Enter, to see its images.'}
        </p>
      }
    >
      <ResponsiveContainer>
        <LineChart
          data={[...DIAGONAL]}
          accessibilityLayer={false}
          margin={{ top: 24, right: 24, bottom: 20, left: 8 }}
        >
          <CartesianGrid stroke="var(--line)" vertical={false} />
          <XAxis {...SHARES} dataKey="confidence" label={nameBelow('confidence')} />
          <YAxis {...SHARES} width={64} label={nameAlong('accuracy')} />
          {/* Above the line, so that it crosses no number. */}
          <ZIndexLayer zIndex={DefaultZIndexes.label}>
            <Bars bars={bars} onPick={onPick} onRead={setRead} />
          </ZIndexLayer>
          <Line
            dataKey="ideal"
            stroke="var(--mantine-color-text)"
            strokeDasharray="4 3"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        </LineChart>
      </ResponsiveContainer>
    </ChartFigure>
  );
}

const GAP = 3;
const WHISKER = 4;

interface BarsProps extends Pick<ReliabilityChartProps, 'bars' | 'onPick'> {
  /** The bar that is pointed at or has the focus; null for none. */
  onRead: (bar: ReliabilityBar | null) => void;
}

function Bars({ bars, onPick, onRead }: BarsProps) {
  const plot = usePlotArea();
  if (!plot) return null;
  const bottom = plot.y + plot.height;
  const heightOf = (share: number) => bottom - share * plot.height;
  return bars.map((bar) => {
    const left = plot.x + bar.from * plot.width + GAP / 2;
    const width = (bar.to - bar.from) * plot.width - GAP;
    const centre = left + width / 2;
    const pick = () => {
      onPick(bar);
    };
    return (
      <g
        key={bar.from}
        role="button"
        tabIndex={0}
        aria-label={bar.label}
        className={styles.bar}
        onClick={pick}
        onMouseEnter={() => {
          onRead(bar);
        }}
        onMouseLeave={() => {
          onRead(null);
        }}
        onFocus={() => {
          onRead(bar);
        }}
        onBlur={() => {
          onRead(null);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          pick();
        }}
      >
        {/* The whole column can be clicked: a low bar is a small target. */}
        <rect x={left} y={plot.y} width={width} height={plot.height} fill="transparent" />
        <rect
          className={styles.fill}
          x={left}
          y={heightOf(bar.accuracy)}
          width={width}
          height={bottom - heightOf(bar.accuracy)}
        />
        <path
          d={`M${centre - WHISKER} ${heightOf(bar.high)}h${2 * WHISKER}m${-WHISKER} 0V${heightOf(bar.low)}m${-WHISKER} 0h${2 * WHISKER}`}
          fill="none"
          stroke="var(--mantine-color-text)"
          strokeWidth={1.5}
        />
        <text x={centre} y={heightOf(bar.high) - 6} textAnchor="middle" className={styles.count}>
          {formatCount(bar.images)}
        </text>
      </g>
    );
  });
}
