import { displayNamesOf, type Classes } from '../dataset/classes';
import type { FigureInterval } from '../evaluation/report-intervals';
import { presentSplits, type RunSplit } from '../run/predictions';
import type { ReportRecord, NetworkRecord } from '../run/run-record';
import { markdownTable } from './markdown';

const SPLIT_TITLES: Record<RunSplit, string> = {
  test: 'Test images',
  validation: 'Held-out images of train (used for validation)',
  train: 'Images it learned from',
};

/** The figures of every split, each with its 95 % interval. */
export function metricsSection({
  dataset,
  evaluation,
}: Pick<NetworkRecord, 'dataset' | 'evaluation'>): string {
  return presentSplits(evaluation)
    .map(
      ({ split, value }) =>
        `### ${SPLIT_TITLES[split]}: ${value.images}\n\n${tablesOf(value, dataset.classes)}`,
    )
    .join('\n\n');
}

function tablesOf(report: ReportRecord, classes: Classes): string {
  const names = displayNamesOf(classes);
  const { wilson, bootstrap } = report.intervals;
  const overall = markdownTable(
    ['Figure', 'Value', '95 % interval'],
    [
      ['Accuracy', figure(report.accuracy), interval(wilson.accuracy)],
      ['Balanced accuracy', figure(report.balancedAccuracy), interval(bootstrap?.balancedAccuracy)],
      ['Macro F1', figure(report.macroF1), interval(bootstrap?.macroF1)],
      ['Weighted F1', figure(report.weightedF1), interval(bootstrap?.weightedF1)],
      [
        'Macro area under the ROC curve',
        figure(report.macroRocAuc),
        interval(bootstrap?.macroRocAuc),
      ],
      ['Brier score', figure(report.brierScore), interval(bootstrap?.brierScore)],
      ['Calibration error', figure(report.calibrationError), interval(bootstrap?.calibrationError)],
    ],
  );
  const perClass = markdownTable(
    ['Class', 'Images', 'Recall', '95 %', 'Precision', '95 %', 'F1', '95 %'],
    report.perClass.map(({ support, recall, precision, f1 }, label) => [
      names[label] ?? '',
      support,
      figure(recall),
      interval(wilson.perClass[label]?.recall),
      figure(precision),
      interval(wilson.perClass[label]?.precision),
      figure(f1),
      interval(bootstrap?.perClass[label]?.f1),
    ]),
  );
  const matrix = markdownTable(
    ['True', ...names.map((name) => `said ${name}`)],
    report.confusionMatrix.map((row, label) => [names[label] ?? '', ...row]),
  );
  return [overall, perClass, matrix].join('\n\n');
}

function figure(value: number | null): string {
  return value === null ? 'not defined' : value.toFixed(3);
}

const MISSING: Record<Extract<FigureInterval, string>, string> = {
  'no-figure': 'none',
  'one-group': 'none: one patient in a class',
  'no-spread': 'none: no resample differs',
};

function interval(bounds: FigureInterval | undefined): string {
  if (bounds === undefined) return 'not made';
  if (typeof bounds === 'string') return MISSING[bounds];
  return `${bounds.low.toFixed(3)} to ${bounds.high.toFixed(3)}`;
}
