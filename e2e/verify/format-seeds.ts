import type { NetworkRecord } from '../../src/domain/run/run-record';
import { formatInterval } from './format-report';
import { formatTable } from './format-table';

/**
 * The figures of several runs that differ in their seed, and how far they spread; '' for one run. The
 * interval is the test accuracy's (95 %), the seconds are the training's.
 */
export function formatSeeds(records: readonly NetworkRecord[]): string {
  if (records.length < 2) return '';
  const rows = records.map(figuresOf);
  const columns = Object.keys(rows[0] ?? {});
  const values = (column: string) => rows.flatMap((row) => row[column] ?? []);
  const line = (name: string, summary: (numbers: number[]) => number) => [
    name,
    ...columns.map((column) => formatShare(values(column), summary)),
    '-',
    summary(records.map(secondsOf)).toFixed(1),
  ];
  return formatTable([
    ['seed', ...columns, 'test interval', 'seconds'],
    ...records.map((record, run) => [
      record.recipe.seed,
      ...columns.map((column) => formatShare(rows[run]?.[column] ?? null, ([one]) => one ?? NaN)),
      formatInterval(record.evaluation.test.intervals.wilson.accuracy, 3),
      secondsOf(record).toFixed(1),
    ]),
    line('mean', mean),
    line('sd', standardDeviation),
    line('min', (numbers) => Math.min(...numbers)),
    line('max', (numbers) => Math.max(...numbers)),
  ]);
}

function secondsOf({ timings }: NetworkRecord): number {
  return timings.trainingMs / 1000;
}

/** By the name of the column; null where a run has no such figure. */
function figuresOf({ dataset, evaluation }: NetworkRecord): Record<string, number | null> {
  const { train, test, validation } = evaluation;
  return {
    train: train.accuracy,
    validation: validation?.accuracy ?? null,
    test: test.accuracy,
    'balanced test': test.balancedAccuracy,
    'macro F1': test.macroF1,
    ...Object.fromEntries(
      dataset.classes.map(({ displayName }, label) => [
        `recall ${displayName}`,
        test.perClass[label]?.recall ?? null,
      ]),
    ),
  };
}

function formatShare(
  values: number | null | readonly number[],
  summary: (numbers: number[]) => number,
): string {
  const numbers = values === null ? [] : [values].flat();
  return numbers.length === 0 ? '-' : summary([...numbers]).toFixed(3);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Of the sample: n - 1. */
function standardDeviation(numbers: readonly number[]): number {
  const centre = mean(numbers);
  const squares = numbers.map((value) => (value - centre) ** 2);
  return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / (numbers.length - 1));
}
