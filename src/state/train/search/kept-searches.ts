import { detailOf } from '../../../domain/app-error';
import type { Search } from '../../../domain/search/search';
import { appStore } from '../../app-store';
import { database } from '../../shared/database';
import { heldRunIds } from '../interrupted-runs';

/** Older ones are forgotten: a list that nobody reads helps nobody. */
const MAX_KEPT = 5;

/** Looks which searches are kept; those that another tab is at are left out. */
export async function listKeptSearches(): Promise<void> {
  try {
    const db = await database();
    const searches = await db.getAll('searches');
    const running = await heldRunIds();
    const kept = searches
      .filter(({ id }) => !running.has(id))
      .toSorted((one, other) => other.savedAt.localeCompare(one.savedAt));
    for (const { id } of kept.slice(MAX_KEPT)) await db.delete('searches', id);
    appStore.setState({ keptSearches: kept.slice(0, MAX_KEPT) });
  } catch {
    // Where nothing can be kept, nothing was: a search says so while it runs.
    appStore.setState({ keptSearches: [] });
  }
}

/** @returns why it could not be kept; null when it is */
export async function keepSearch(search: Search): Promise<string | null> {
  if (search.dataset === null) {
    return 'the browser offers no digest to know the data set again by';
  }
  try {
    await (await database()).put('searches', search);
    return null;
  } catch (thrown) {
    return detailOf(thrown);
  }
}

export async function forgetSearch(id: string): Promise<void> {
  try {
    await (await database()).delete('searches', id);
  } catch {
    // What cannot be deleted is offered again, no more.
  }
  await listKeptSearches();
}
