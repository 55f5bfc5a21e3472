import { createStore } from 'zustand/vanilla';
import { detailOf, type AppError } from '../domain/app-error';
import { fail, ok, type Result } from '../domain/result';
import { DataPage } from './data/data-page';
import { PAGES, PAGE_TITLES, type PageName } from './steps';

type Page = () => React.JSX.Element;

/** What is loaded by itself: the pages, and the article's panel beside them. */
const PARTS = [...PAGES, 'article'] as const;
export type PartName = PageName | 'article';

export const PART_TITLES: Record<PartName, string> = { ...PAGE_TITLES, article: 'Article' };

/** Data comes with the app: it is what most people see first. */
const IMPORTS: Record<PartName, () => Page | Promise<Page>> = {
  data: () => DataPage,
  explore: async () => (await import('./explore/explore-page')).ExplorePage,
  train: async () => (await import('./train/train-page')).TrainPage,
  evaluate: async () => (await import('./evaluate/evaluate-page')).EvaluatePage,
  compare: async () => (await import('./compare/compare-page')).ComparePage,
  predict: async () => (await import('./predict/predict-page')).PredictPage,
  glossary: async () => (await import('./glossary/glossary-page')).GlossaryPage,
  present: async () => (await import('./present/present-page')).PresentPage,
  article: async () => (await import('./article/article-panel')).ArticlePanel,
};

/** Each of them, or why it did not load; undefined until one of both is known. */
export const pages = createStore<Record<PartName, Result<Page, AppError> | undefined>>(() => ({
  data: ok(DataPage),
  explore: undefined,
  train: undefined,
  evaluate: undefined,
  compare: undefined,
  predict: undefined,
  glossary: undefined,
  present: undefined,
  article: undefined,
}));

/** Loads a page unless it is there; one that failed is tried again. */
export async function loadPage(name: PartName): Promise<void> {
  const page = pages.getState()[name];
  if (page?.ok) return;
  if (page) pages.setState({ [name]: undefined });
  pages.setState({ [name]: await importPage(name) });
}

async function importPage(name: PartName): Promise<Result<Page, AppError>> {
  try {
    return ok(await IMPORTS[name]());
  } catch (thrown) {
    return fail({ code: 'page/not-loaded', page: PART_TITLES[name], detail: detailOf(thrown) });
  }
}

/** Loads every page, one at a time, whenever the browser has nothing else to do. */
export async function prefetchPages(): Promise<void> {
  for (const name of PARTS) {
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
