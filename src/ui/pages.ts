import { createStore } from 'zustand/vanilla';
import { detailOf, type AppError } from '../domain/app-error';
import { fail, ok, type Result } from '../domain/result';
import { DataPage } from './data/data-page';
import { PAGES, PAGE_TITLES, type PageName } from './steps';

type Page = () => React.JSX.Element;

/** Data comes with the app: it is what most people see first. */
const IMPORTS: Record<PageName, () => Page | Promise<Page>> = {
  data: () => DataPage,
  explore: async () => (await import('./explore/explore-page')).ExplorePage,
  train: async () => (await import('./train/train-page')).TrainPage,
  evaluate: async () => (await import('./evaluate/evaluate-page')).EvaluatePage,
  compare: async () => (await import('./compare/compare-page')).ComparePage,
  predict: async () => (await import('./predict/predict-page')).PredictPage,
  glossary: async () => (await import('./glossary/glossary-page')).GlossaryPage,
};

/** Each page, or why it did not load; undefined until one of both is known. */
export const pages = createStore<Record<PageName, Result<Page, AppError> | undefined>>(() => ({
  data: ok(DataPage),
  explore: undefined,
  train: undefined,
  evaluate: undefined,
  compare: undefined,
  predict: undefined,
  glossary: undefined,
}));

/** Loads a page unless it is there; one that failed is tried again. */
export async function loadPage(name: PageName): Promise<void> {
  const page = pages.getState()[name];
  if (page?.ok) return;
  if (page) pages.setState({ [name]: undefined });
  pages.setState({ [name]: await importPage(name) });
}

async function importPage(name: PageName): Promise<Result<Page, AppError>> {
  try {
    return ok(await IMPORTS[name]());
  } catch (thrown) {
    return fail({ code: 'page/not-loaded', page: PAGE_TITLES[name], detail: detailOf(thrown) });
  }
}

/** Loads every page, one at a time, whenever the browser has nothing else to do. */
export async function prefetchPages(): Promise<void> {
  for (const name of PAGES) {
    await untilIdle();
    // One that failed is the person's to try again: they read why.
    if (pages.getState()[name] === undefined) await loadPage(name);
  }
}

/** Safari knows no idle callbacks. */
function untilIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, 200);
  });
}
