import type { Run } from '../../domain/run/run';
import { sortRuns, surplusOf, type KeptRun, type RunSummary } from '../../domain/run/run-summary';
import { readRun, readSummary } from '../../domain/run/stored-run';
import { database } from '../shared/database';

/**
 * Finished runs in the browser's database. Every function rejects where the browser keeps nothing or
 * has no room, and then leaves things as they were.
 */

/** About 1.3 MB each for the article's network; a forest takes 21 bytes a node. */
export const MAX_KEPT_RUNS = 50;

/** What the database holds. */
export interface StoredRuns {
  /** The newest first. */
  runs: RunSummary[];
  /** Runs of another version of the page that were found, and are forgotten. */
  otherFormat: number;
}

export async function listStoredRuns(): Promise<StoredRuns> {
  const stored = await (await database()).getAll('runs');
  const unreadable = stored.filter((one) => readSummary(one) === null);
  await removeRuns(unreadable);
  const runs = stored.flatMap((one) => readSummary(one) ?? []);
  return { runs: sortRuns(runs), otherFormat: unreadable.length };
}

/** @returns the runs that were forgotten to make room */
export async function storeRun({ summary, run }: KeptRun): Promise<RunSummary[]> {
  const transaction = (await database()).transaction(['runs', 'runParts'], 'readwrite');
  await Promise.all([
    transaction.objectStore('runs').put(summary),
    transaction.objectStore('runParts').put({ id: run.id, run }),
    transaction.done,
  ]);
  const stored = await (await database()).getAll('runs');
  const runs = stored.flatMap((one) => readSummary(one) ?? []);
  const surplus = surplusOf(runs, MAX_KEPT_RUNS);
  await removeRuns(surplus);
  return surplus;
}

/** Changes what is listed of a run, unless another tab has forgotten it. */
export async function updateRun(summary: RunSummary): Promise<void> {
  const transaction = (await database()).transaction('runs', 'readwrite');
  const isThere = (await transaction.store.getKey(summary.id)) !== undefined;
  if (isThere) await transaction.store.put(summary);
  await transaction.done;
}

/** @returns null where it is gone */
export async function readStoredRun(id: string): Promise<Run | null> {
  const stored = await (await database()).get('runParts', id);
  return stored ? readRun(stored) : null;
}

export async function removeRuns(runs: readonly Pick<RunSummary, 'id'>[]): Promise<void> {
  if (runs.length === 0) return;
  const transaction = (await database()).transaction(['runs', 'runParts'], 'readwrite');
  await Promise.all([
    ...runs.flatMap(({ id }) => [
      transaction.objectStore('runs').delete(id),
      transaction.objectStore('runParts').delete(id),
    ]),
    transaction.done,
  ]);
}
