import { Fragment } from 'react';
import { ClassLabel } from '../common/class-label';
import chartTooltipStyles from './chart-tooltip.module.css';
import type { HistogramSeries } from './histogram-series';
import styles from './histogram-tooltip.module.css';

/** The values of every class at one grey value, with the bands. */
export function HistogramTooltip(props: {
  /** Absent while nothing is pointed at. */
  level: number | undefined;
  series: readonly HistogramSeries[];
  format: (value: number) => string;
}) {
  const { level, series, format } = props;
  if (level === undefined) return null;
  return (
    <div className={chartTooltipStyles.tooltip}>
      <strong>Grey value {level}</strong>
      <div className={styles.values} data-several={series.length > 1}>
        {series.map(({ imageClass, values, band }) => (
          <Fragment key={imageClass.name}>
            <ClassLabel of={imageClass} />
            <span>{format(values[level] as number)}</span>
            {band && (
              <span className={styles.band}>
                band {format(band.low[level] as number)} to {format(band.high[level] as number)}
              </span>
            )}
          </Fragment>
        ))}
      </div>
    </div>
  );
}
