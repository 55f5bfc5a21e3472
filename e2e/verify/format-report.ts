import {
  areArticleClasses,
  displayNamesOf,
  namesOf,
  SPLITS,
  type Classes,
} from '../../src/domain/dataset/classes';
import { countOf } from '../../src/domain/dataset/dataset';
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
    formatMetrics(evaluation),
    'Test confusion matrix (rows true, columns predicted):',
    formatMatrix(dataset.classes, evaluation.test.confusionMatrix),
    `Times: import ${seconds(timings.importMs)}, training ${seconds(timings.trainingMs)}, evaluation ${seconds(timings.evaluationMs)}`,
  ].join('\n');
}

function formatCounts({ classes, counts }: RunDataset): string {
  return formatTable([
    ['', ...displayNamesOf(classes), 'All'],
    ...SPLITS.map((split) => {
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

function formatMetrics(evaluation: NetworkRecord['evaluation']): string {
  return formatTable([
    ['', 'accuracy', '95 % interval', 'macro F1', 'weighted F1'],
    ...SPLITS.map((split) => {
      const { accuracy, macroF1, weightedF1, intervals } = evaluation[split];
      const interval = formatInterval(intervals.wilson.accuracy);
      return [split, accuracy.toFixed(4), interval, macroF1.toFixed(4), weightedF1.toFixed(4)];
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
