import { useEffect, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import type { Dataset } from '../../../domain/dataset/dataset';
import type { BootstrapIntervals } from '../../../domain/evaluation/report-intervals';
import type { SplitPredictions } from '../../../domain/run/predictions';
import { intervalsOf } from '../../../state/evaluate-predictions';

/** The intervals that are resampled: they follow the figures. */
export type IntervalsState =
  | { status: 'pending' }
  | { status: 'ready'; intervals: BootstrapIntervals }
  | { status: 'failed'; error: AppError };

const PENDING: IntervalsState = { status: 'pending' };

/** @returns the state, and a way to try again after a failure */
export function useIntervals(
  dataset: Dataset,
  predictions: SplitPredictions,
): [IntervalsState, retry: () => void] {
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ of: SplitPredictions; state: IntervalsState }>();
  useEffect(() => {
    let isUnwanted = false;
    void intervalsOf(dataset, predictions).then((result) => {
      if (isUnwanted) return;
      setAnswer({
        of: predictions,
        state: result.ok
          ? { status: 'ready', intervals: result.value }
          : { status: 'failed', error: result.error },
      });
    });
    return () => {
      isUnwanted = true;
    };
  }, [dataset, predictions, attempt]);
  const retry = () => {
    setAnswer(undefined);
    setAttempt(attempt + 1);
  };
  return [answer?.of === predictions ? answer.state : PENDING, retry];
}
