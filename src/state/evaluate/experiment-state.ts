import type { AppError } from '../../domain/app-error';
import type { ExperimentKind, ExperimentResults } from '../../domain/experiments/experiment';

export type Experiments = Record<ExperimentKind, ExperimentState>;

export type ExperimentState = { status: 'idle' } | RunningExperiment | EndedExperiment;

export interface RunningExperiment extends ExperimentResults {
  status: 'running';
  /** It ends as soon as it can. */
  stopping: boolean;
}

export type EndedExperiment = ExperimentResults &
  (
    | { status: 'ready' }
    /** By the person, here or on the Train page, or by the end of an earlier visit. */
    | { status: 'stopped' }
    | { status: 'failed'; error: AppError }
  );

export const NO_EXPERIMENTS: Experiments = {
  seeds: { status: 'idle' },
  leak: { status: 'idle' },
  shortcut: { status: 'idle' },
  folds: { status: 'idle' },
};
