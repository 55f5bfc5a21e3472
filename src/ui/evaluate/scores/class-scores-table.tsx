import type { Classes } from '../../../domain/dataset/classes';
import type { ClassificationReport } from '../../../domain/evaluation/classification-report';
import { sum } from '../../../domain/statistics';
import { ClassLabel } from '../../common/class-label';
import { ScrollTable } from '../../common/scroll-table';
import { formatCount } from '../../format';
import { Term } from '../../glossary/term';
import type { ShownIntervals } from '../intervals/shown-intervals';
import { CLASS_FIGURES, SCORES } from '../texts/scores';
import { FigureCell, ShareCell } from './figure-cell';
import scoresTableStyles from './scores-table.module.css';

/** Precision, recall, F1, the areas under the curves and support by class, with their intervals. */
export function ClassScoresTable(props: {
  caption: string;
  classes: Classes;
  report: ClassificationReport;
  intervals: ShownIntervals;
}) {
  const { caption, classes, report, intervals } = props;
  const { confusionMatrix, perClass } = report;
  return (
    <ScrollTable caption={caption} className={scoresTableStyles.table}>
      <thead>
        <tr>
          <th scope="col">{SCORES.class}</th>
          <th scope="col">
            <Term id="precision">{CLASS_FIGURES.precision}</Term>
          </th>
          <th scope="col">
            <Term id="recall">{CLASS_FIGURES.recall}</Term>
          </th>
          <th scope="col">
            <Term id="f1">{CLASS_FIGURES.f1}</Term>
          </th>
          <th scope="col">
            <Term id="auc">{CLASS_FIGURES.rocAuc}</Term>
          </th>
          <th scope="col">
            <Term id="average-precision">{CLASS_FIGURES.averagePrecision}</Term>
          </th>
          <th scope="col">
            <Term id="support">{CLASS_FIGURES.support}</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map((one, label) => {
          const scores = perClass[label];
          const own = intervals.perClass[label];
          if (!scores || !own) return null;
          const { support, f1, rocAuc, averagePrecision } = scores;
          const found = confusionMatrix[label]?.[label] ?? 0;
          const predicted = sum(confusionMatrix.map((row) => row[label] ?? 0));
          return (
            <tr key={one.name}>
              <th scope="row">
                <ClassLabel of={one} />
              </th>
              <ShareCell count={found} total={predicted} interval={own.precision} />
              <ShareCell count={found} total={support} interval={own.recall} />
              <FigureCell
                unit="score"
                value={support === 0 ? null : f1}
                interval={support === 0 ? 'no-figure' : own.f1}
              />
              <FigureCell unit="score" value={rocAuc} interval={own.rocAuc} />
              <FigureCell unit="score" value={averagePrecision} interval={own.averagePrecision} />
              <td>{formatCount(support)}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
