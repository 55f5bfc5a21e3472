import { type FigureUnit, formatFigure, formatPercent } from '../../../domain/format-figures';
import type { ShownInterval } from '../intervals/shown-intervals';
import { intervalText } from '../texts/intervals';
import { SCORES } from '../texts/scores';
import scoresTableStyles from './scores-table.module.css';

/** A share as a percentage, counts and its interval: "100.0 %", "11 of 11", "74.1 to 100.0". */
export function ShareCell(props: { count: number; total: number; interval: ShownInterval }) {
  const { count, total, interval } = props;
  return (
    <td>
      <span className={scoresTableStyles.value}>
        {total === 0 ? SCORES.none : formatPercent(count / total)}
      </span>
      <span className={scoresTableStyles.notes}>
        <span>{SCORES.countOf(count, total)}</span>
        <span>{intervalText(interval, 'percent')}</span>
      </span>
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
        {value === null ? SCORES.none : formatFigure(value, unit)}
      </span>
      <span className={scoresTableStyles.notes}>
        <span>{intervalText(interval, unit)}</span>
      </span>
    </td>
  );
}
