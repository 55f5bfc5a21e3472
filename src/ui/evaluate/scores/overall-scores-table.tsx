import type { ClassificationReport } from '../../../domain/evaluation/classification-report';
import { ScrollTable } from '../../common/scroll-table';
import { formatFigure, formatScore, unitOfFigure } from '../../../domain/format-figures';
import { Term } from '../../glossary/term';
import type { TermId } from '../../glossary/terms';
import { intervalText } from '../intervals/interval-texts';
import type { ShownIntervals } from '../intervals/shown-intervals';
import scoresTableStyles from './scores-table.module.css';

type Figure = Exclude<keyof ShownIntervals, 'perClass'>;

/** `meaning`: what it says; of those that knowing nothing has a figure for, by the number of classes. */
const FIGURES: {
  figure: Figure;
  term: TermId;
  name: string;
  meaning: string | ((classCount: number) => string);
}[] = [
  { figure: 'accuracy', term: 'accuracy', name: 'Accuracy', meaning: 'the share that is right' },
  {
    figure: 'balancedAccuracy',
    term: 'balanced-accuracy',
    name: 'Balanced accuracy',
    meaning: 'mean recall: every class counts the same',
  },
  {
    figure: 'macroF1',
    term: 'macro-f1',
    name: 'Macro F1',
    meaning: 'mean F1: every class counts the same',
  },
  {
    figure: 'weightedF1',
    term: 'weighted-f1',
    name: 'Weighted F1',
    meaning: 'mean F1: every image counts the same',
  },
  {
    figure: 'matthewsCorrelation',
    term: 'matthews-correlation',
    name: 'Matthews correlation',
    meaning: '0 by chance, 1 all right',
  },
  {
    figure: 'cohenKappa',
    term: 'cohen-kappa',
    name: "Cohen's kappa",
    meaning: '0 by chance, 1 all right',
  },
  {
    figure: 'macroRocAuc',
    term: 'auc',
    name: 'ROC area',
    meaning: 'mean of the classes: 0.5 by chance',
  },
  {
    figure: 'logLoss',
    term: 'log-loss',
    name: 'Log loss',
    meaning: (classCount) =>
      `lower is better: ${formatScore(Math.log(classCount))} for knowing nothing`,
  },
  {
    figure: 'brierScore',
    term: 'brier-score',
    name: 'Brier score',
    meaning: (classCount) =>
      `lower is better: ${formatScore(1 - 1 / classCount)} for knowing nothing`,
  },
  {
    figure: 'calibrationError',
    term: 'ece',
    name: 'Calibration error',
    meaning: 'how far confidence and accuracy are apart',
  },
];

/** Each says something that the others do not. */
const IN_SHORT: ReadonlySet<Figure> = new Set([
  'accuracy',
  'balancedAccuracy',
  'macroF1',
  'macroRocAuc',
  'calibrationError',
]);

/** Figures of all images together, each with its interval and what it says. */
export function OverallScoresTable(props: {
  caption: string;
  report: ClassificationReport;
  intervals: ShownIntervals;
  /** Those that say most, without what they mean, rather than all of them. */
  isShort?: boolean;
}) {
  const { caption, report, intervals, isShort = false } = props;
  const figures = isShort ? FIGURES.filter(({ figure }) => IN_SHORT.has(figure)) : FIGURES;
  return (
    <ScrollTable caption={caption} className={scoresTableStyles.table}>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col">Value</th>
          <th scope="col">
            <Term id="confidence-interval">95 % interval</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {figures.map(({ figure, term, name, meaning }) => {
          const value = report[figure];
          return (
            <tr key={figure}>
              <th scope="row">
                <Term id={term}>{name}</Term>
                {!isShort && (
                  <span className={scoresTableStyles.note}>
                    {typeof meaning === 'string' ? meaning : meaning(report.perClass.length)}
                  </span>
                )}
              </th>
              <td className={scoresTableStyles.value}>
                {value === null ? 'none' : formatFigure(value, unitOfFigure(figure))}
              </td>
              <td>{intervalText(intervals[figure], unitOfFigure(figure))}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}
