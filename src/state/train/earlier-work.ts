import { detailOf } from '../../domain/app-error';
import { workOfSearch, workOfTraining, type EarlierWork } from '../../domain/run/earlier-work';
import type { UnfinishedTraining } from '../../domain/run/unfinished-training';
import type { Search } from '../../domain/search/search';
import { appStore } from '../app-store';
import { database } from '../shared/database';
import { heldWork, whenFree } from './hold-work';

const STORES = { training: 'interruptedRuns', search: 'searches' } as const;

/** Older ones are forgotten: a checkpoint is some megabytes, and a list that nobody reads helps nobody. */
const MAX_KEPT = { training: 3, search: 5 } as const;

/**
 * Looks what was left behind by a reload, a crash, a closed tab or a stop. What another tab is at is
 * none of it; the oldest beyond a few are forgotten.
 */
export async function listEarlierWork(): Promise<void> {
  let work: EarlierWork[] = [];
  try {
    const db = await database();
    const all = [
      ...(await db.getAll('interruptedRuns')).map(workOfTraining),
      ...(await db.getAll('searches')).flatMap((search) => workOfSearch(search) ?? []),
    ];
    const held = await heldWork();
    for (const id of held) whenFree(id, () => void listEarlierWork());
    const free = all
      .filter(({ id }) => !held.has(id))
      .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
    const surplus = (['training', 'search'] as const).flatMap((kind) =>
      free.filter((one) => one.kind === kind).slice(MAX_KEPT[kind]),
    );
    for (const { kind, id } of surplus) await db.delete(STORES[kind], id);
    work = free.filter((one) => !surplus.includes(one));
  } catch {
    // Where nothing can be kept, nothing was: a training and a search say so while they run.
  }
  appStore.setState({ earlierWork: work });
}

/** @returns null where it is gone, or cannot be read any more */
export async function readTraining(id: string): Promise<UnfinishedTraining | null> {
  try {
    return (await (await database()).get('interruptedRuns', id)) ?? null;
  } catch {
    return null;
  }
}

/** @returns why it could not be kept; null when it is */
export function keepTraining(training: UnfinishedTraining): Promise<string | null> {
  return keep(async () => (await database()).put('interruptedRuns', training));
}

/** @returns why it could not be kept; null when it is */
export async function keepSearch(search: Search): Promise<string | null> {
  if (search.dataset === null) {
    return 'the browser offers no digest to know the data set again by';
  }
  return keep(async () => (await database()).put('searches', search));
}

async function keep(put: () => Promise<unknown>): Promise<string | null> {
  try {
    await put();
    return null;
  } catch (thrown) {
    return detailOf(thrown);
  }
}

/** Forgets what has come to its end or is not wanted any more. */
export async function forgetWork({ kind, id }: Pick<EarlierWork, 'kind' | 'id'>): Promise<void> {
  try {
    await (await database()).delete(STORES[kind], id);
  } catch {
    // What cannot be deleted is offered again, no more.
  }
  await listEarlierWork();
}
