import type { Exclusion } from '../audit/exclusions';
import type { DatasetMark } from '../run/unfinished-training';
import type { BackendChoice } from '../training/backend';
import type { Recipe } from '../training/recipe';
import type { ExperimentRun } from './experiment-run';

/** Trainings whose results are compared: over seeds, splits, parts of the image, folds. */
export const EXPERIMENT_KINDS = ['seeds', 'leak', 'shortcut', 'folds'] as const;
export type ExperimentKind = (typeof EXPERIMENT_KINDS)[number];

/** What there is of an experiment that has begun. */
export interface ExperimentResults {
  /** The person's recipe when it began. */
  recipe: Recipe;
  /** To be trained, in this order. */
  recipes: readonly Recipe[];
  /** Trained to the end so far. */
  runs: readonly ExperimentRun[];
}

/** An experiment as it is kept, with all that is needed to go on with it on another day. */
export interface KeptExperiment extends ExperimentResults {
  id: string;
  kind: ExperimentKind;
  /** ISO 8601, when it began or its last training was kept. */
  savedAt: string;
  backendChoice: BackendChoice;
  /** What the person has left out. */
  chosenExclusions: readonly Exclusion[];
  dataset: DatasetMark;
}

/** Whether each of its trainings has come to its end. */
export function isComplete({ recipes, runs }: ExperimentResults): boolean {
  return runs.length === recipes.length;
}
