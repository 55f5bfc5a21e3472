import { formatCount, formatPercent, formatScore } from '../../format';
import { intervalText, type FigureUnit } from '../intervals/interval-texts';
import type { ShownInterval } from '../intervals/shown-intervals';
import scoresTableStyles from './scores-table.module.css';

/** A share as counts, a percentage and its interval: "11 of 11", "100.0 %", "74 % to 100 %". */
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

/** A score and its interval; null where it is not defined. */
export function ScoreCell(props: { value: number | null; interval: ShownInterval }) {
  return (
    <td>
      <span className={scoresTableStyles.value}>
        {props.value === null ? 'none' : formatScore(props.value)}
      </span>
      <IntervalLine interval={props.interval} unit="score" />
    </td>
  );
}

function IntervalLine({ interval, unit }: { interval: ShownInterval; unit: FigureUnit }) {
  return <span className={scoresTableStyles.note}>{intervalText(interval, unit)}</span>;
}
