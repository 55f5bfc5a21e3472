import { createStore } from 'zustand/vanilla';
import { FIRST_DATA_STATE, type DataState, type OpenedDataset } from './data/data-state';
import { FIRST_EVALUATE_STATE, NO_FIGURES, type EvaluateState } from './evaluate/evaluate-state';
import { FIRST_EXPLORE_STATE, type ExploreState } from './explore/explore-state';
import { FIRST_PREDICT_STATE, type PredictState } from './predict/predict-state';
import { FIRST_TRAIN_STATE, NO_MODELS, type TrainState } from './train/train-state';

/** What several screens share, one slice a step. What one widget needs stays in the widget. */
export interface AppState
  extends DataState, ExploreState, TrainState, EvaluateState, PredictState {}

export const appStore = createStore<AppState>(() => ({
  ...FIRST_DATA_STATE,
  ...FIRST_EXPLORE_STATE,
  ...FIRST_TRAIN_STATE,
  ...FIRST_EVALUATE_STATE,
  ...FIRST_PREDICT_STATE,
}));

/**
 * Opens a data set. What was found in the one before, and the models made of it, go with it: each
 * slice says which of its parts these are. Whoever is still at work on the one before sees that
 * another is open, and drops what comes late.
 */
export function showDataset(opened: OpenedDataset): void {
  appStore.setState({
    ...FIRST_EXPLORE_STATE,
    ...NO_MODELS,
    ...NO_FIGURES,
    dataset: { status: 'ready', ...opened },
    importing: { status: 'idle' },
    forgottenDataset: null,
  });
}
