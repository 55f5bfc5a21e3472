import type { ClassificationReport } from '../../../domain/evaluation/classification-report';
import { ScrollTable } from '../../common/scroll-table';
import { formatFigure, unitOfFigure } from '../../../domain/format-figures';
import { Term } from '../../glossary/term';
import type { TermId } from '../../glossary/terms';
import type { ShownIntervals } from '../intervals/shown-intervals';
import { intervalText } from '../texts/intervals';
import { OVERALL_FIGURES, SCORES } from '../texts/scores';
import scoresTableStyles from './scores-table.module.css';

type Figure = Exclude<keyof ShownIntervals, 'perClass'>;

const TERMS: Record<Figure, TermId> = {
  accuracy: 'accuracy',
  balancedAccuracy: 'balanced-accuracy',
  macroF1: 'macro-f1',
  weightedF1: 'weighted-f1',
  matthewsCorrelation: 'matthews-correlation',
  cohenKappa: 'cohen-kappa',
  macroRocAuc: 'auc',
  logLoss: 'log-loss',
  brierScore: 'brier-score',
  calibrationError: 'ece',
};

/** In short: each says something that the others do not. */
const GROUPS = {
  short: ['accuracy', 'balancedAccuracy', 'macroF1', 'macroRocAuc', 'calibrationError'],
  answers: [
    ...(['accuracy', 'balancedAccuracy', 'macroF1', 'weightedF1'] as const),
    ...(['matthewsCorrelation', 'cohenKappa'] as const),
  ],
  probabilities: ['macroRocAuc', 'logLoss', 'brierScore', 'calibrationError'],
} as const satisfies Record<string, readonly Figure[]>;

/** Figures of all images together, each with its interval and, but in short, what it says. */
export function OverallScoresTable(props: {
  caption: string;
  /** Of the class that is predicted, or of the probabilities. */
  group: keyof typeof GROUPS;
  report: ClassificationReport;
  intervals: ShownIntervals;
}) {
  const { caption, group, report, intervals } = props;
  return (
    <ScrollTable caption={caption} className={scoresTableStyles.table}>
      <thead>
        <tr>
          <th scope="col">{SCORES.figure}</th>
          <th scope="col">{SCORES.value}</th>
          <th scope="col">
            <Term id="confidence-interval">{SCORES.interval}</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {GROUPS[group].map((figure) => {
          const value = report[figure];
          const { name, meaning } = OVERALL_FIGURES[figure];
          return (
            <tr key={figure}>
              <th scope="row">
                <Term id={TERMS[figure]}>{name}</Term>
                {group !== 'short' && (
                  <span className={scoresTableStyles.meaning}>
                    {meaning(report.perClass.length)}
                  </span>
                )}
              </th>
              <td className={scoresTableStyles.value}>
                {value === null ? SCORES.none : formatFigure(value, unitOfFigure(figure))}
              </td>
              <td className={scoresTableStyles.interval}>
                {intervalText(intervals[figure], unitOfFigure(figure))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
