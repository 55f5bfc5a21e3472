import type { AppError } from '../../domain/app-error';
import type { ExperimentRun } from '../../domain/experiments/experiment-run';
import type { Recipe } from '../../domain/training/recipe';

/** Trainings whose results are compared: over seeds, splits, parts of the image, folds. */
export const EXPERIMENT_KINDS = ['seeds', 'leak', 'shortcut', 'folds'] as const;
export type ExperimentKind = (typeof EXPERIMENT_KINDS)[number];

export type Experiments = Record<ExperimentKind, ExperimentState>;

export type ExperimentState = { status: 'idle' } | RunningExperiment | EndedExperiment;

/** What there is of an experiment that has begun. */
export interface ExperimentResults {
  /** The person's recipe when it began. */
  recipe: Recipe;
  /** To be trained, in this order. */
  recipes: readonly Recipe[];
  /** Trained to the end so far. */
  runs: readonly ExperimentRun[];
}

export interface RunningExperiment extends ExperimentResults {
  status: 'running';
  /** It ends as soon as it can. */
  stopping: boolean;
}

export type EndedExperiment = ExperimentResults &
  (
    | { status: 'ready' }
    /** By the person, here or on the Train page. */
    | { status: 'stopped' }
    | { status: 'failed'; error: AppError }
  );

export const NO_EXPERIMENTS: Experiments = {
  seeds: { status: 'idle' },
  leak: { status: 'idle' },
  shortcut: { status: 'idle' },
  folds: { status: 'idle' },
};
