import { createStore } from 'zustand/vanilla';
import { detailOf, type AppError } from '../domain/app-error';
import { fail, ok, type Result } from '../domain/result';
import { DataPage } from './data/data-page';
import { STEPS, STEP_TITLES, type Step } from './steps';

type Page = () => React.JSX.Element;

/** Data comes with the app: it is what most people see first. */
const IMPORTS: Record<Step, () => Page | Promise<Page>> = {
  data: () => DataPage,
  explore: async () => (await import('./explore/explore-page')).ExplorePage,
  train: async () => (await import('./train/train-page')).TrainPage,
  evaluate: async () => (await import('./evaluate/evaluate-page')).EvaluatePage,
  compare: async () => (await import('./compare/compare-page')).ComparePage,
  predict: async () => (await import('./predict/predict-page')).PredictPage,
};

/** The page of each step, or why it did not load; undefined until one of both is known. */
export const stepPages = createStore<Record<Step, Result<Page, AppError> | undefined>>(() => ({
  data: ok(DataPage),
  explore: undefined,
  train: undefined,
  evaluate: undefined,
  compare: undefined,
  predict: undefined,
}));

/** Loads a step's page unless it is there; one that failed is tried again. */
export async function loadPage(step: Step): Promise<void> {
  const page = stepPages.getState()[step];
  if (page?.ok) return;
  if (page) stepPages.setState({ [step]: undefined });
  stepPages.setState({ [step]: await importPage(step) });
}

async function importPage(step: Step): Promise<Result<Page, AppError>> {
  try {
    return ok(await IMPORTS[step]());
  } catch (thrown) {
    return fail({ code: 'page/not-loaded', page: STEP_TITLES[step], detail: detailOf(thrown) });
  }
}

/** Loads every page, one at a time, whenever the browser has nothing else to do. */
export async function prefetchPages(): Promise<void> {
  for (const step of STEPS) {
    await untilIdle();
    // One that failed is the person's to try again: they read why.
    if (stepPages.getState()[step] === undefined) await loadPage(step);
  }
}

/** Safari knows no idle callbacks. */
function untilIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve, 200);
  });
}
