import { parsePlace, PLACE_FORMAT, withWork, type Place } from '../../domain/visit/place';
import { webLocks } from '../shared/web-locks';
import { keepAskedPictures } from './asked-pictures';
import { appStore, workOf, type AppState } from '../app-store';

const KEY = 'xray-trainer/place';

/** Where this tab was before it was loaded again, or where the last one was; null where that is unknown. */
export async function readPlace(): Promise<Place | null> {
  const own = parsePlace(read(() => sessionStorage));
  // A second tab beside another is for something else.
  return own ?? ((await isAlone()) ? parsePlace(read(() => localStorage)) : null);
}

/** Keeps where the person is from now on: for this tab, and for the next one when it is closed. */
export function keepPlace(): void {
  keepAskedPictures();
  let last = appStore.getState();
  write(last);
  appStore.subscribe((state) => {
    if (KEPT.every((key) => state[key] === last[key])) return;
    last = state;
    write(state);
  });
  addEventListener('hashchange', () => {
    write(last);
  });
}

/** What a place is made of. */
const KEPT = [
  ...(['recipe', 'backendChoice', 'forestOptions', 'searchSettings', 'predictorKind'] as const),
  ...(['notSureBelow', 'dataset', 'exclusions', 'current', 'works', 'awaited'] as const),
  ...(['search', 'openedModel', 'askedId'] as const),
] satisfies (keyof AppState)[];

function placeOf(state: AppState): Place {
  const { recipe, backendChoice, forestOptions, searchSettings, predictorKind, notSureBelow } =
    state;
  const { search, openedModel, askedId, awaited } = state;
  const work = workOf(state);
  return {
    format: PLACE_FORMAT,
    settings: {
      ...{ recipe, backendChoice, forestOptions, searchSettings, predictorKind, notSureBelow },
    },
    page: location.hash,
    dataset: work?.dataset ?? awaited,
    works: withWork(state.works, work),
    searchId: search.status === 'running' || search.status === 'over' ? search.search.id : null,
    openedModelId: openedModel?.origin.kind === 'kept' ? openedModel.origin.id : null,
    askedId,
  };
}

function write(state: AppState): void {
  const text = JSON.stringify(placeOf(state));
  try {
    sessionStorage.setItem(KEY, text);
    localStorage.setItem(KEY, text);
  } catch {
    // A browser that keeps nothing begins anew.
  }
}

function read(storage: () => Storage): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    return null;
  }
}

const TAB_LOCK = 'xray-trainer/tab';

/** Whether no other tab has the page open. */
async function isAlone(): Promise<boolean> {
  const held = (await webLocks()?.query())?.held ?? [];
  return !held.some(({ name }) => name === TAB_LOCK);
}

/** Has other tabs know of this one, until it is closed. */
export function markTab(): void {
  void webLocks()?.request(TAB_LOCK, { mode: 'shared' }, async () => {
    // A tab that is being closed must not hide its place from the next one.
    await new Promise((resolve) => {
      addEventListener('pagehide', resolve, { once: true });
    });
  });
}
