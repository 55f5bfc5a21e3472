import { type FigureUnit, formatFigure, formatPercent } from '../../../domain/format-figures';
import { formatCount } from '../../format';
import { intervalText } from '../intervals/interval-texts';
import type { ShownInterval } from '../intervals/shown-intervals';
import scoresTableStyles from './scores-table.module.css';

/** A share as counts, a percentage and its interval: "11 of 11", "100.0 %", "74.1 to 100.0". */
export function ShareCell(props: { count: number; total: number; interval: ShownInterval }) {
  const { count, total, interval } = props;
  return (
    <td>
      <span className={scoresTableStyles.value}>
        {total === 0 ? 'none' : formatPercent(count / total)}
      </span>
      <span className={scoresTableStyles.note}>
        {formatCount(count)} of {formatCount(total)}
      </span>
      <IntervalLine interval={interval} unit="percent" />
    </td>
  );
}

/** A figure and its interval; null where it is not defined. */
export function FigureCell(props: {
  value: number | null;
  interval: ShownInterval;
  unit: FigureUnit;
}) {
  const { value, interval, unit } = props;
  return (
    <td>
      <span className={scoresTableStyles.value}>
        {value === null ? 'none' : formatFigure(value, unit)}
      </span>
      <IntervalLine interval={interval} unit={unit} />
    </td>
  );
}

function IntervalLine({ interval, unit }: { interval: ShownInterval; unit: FigureUnit }) {
  return <span className={scoresTableStyles.note}>{intervalText(interval, unit)}</span>;
}
