import type { AppError } from '../../domain/app-error';
import {
  EXPERIMENT_KINDS,
  type ExperimentKind,
  type ExperimentResults,
} from '../../domain/experiments/experiment';

export type Experiments = Record<ExperimentKind, ExperimentState>;

export type ExperimentState = { status: 'idle' } | RunningExperiment | EndedExperiment;

/** What an experiment came to, and whether it is kept. */
interface BegunExperiment extends ExperimentResults {
  /** Why it is lost with the page; absent while it is not. */
  keepingProblem?: string;
}

export interface RunningExperiment extends BegunExperiment {
  status: 'running';
  /** It ends as soon as it can. */
  stopping: boolean;
  /** How much of each training under way is done, 0 to 1, in the order of the recipes. */
  shares: readonly number[];
  /** That train side by side. */
  workers: number;
}

export type EndedExperiment = BegunExperiment &
  (
    | { status: 'ready' }
    /** By the person, here or on the Train page, or by the end of an earlier visit. */
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
