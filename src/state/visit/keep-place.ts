import {
  parsePlace,
  PLACE_FORMAT,
  usableSettings,
  withWork,
  type Place,
  type PlaceSettings,
} from '../../domain/visit/place';
import { heldLocks, useLock } from '../shared/web-locks';
import { keepAskedPictures } from './asked-pictures';
import { appStore, workOf, type AppState } from '../app-store';

const KEY = 'xray-trainer/place';

/** Where this tab was before it was loaded again, or where the last one was; null where that is unknown. */
export async function readPlace(): Promise<Place | null> {
  const own = parsePlace(read(() => sessionStorage));
  // A second tab beside another is for something else.
  return own ?? ((await isAlone()) ? parsePlace(read(() => localStorage)) : null);
}

/**
 * Keeps where the person is from now on: for this tab, and for the next one when it is closed. Of
 * several tabs the one that is closed last counts, unless nothing was done in it.
 *
 * @param place what this tab came back to
 */
export function keepPlace(place: Place | null): void {
  keepAskedPictures();
  let last = appStore.getState();
  let settings = place?.settings ?? {};
  let isTouched = place !== null || last.link !== null;
  const keep = () => {
    // A field that is being typed in takes nothing else along.
    settings = { ...settings, ...usableSettings(settingsOf(last)) };
    write(placeOf(last, settings));
  };
  if (isTouched) keep();
  appStore.subscribe((state) => {
    if (KEPT.every((key) => state[key] === last[key])) return;
    last = state;
    isTouched = true;
    keep();
  });
  addEventListener('hashchange', keep);
  addEventListener('pagehide', () => {
    if (isTouched) keep();
  });
}

/** What a place is made of. */
const KEPT = [
  ...(['recipe', 'backendChoice', 'forestOptions', 'searchSettings', 'predictorKind'] as const),
  ...(['notSureBelow', 'dataset', 'exclusions', 'current', 'works', 'awaited'] as const),
  ...(['search', 'openedModel', 'askedId'] as const),
] satisfies (keyof AppState)[];

function settingsOf(state: AppState): PlaceSettings {
  const { recipe, backendChoice, forestOptions, searchSettings, predictorKind, notSureBelow } =
    state;
  return { recipe, backendChoice, forestOptions, searchSettings, predictorKind, notSureBelow };
}

function placeOf(state: AppState, settings: Partial<PlaceSettings>): Place {
  const { search, openedModel, askedId, awaited } = state;
  const work = workOf(state);
  return {
    format: PLACE_FORMAT,
    settings,
    page: location.hash,
    dataset: work?.dataset ?? awaited,
    works: withWork(state.works, work),
    searchId: search.status === 'running' || search.status === 'over' ? search.search.id : null,
    openedModelId: openedModel?.origin.kind === 'kept' ? openedModel.origin.id : null,
    askedId,
  };
}

function write(place: Place): void {
  const text = JSON.stringify(place);
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

/** Whether no other tab has the page open, as far as the browser says. */
async function isAlone(): Promise<boolean> {
  return !(await heldLocks()).includes(TAB_LOCK);
}

/** Has other tabs know of this one, until it is closed. */
export function markTab(): void {
  void useLock(TAB_LOCK, { mode: 'shared' }, async () => {
    // A tab that is being closed must not hide its place from the next one.
    await new Promise((resolve) => {
      addEventListener('pagehide', resolve, { once: true });
    });
  });
}
