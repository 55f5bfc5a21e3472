import {
  areArticleClasses,
  displayNamesOf,
  namesOf,
  SPLITS,
  type Classes,
  type Split,
} from '../../src/domain/dataset/classes';
import { countOf, splitsWithImages } from '../../src/domain/dataset/dataset';
import type { FigureInterval } from '../../src/domain/evaluation/report-intervals';
import type { RunDataset } from '../../src/domain/run/run';
import type { NetworkRecord } from '../../src/domain/run/run-record';
import { formatTable } from './format-table';

/** A run as a person reads it in a terminal. */
export function formatReport(record: NetworkRecord): string {
  const { dataset, environment, recipe, history, evaluation, timings } = record;
  return [
    `Data set: ${dataset.fileName}`,
    formatCounts(dataset),
    formatLosses(dataset),
    `Backend: ${environment.backend} (${environment.renderer})`,
    `Training: ${history.length} of ${recipe.epochs} epochs, seed ${recipe.seed}, ${record.status}`,
    formatMetrics(record),
    'Test confusion matrix (rows true, columns predicted):',
    formatMatrix(dataset.classes, evaluation.test.confusionMatrix),
    `Times: import ${seconds(timings.importMs)}, training ${seconds(timings.trainingMs)}, evaluation ${seconds(timings.evaluationMs)}`,
  ].join('\n');
}

function formatCounts({ classes, counts }: RunDataset): string {
  return formatTable([
    ['', ...displayNamesOf(classes), 'All'],
    ...splitsWithImages(counts).map((split) => {
      const row = namesOf(classes).map((name) => countOf(counts[split], name));
      return [split, ...row, row.reduce((sum, count) => sum + count, 0)];
    }),
  ]);
}

/** Images skipped, with their reasons, and what the fixes moved and dropped. */
function formatLosses({ classes, skipped, fixes }: RunDataset): string {
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].map(
    (reason) => `${skipped.filter((image) => image.reason === reason).length} ${reason}`,
  );
  return [
    `Skipped: ${skipped.length}${reasons.length > 0 ? ` (${reasons.join(', ')})` : ''}`,
    `Rows without image: ${fixes.missing.length}, unusable: ${fixes.rejectedRows.length}`,
    `Dropped, in no row: ${fixes.unlisted.length}`,
    areArticleClasses(classes)
      ? `Moved to test: ${fixes.movedToTest.length}, relabelled: ${fixes.relabelled.length}, in the other folder: ${fixes.otherFolder.length}`
      : `In the other folder: ${fixes.otherFolder.length}`,
  ].join('\n');
}

/** What was held out of train is not what the counts call validation. */
function formatMetrics({ evaluation, recipe }: NetworkRecord): string {
  const title = (split: Split) =>
    split === 'validation' && recipe.validation.kind !== 'split' ? 'held out' : split;
  return formatTable([
    ['', 'accuracy', '95 % interval', 'macro F1', 'weighted F1'],
    ...SPLITS.flatMap((split) => {
      const report = evaluation[split];
      if (report === null) return [];
      const { accuracy, macroF1, weightedF1, intervals } = report;
      const interval = formatInterval(intervals.wilson.accuracy);
      return [
        [title(split), accuracy.toFixed(4), interval, macroF1.toFixed(4), weightedF1.toFixed(4)],
      ];
    }),
  ]);
}

export function formatInterval(interval: FigureInterval, digits = 4): string {
  return typeof interval === 'string'
    ? interval
    : `${interval.low.toFixed(digits)} to ${interval.high.toFixed(digits)}`;
}

function formatMatrix(classes: Classes, matrix: readonly (readonly number[])[]): string {
  const headings = displayNamesOf(classes);
  return formatTable([
    ['', ...headings],
    ...matrix.map((row, index) => [headings[index] ?? '', ...row]),
  ]);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
