import { useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { formatBounds, formatPercent } from '../../domain/format-figures';
import { formatWholePercent } from '../format';
import { ChartFigure } from './chart-figure';
import chartFigureStyles from './chart-figure.module.css';
import styles from './dot-strip-chart.module.css';
import legendStyles from './legend.module.css';
import { nearestTo, placeAfter, type PlaceOfDot } from './read-dots';
import { ReadingPlace } from './reading-place';
import { dotLanes, stripScale, type StripScale } from './strip-scale';
import valueMarksStyles from './value-marks.module.css';

/** One strip: a dot for each value, a band and a line across. */
export interface DotStrip {
  name: string;
  /** 0 to 1. */
  values: readonly number[];
  /** The line across; null for none. */
  middle: number | null;
  band: { low: number; high: number } | null;
}

interface DotStripChartProps {
  title: string;
  note?: string;
  strips: readonly DotStrip[];
  /** A value that all strips are read against. */
  reference?: { name: string; value: number };
  /** What dots, line and band are; those that are not drawn are left out. */
  legend: { dot: string; middle?: string; band: string };
}

const STRIP_HEIGHT = 36;

/** Values on a line, the spread about them; a table beside it has the numbers. */
export function DotStripChart({ title, note, strips, reference, legend }: DotStripChartProps) {
  const [read, setRead] = useState<PlaceOfDot | null>(null);
  const shown = strips.flatMap(({ values, band }) => [
    ...values,
    ...(band === null ? [] : [clamp(band.low), clamp(band.high)]),
  ]);
  if (shown.length === 0) return null;
  const scale = stripScale(reference === undefined ? shown : [...shown, reference.value]);
  return (
    <ChartFigure
      title={title}
      note={note}
      height="auto"
      legend={<StripLegend {...legend} />}
      isRead
      rows={() => [
        ['', legend.middle ?? '', `${legend.band}, low`, 'high', legend.dot],
        ...strips.map(({ name, values, middle, band }) => [
          ...[name, middle, band?.low ?? null, band?.high ?? null, ...values],
        ]),
      ]}
    >
      <div
        role="application"
        aria-label={`${title}: arrow keys read the values`}
        tabIndex={0}
        onKeyDown={(event) => {
          const next = placeAfter(read, event.key, strips);
          if (next === null) return;
          event.preventDefault();
          setRead(next);
        }}
        onBlur={() => {
          setRead(null);
        }}
      >
        <div aria-hidden>
          {reference !== undefined && <ReferenceName {...reference} scale={scale} />}
          {strips.map((strip, at) => (
            <div key={strip.name} className={styles.strip}>
              <span className={styles.name}>{strip.name}</span>
              <svg
                className={styles.track}
                height={STRIP_HEIGHT}
                onPointerMove={({ clientX, currentTarget }) => {
                  const { left, width } = currentTarget.getBoundingClientRect();
                  const dot = nearestTo(((clientX - left) / width) * 100, strip, scale);
                  setRead({ strip: at, dot });
                }}
                onPointerLeave={() => {
                  setRead(null);
                }}
              >
                <StripMarks
                  strip={strip}
                  scale={scale}
                  read={read?.strip === at ? read.dot : null}
                />
                {reference !== undefined && (
                  <VerticalLine
                    at={scale.place(reference.value)}
                    className={valueMarksStyles.reference}
                  />
                )}
              </svg>
            </div>
          ))}
          <div className={styles.strip}>
            <span />
            <svg className={styles.track} height={20}>
              {scale.ticks.map((tick) => (
                <text key={tick} x={`${scale.place(tick)}%`} y={14} textAnchor="middle">
                  {formatWholePercent(tick)}
                </text>
              ))}
            </svg>
          </div>
        </div>
      </div>
      <StripReading read={read} strips={strips} legend={legend} />
    </ChartFigure>
  );
}

/** The value that is pointed at or that the arrow keys are at, in full. */
function StripReading(
  props: { read: PlaceOfDot | null } & Pick<DotStripChartProps, 'strips' | 'legend'>,
) {
  const { read, strips, legend } = props;
  const place = useContext(ReadingPlace);
  const strip = read && strips[read.strip];
  const value = read && strip?.values[read.dot];
  if (place === null || !strip || typeof value !== 'number') return null;
  const { name, middle, band } = strip;
  return createPortal(
    <>
      <strong>{name}:</strong> {legend.dot} {formatPercent(value)}
      {middle !== null && `; ${legend.middle ?? ''} ${formatPercent(middle)}`}
      {band && `; ${legend.band} ${formatBounds(band, 'percent')}`}
    </>,
    place,
  );
}

function ReferenceName(props: { name: string; value: number; scale: StripScale }) {
  const { name, value, scale } = props;
  return (
    <div className={styles.strip}>
      <span />
      <svg className={styles.track} height={18}>
        <text
          x={`${scale.place(value)}%`}
          y={13}
          textAnchor="middle"
          className={chartFigureStyles.label}
        >
          {name}
        </text>
      </svg>
    </div>
  );
}

/** @param props.read its dot that is read; null for none */
function StripMarks(props: { strip: DotStrip; scale: StripScale; read: number | null }) {
  const { strip, scale, read } = props;
  const { values, middle, band } = strip;
  const low = band && scale.place(clamp(band.low));
  const high = band && scale.place(clamp(band.high));
  const lanes = dotLanes(values.map(scale.place), LANES.length);
  return (
    <>
      {scale.ticks.map((tick) => (
        <VerticalLine key={tick} at={scale.place(tick)} className={styles.tick} />
      ))}
      {low !== null && high !== null && (
        <rect
          className={valueMarksStyles.band}
          x={`${low}%`}
          y={STRIP_HEIGHT / 2 - 10}
          width={`${high - low}%`}
          height={20}
          rx={3}
        />
      )}
      {middle !== null && (
        <line
          className={styles.middle}
          x1={`${scale.place(middle)}%`}
          x2={`${scale.place(middle)}%`}
          y1={STRIP_HEIGHT / 2 - 12}
          y2={STRIP_HEIGHT / 2 + 12}
        />
      )}
      {values.map((value, index) => (
        <circle
          key={index}
          className={styles.dot}
          data-read={index === read}
          cx={`${scale.place(value)}%`}
          cy={STRIP_HEIGHT / 2 + (LANES[lanes[index] ?? 0] ?? 0)}
          r={4.5}
        />
      ))}
    </>
  );
}

/** In pixels from the middle. */
const LANES = [0, -7, 7];

function VerticalLine({ at, className }: { at: number; className: string | undefined }) {
  return <line className={className} x1={`${at}%`} x2={`${at}%`} y1={0} y2="100%" />;
}

function StripLegend({ dot, middle, band }: DotStripChartProps['legend']) {
  return (
    <div className={legendStyles.legend}>
      <span>
        <svg width="14" height="14" aria-hidden>
          <circle className={styles.dot} cx="7" cy="7" r="4.5" />
        </svg>
        {dot}
      </span>
      {middle !== undefined && (
        <span>
          <svg width="8" height="16" aria-hidden>
            <line className={styles.middle} x1="4" x2="4" y1="0" y2="16" />
          </svg>
          {middle}
        </span>
      )}
      <span>
        <svg width="22" height="14" aria-hidden>
          <rect className={valueMarksStyles.band} width="22" height="14" rx="3" />
        </svg>
        {band}
      </span>
    </div>
  );
}

/** A standard deviation may reach beyond what a share can be. */
function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
