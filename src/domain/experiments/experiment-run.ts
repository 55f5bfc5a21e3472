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
 */
export function estimateMs(recipes: readonly Recipe[], pace: Pace): number | null {
  const { epochs, trainingMs, evaluationMs } = pace;
  if (epochs === 0) return null;
  return recipes.reduce(
    (total, recipe) => total + recipe.epochs * (trainingMs / epochs) + evaluationMs,
    0,
  );
}
