import { Fragment } from 'react';
import { ClassLabel } from '../common/class-label';
import type { HistogramSeries } from './histogram-series';
import './histogram-tooltip.css';

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
    <div className="chart-tooltip">
      <strong>Grey value {level}</strong>
      <div className="histogram-values" data-several={series.length > 1}>
        {series.map(({ className, values, band }) => (
          <Fragment key={className}>
            <ClassLabel name={className} />
            <span>{format(values[level] as number)}</span>
            {band && (
              <span className="histogram-band">
                band {format(band.low[level] as number)} to {format(band.high[level] as number)}
              </span>
            )}
          </Fragment>
        ))}
      </div>
    </div>
  );
}
