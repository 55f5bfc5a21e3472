import { useEffect } from 'react';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { SplitPredictions } from '../../../domain/run/predictions';
import type { IntervalsState } from '../../../state/evaluate/evaluate-state';
import { requestIntervals } from '../../../state/evaluate/evaluate-predictions';
import { useAppState } from '../../use-app-state';

const PENDING: IntervalsState = { status: 'pending' };

/** The intervals of what a model said of a split, asked for when they first come up. */
export function useIntervals(dataset: Dataset, predictions: SplitPredictions): IntervalsState {
  const state = useAppState(({ intervals }) => intervals.get(predictions));
  useEffect(() => {
    void requestIntervals(dataset, predictions);
  }, [dataset, predictions]);
  return state ?? PENDING;
}
