import type { AppError } from '../../domain/app-error';
import type { BootstrapIntervals } from '../../domain/evaluation/report-intervals';
import type { SplitPredictions } from '../../domain/run/predictions';
import { NO_EXPERIMENTS, type Experiments } from './experiment-state';
import { NO_KEPT_RUNS, type KeptRunsState } from './kept-runs-state';

/** What the models come to, and the runs to compare them with. */
export interface EvaluateState extends FiguresOfDataset {
  /** Finished runs of this visit and earlier ones. */
  keptRuns: KeptRunsState;
}

/** What was worked out on the open data set. */
export interface FiguresOfDataset {
  /** The intervals of figures, by the predictions that these are of. */
  intervals: ReadonlyMap<SplitPredictions, IntervalsState>;
  experiments: Experiments;
}

/** The intervals that are resampled: they follow the figures. */
export type IntervalsState =
  | { status: 'pending' }
  | { status: 'ready'; intervals: BootstrapIntervals }
  | { status: 'failed'; error: AppError };

export const NO_FIGURES: FiguresOfDataset = {
  intervals: new Map(),
  experiments: NO_EXPERIMENTS,
};

export const FIRST_EVALUATE_STATE: EvaluateState = { ...NO_FIGURES, keptRuns: NO_KEPT_RUNS };
