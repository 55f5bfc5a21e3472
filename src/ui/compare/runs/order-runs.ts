import { testReportOf, type RunSummary } from '../../../domain/run/run-summary';
import type { SortDirection } from '../../common/sort-header';

export type RunColumn = 'kept' | 'seed' | 'epochs' | 'accuracy' | 'balancedAccuracy' | 'macroF1';

export interface RunOrder {
  by: RunColumn;
  direction: SortDirection;
}

export const NEWEST_FIRST: RunOrder = { by: 'kept', direction: 'descending' };

/** The most first, and on demand the other way round. */
export function nextOrder(order: RunOrder, by: RunColumn): RunOrder {
  const isTurned = order.by === by && order.direction === 'descending';
  return { by, direction: isTurned ? 'ascending' : 'descending' };
}

/** Those without a value come last either way. */
export function orderRuns(runs: readonly RunSummary[], { by, direction }: RunOrder): RunSummary[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const valued = runs.map((run) => ({ run, value: valueOf(run, by) }));
  const known = valued.flatMap(({ run, value }) => (value === null ? [] : [{ run, value }]));
  return [
    ...known.toSorted((one, other) => sign * (one.value - other.value)).map(({ run }) => run),
    ...valued.flatMap(({ run, value }) => (value === null ? [run] : [])),
  ];
}

function valueOf(run: RunSummary, by: RunColumn): number | null {
  switch (by) {
    case 'kept':
      return Date.parse(run.keptAt);
    case 'seed':
      return run.kind === 'network' ? run.recipe.seed : run.options.seed;
    case 'epochs':
      return run.kind === 'network' ? run.history.length : null;
    default:
      return testReportOf(run)[by];
  }
}

/** The data sets that runs were made on, each once, by what tells them apart. */
export function datasetsOf(runs: readonly RunSummary[]): { id: string; fileName: string }[] {
  const found = new Map(runs.map((run) => [datasetIdOf(run), run.fileName]));
  return [...found].map(([id, fileName]) => ({ id, fileName }));
}

/** By their pixels where those are known, else by the name of the file. */
export function datasetIdOf({
  fileName,
  answers: { fingerprint },
}: Pick<RunSummary, 'fileName' | 'answers'>): string {
  return fingerprint ?? fileName;
}
