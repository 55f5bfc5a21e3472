import type { ClassificationReport } from '../evaluation/classification-report';
import type { BySplit, SplitPredictions } from '../run/predictions';
import type { NetworkRun } from '../run/run';
import type { Recipe } from '../training/recipe';
import type { RunStatus } from '../training/run-status';

/** What an experiment keeps of each of its trainings: small, without the weights. */
export interface ExperimentRun {
  recipe: Recipe;
  status: RunStatus;
  evaluation: BySplit<ClassificationReport>;
  predictions: Pick<BySplit<SplitPredictions>, 'test' | 'validation'>;
  pace: Pace;
}

/** How long a training took. */
export interface Pace extends Pick<NetworkRun['timings'], 'trainingMs' | 'evaluationMs'> {
  /** Finished. */
  epochs: number;
}

export function paceOf({ history, timings: { trainingMs, evaluationMs } }: NetworkRun): Pace {
  return { epochs: history.length, trainingMs, evaluationMs };
}

export function experimentRunOf(run: NetworkRun): ExperimentRun {
  const { recipe, status, evaluation, predictions } = run;
  const { test, validation } = predictions;
  return { recipe, status, evaluation, predictions: { test, validation }, pace: paceOf(run) };
}

/**
 * How long trainings will take, if an epoch takes as long as in one that is over; null where that one
 * finished none.
 *
 * @param workers that train side by side, each the next one as soon as it is free
 */
export function estimateMs(
  recipes: readonly Recipe[],
  { epochs, trainingMs, evaluationMs }: Pace,
  workers: number,
): number | null {
  if (epochs === 0) return null;
  const busyMs = Array.from({ length: workers }, () => 0);
  for (const recipe of recipes) {
    const first = busyMs.indexOf(Math.min(...busyMs));
    busyMs[first] = (busyMs[first] ?? 0) + recipe.epochs * (trainingMs / epochs) + evaluationMs;
  }
  return Math.max(...busyMs);
}
