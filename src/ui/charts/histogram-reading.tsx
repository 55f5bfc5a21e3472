import { ClassLabel } from '../common/class-label';
import type { HistogramSeries } from './histogram-series';
import styles from './histogram-reading.module.css';

/** The values of every class at one grey value, with the bands. */
export function HistogramReading(props: {
  /** Absent while nothing is pointed at. */
  level: number | undefined;
  series: readonly HistogramSeries[];
  format: (value: number) => string;
}) {
  const { level, series, format } = props;
  if (level === undefined) return null;
  return (
    <div className={styles.values}>
      <strong>Grey value {level}:</strong>
      {series.map(({ imageClass, values, band }) => (
        <span key={imageClass.name}>
          <ClassLabel of={imageClass} /> {format(values[level] as number)}
          {band &&
            ` (band ${format(band.low[level] as number)} to ${format(band.high[level] as number)})`}
        </span>
      ))}
    </div>
  );
}
