import {
  sortKept,
  surplusOf,
  type KeptRun,
  type KeptRunParts,
  type WholeKeptRun,
} from '../../domain/run/kept-run';
import { RUN_FORMAT } from '../../domain/run/run-record';
import { database } from '../shared/database';

/**
 * Finished runs in the browser's database. Every function rejects where the browser keeps nothing or
 * has no room, and then leaves things as they were.
 */

/** About 1.3 MB each for the article's network. */
export const MAX_KEPT_RUNS = 50;

/** What the database holds. */
export interface StoredRuns {
  /** The newest first. */
  runs: KeptRun[];
  /** Runs of another version of the page that were found, and are forgotten. */
  otherFormat: number;
}

export async function listStoredRuns(): Promise<StoredRuns> {
  const all = await (await database()).getAll('runs');
  const unreadable = all.filter((run) => !isReadable(run));
  await removeRuns(unreadable);
  return { runs: sortKept(all.filter(isReadable)), otherFormat: unreadable.length };
}

function isReadable({ format }: KeptRun): boolean {
  return format === RUN_FORMAT;
}

/** @returns the runs that were forgotten to make room */
export async function storeRun({ kept, parts }: WholeKeptRun): Promise<KeptRun[]> {
  const db = await database();
  const transaction = db.transaction(['runs', 'runParts'], 'readwrite');
  await Promise.all([
    transaction.objectStore('runs').put(kept),
    transaction.objectStore('runParts').put(parts),
    transaction.done,
  ]);
  const surplus = surplusOf((await db.getAll('runs')).filter(isReadable), MAX_KEPT_RUNS);
  await removeRuns(surplus);
  return surplus;
}

/** Changes what is listed of a run, unless another tab has forgotten it. */
export async function updateRun(kept: KeptRun): Promise<void> {
  const transaction = (await database()).transaction('runs', 'readwrite');
  if ((await transaction.store.getKey(kept.id)) !== undefined) await transaction.store.put(kept);
  await transaction.done;
}

/** @returns null where it is gone */
export async function readRunParts(id: string): Promise<KeptRunParts | null> {
  return (await (await database()).get('runParts', id)) ?? null;
}

export async function removeRuns(runs: readonly Pick<KeptRun, 'id'>[]): Promise<void> {
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
