import type { Classes } from '../../../domain/dataset/classes';
import type { MatrixReport } from '../../../domain/evaluation/classification-report';
import { wilsonIntervals } from '../../../domain/evaluation/report-intervals';
import { formatBounds, formatPercent, formatScore } from '../../../domain/format-figures';
import { recallIn } from './classes-of-runs';
import runsTableStyles from './runs-table.module.css';

/** The figures on the test set. @param props.columns the classes whose recall is shown */
export function FigureCells(props: { classes: Classes; report: MatrixReport; columns: Classes }) {
  const { classes, report, columns } = props;
  const { accuracy, balancedAccuracy, macroF1 } = report;
  const interval = wilsonIntervals(report).accuracy;
  return (
    <>
      <td>
        {formatPercent(accuracy)}
        {typeof interval !== 'string' && (
          <span className={runsTableStyles.interval}>{formatBounds(interval, 'percent')}</span>
        )}
      </td>
      <td>{balancedAccuracy === null ? '–' : formatPercent(balancedAccuracy)}</td>
      <td>{formatScore(macroF1)}</td>
      {columns.map((one) => {
        const recall = recallIn({ classes }, report, one);
        return <td key={one.displayName}>{recall === null ? '–' : formatPercent(recall)}</td>;
      })}
    </>
  );
}
