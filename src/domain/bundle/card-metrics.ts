import { displayNamesOf, type Classes } from '../dataset/classes';
import type { FigureInterval, OverallFigure } from '../evaluation/report-intervals';
import { formatFigure, formatInterval, unitOfFigure } from '../format-figures';
import { presentSplits, type RunSplit } from '../run/predictions';
import type { ReportRecord, NetworkRecord } from '../run/run-record';
import { markdownTable } from './markdown';

const SPLIT_TITLES: Record<RunSplit, string> = {
  test: 'Test images',
  validation: 'Images held out for validation',
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
  const row = (name: string, key: 'accuracy' | OverallFigure) => {
    const bounds = key === 'accuracy' ? wilson.accuracy : bootstrap?.[key];
    return [name, figure(report[key], key), interval(bounds, key)];
  };
  const overall = markdownTable(
    ['Figure', 'Value', '95 % interval'],
    [
      row('Accuracy', 'accuracy'),
      row('Balanced accuracy', 'balancedAccuracy'),
      row('Macro F1', 'macroF1'),
      row('Weighted F1', 'weightedF1'),
      row('Macro area under the ROC curve', 'macroRocAuc'),
      row('Brier score', 'brierScore'),
      row('Calibration error', 'calibrationError'),
    ],
  );
  const perClass = markdownTable(
    ['Class', 'Images', 'Recall', '95 %', 'Precision', '95 %', 'F1', '95 %'],
    report.perClass.map(({ support, recall, precision, f1 }, label) => [
      names[label] ?? '',
      support,
      figure(recall, 'recall'),
      interval(wilson.perClass[label]?.recall, 'recall'),
      figure(precision, 'precision'),
      interval(wilson.perClass[label]?.precision, 'precision'),
      figure(f1, 'f1'),
      interval(bootstrap?.perClass[label]?.f1, 'f1'),
    ]),
  );
  const matrix = markdownTable(
    ['True', ...names.map((name) => `said ${name}`)],
    report.confusionMatrix.map((row, label) => [names[label] ?? '', ...row]),
  );
  return [overall, perClass, matrix].join('\n\n');
}

function figure(value: number | null, name: string): string {
  return value === null ? 'not defined' : formatFigure(value, unitOfFigure(name));
}

function interval(bounds: FigureInterval | undefined, name: string): string {
  return bounds === undefined ? 'not made' : formatInterval(bounds, unitOfFigure(name));
}
