import { createStore } from 'zustand/vanilla';
import type { Dataset } from '../domain/dataset/dataset';
import { markOf } from '../domain/run/unfinished-training';
import { withWork, type DatasetWork } from '../domain/visit/place';
import { FIRST_DATA_STATE, type DataState, type OpenedDataset } from './data/data-state';
import { FIRST_EVALUATE_STATE, NO_FIGURES, type EvaluateState } from './evaluate/evaluate-state';
import { FIRST_EXPLORE_STATE, type ExploreState } from './explore/explore-state';
import { FIRST_PREDICT_STATE, type PredictState } from './predict/predict-state';
import { FIRST_TRAIN_STATE, NO_MODELS, type TrainState } from './train/train-state';
import { FIRST_VISIT_STATE, type MadeOfDataset, type VisitState } from './visit/visit-state';

/** What several screens share, one slice a step. What one widget needs stays in the widget. */
export interface AppState
  extends DataState, ExploreState, TrainState, EvaluateState, PredictState, VisitState {}

export const appStore = createStore<AppState>(() => ({
  ...FIRST_DATA_STATE,
  ...FIRST_EXPLORE_STATE,
  ...FIRST_TRAIN_STATE,
  ...FIRST_EVALUATE_STATE,
  ...FIRST_PREDICT_STATE,
  ...FIRST_VISIT_STATE,
}));

/**
 * Opens a data set with what was made of it. What was made of the one before is put aside with it.
 * Whoever is still at work on the one before sees that another is open, and drops what comes late.
 */
export function showDataset(opened: OpenedDataset, made: Partial<MadeOfDataset> = {}): void {
  appStore.setState((state) => ({
    ...FIRST_EXPLORE_STATE,
    ...NO_MODELS,
    ...NO_FIGURES,
    ...made,
    ...putAside(state, opened.dataset),
    dataset: { status: 'ready', ...opened },
    importing: { status: 'idle' },
    forgottenDataset: null,
    awaited: null,
  }));
}

/** @param next the data set that takes the place of the open one */
function putAside(state: AppState, next: Dataset): Pick<AppState, 'works' | 'previous'> {
  const { dataset, exploration, exploreView, exclusions, current, intervals, experiments } = state;
  const works = withWork(state.works, workOf(state));
  // The same one, opened again: there is nothing to go back to.
  if (dataset.status === 'empty' || isSame(dataset.dataset, next)) {
    return { works, previous: state.previous };
  }
  const made: MadeOfDataset = {
    // Who looked through its images ends with it.
    exploration: exploration.status === 'ready' ? exploration : FIRST_EXPLORE_STATE.exploration,
    ...{ exploreView, exclusions, current, intervals, experiments },
  };
  const { dataset: one, origin, keeping } = dataset;
  return { works, previous: { opened: { dataset: one, origin, keeping }, made } };
}

function isSame(one: Dataset, other: Dataset): boolean {
  return one.fingerprint !== null && one.fingerprint === other.fingerprint;
}

/** What was made of the open data set; null where none is open that could be known again. */
export function workOf({
  dataset,
  exclusions,
  current,
}: Pick<AppState, 'dataset' | 'exclusions' | 'current'>): DatasetWork | null {
  const mark = dataset.status === 'ready' ? markOf(dataset.dataset) : null;
  if (mark === null) return null;
  const { fileName, isSample, fingerprint } = mark;
  const { network, forest } = current;
  return {
    dataset: { fileName, isSample, fingerprint },
    exclusions,
    network: network?.id ?? null,
    forest: forest?.id ?? null,
  };
}
