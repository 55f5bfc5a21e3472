import type { Place } from '../../domain/visit/place';
import { appStore, type AppState } from '../app-store';
import { followOtherTabs, listKeptDatasets } from '../data/kept-datasets';
import { findRunDataset, openRunDataset } from '../data/run-dataset';
import { listKeptRuns } from '../evaluate/kept-runs';
import { listEarlierWork } from '../train/earlier-work';
import { keepPlace, markTab, readPlace } from './keep-place';

/**
 * Brings a person back to where they were before a reload, a crash or a closed tab, and keeps where
 * they are from then on. A training that was cut off is offered, not begun.
 */
export async function returnToPlace(): Promise<void> {
  followOtherTabs();
  const place = await readPlace();
  markTab();
  if (place !== null) await returnTo(place);
  keepPlace(place);
  await listKeptRuns();
}

async function returnTo(place: Place): Promise<void> {
  const { settings, page, works, dataset } = place;
  const { backendChoice, recipe, ...others } = settings;
  // What the address names was asked for anew.
  const isRecipeNamed = appStore.getState().link?.status === 'followed';
  const isBackendNamed = new URLSearchParams(location.search).has('backend');
  appStore.setState({
    ...others,
    ...(backendChoice && !isBackendNamed && { backendChoice }),
    ...(recipe && !isRecipeNamed && { recipe }),
    works,
    awaited: dataset,
    isReturning: true,
  });
  if (location.hash === '' && page !== '') location.replace(page);
  await Promise.all([listKeptDatasets(), listKeptRuns(), listEarlierWork()]);
  if (dataset !== null && appStore.getState().importing.status === 'idle') {
    await openRunDataset(findRunDataset(dataset, appStore.getState()));
  }
  showSearch(place);
  appStore.setState({ isReturning: false });
  try {
    // Who answers is not part of the first page.
    const { returnToAnswers } = await import('./return-to-answers');
    await returnToAnswers(place);
  } catch {
    // Its code did not arrive, as that of the Predict page, which says so.
  }
}

/** As soon as it is listed: a tab that is being closed holds it a moment longer. */
function showSearch({ searchId }: Place): void {
  if (searchId === null) return;
  const show = ({ earlierWork, search }: AppState) => {
    if (search.status !== 'none') {
      stop();
      return;
    }
    const work = earlierWork.find(({ id }) => id === searchId);
    if (work?.kind === 'search') {
      appStore.setState({ search: { status: 'over', search: work.search, error: null } });
    }
  };
  const stop = appStore.subscribe(show);
  show(appStore.getState());
}
