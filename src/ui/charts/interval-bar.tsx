import type { Bounds } from '../../domain/evaluation/bootstrap';
import { formatWholePercent } from '../format';
import styles from './interval-bar.module.css';
import valueMarksStyles from './value-marks.module.css';

interface IntervalBarProps {
  /** Says all of it, for those who do not see it. */
  label: string;
  /** 0 to 1. */
  value: number;
  interval: Bounds | null;
  /** What it is read against. */
  reference: { name: string; value: number };
}

const TICKS = [0, 0.25, 0.5, 0.75, 1];
const HEIGHT = 68;
/** Of the line, from the top. */
const MIDDLE = 32;

/** A share between 0 % and 100 % with its interval. */
export function IntervalBar({ label, value, interval, reference }: IntervalBarProps) {
  return (
    <figure className={styles.chart} role="img" aria-label={label}>
      <svg className={styles.track} height={HEIGHT} aria-hidden>
        <text {...sided(reference.value)} x={at(reference.value)} y={12}>
          {reference.name}
        </text>
        <line className={styles.line} x1="0%" x2="100%" y1={MIDDLE} y2={MIDDLE} />
        {TICKS.map((tick) => (
          <g key={tick}>
            <line
              className={styles.line}
              x1={at(tick)}
              x2={at(tick)}
              y1={MIDDLE + 8}
              y2={MIDDLE + 14}
            />
            <text x={at(tick)} y={HEIGHT - 6} textAnchor="middle">
              {formatWholePercent(tick)}
            </text>
          </g>
        ))}
        {interval && (
          <rect
            className={valueMarksStyles.band}
            x={at(interval.low)}
            width={at(interval.high - interval.low)}
            y={MIDDLE - 8}
            height={16}
            rx={3}
          />
        )}
        <line
          className={valueMarksStyles.reference}
          x1={at(reference.value)}
          x2={at(reference.value)}
          y1={17}
          y2={MIDDLE + 12}
        />
        <circle className={styles.dot} cx={at(value)} cy={MIDDLE} r={6} />
      </svg>
    </figure>
  );
}

function at(share: number): string {
  return `${share * 100}%`;
}

/** A name near an end begins or ends there. */
function sided(share: number): { textAnchor: 'start' | 'middle' | 'end' } {
  if (share < 0.25) return { textAnchor: 'start' };
  return { textAnchor: share > 0.75 ? 'end' : 'middle' };
}
