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

/** Which training of which experiment is under way, counted from 1; null where none is. */
export function trainingUnderWay(
  experiments: Experiments,
): { kind: ExperimentKind; number: number; of: number } | null {
  for (const kind of EXPERIMENT_KINDS) {
    const experiment = experiments[kind];
    if (experiment.status !== 'running') continue;
    const { runs, recipes } = experiment;
    return { kind, number: Math.min(runs.length + 1, recipes.length), of: recipes.length };
  }
  return null;
}

export const NO_EXPERIMENTS: Experiments = {
  seeds: { status: 'idle' },
  leak: { status: 'idle' },
  shortcut: { status: 'idle' },
  folds: { status: 'idle' },
};
