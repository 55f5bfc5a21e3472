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
  /** Trained to the end so far, of the first recipes without a gap: they count. */
  runs: readonly ExperimentRun[];
  /**
   * Of trainings that came to their end before one that is ahead of them in the order: they count as
   * soon as that one has come to its own. Absent where there are none.
   */
  early?: readonly EarlyRun[];
}

interface EarlyRun {
  /** Of its recipe, from 0. */
  at: number;
  run: ExperimentRun;
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

/** The positions of the recipes that are still to be trained, in order. */
export function dueRecipes({ recipes, runs, early = [] }: ExperimentResults): number[] {
  const isEarly = new Set(early.map(({ at }) => at));
  return [...recipes.keys()].filter((at) => at >= runs.length && !isEarly.has(at));
}

/**
 * The results with one more training. What counts is the same in whatever order the trainings end.
 *
 * @param at position of its recipe, one of those that were due
 */
export function withRun(
  { early: before = [], ...results }: ExperimentResults,
  at: number,
  run: ExperimentRun,
): ExperimentResults {
  const ended = [...before, { at, run }].toSorted((one, other) => one.at - other.at);
  const runs = [...results.runs];
  for (const one of ended) if (one.at === runs.length) runs.push(one.run);
  const early = ended.filter((one) => one.at >= runs.length);
  return { ...results, runs, ...(early.length > 0 && { early }) };
}

/** Whether each of its trainings has come to its end. */
export function isComplete({ recipes, runs }: ExperimentResults): boolean {
  return runs.length === recipes.length;
}
