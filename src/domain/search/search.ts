import type { Exclusion } from '../audit/exclusions';
import { isWithin } from '../limits';
import type { DatasetMark } from '../run/unfinished-training';
import type { Backend } from '../training/backend';
import { isWithinLimits, type Recipe } from '../training/recipe';
import { compareMeasurements, goOn, type Measurement } from './measurement';
import { successiveHalving, type Halving, type Rung } from './rungs';
import {
  findSpaceProblems,
  searchedParameters,
  type SearchSpace,
  type SpaceProblem,
} from './search-space';
import { applyTrial, drawTrial, type TrialValues } from './trial';

/** What a search is asked to do. */
export interface SearchSettings {
  space: SearchSpace;
  trials: number;
  /** Decides what is drawn; what is random in a training follows from the recipe's seed. */
  seed: number;
  method: SearchMethod;
}

export type SearchMethod =
  /** Every trial is trained for the same number of epochs. */
  { kind: 'random'; epochs: number } | ({ kind: 'halving' } & Halving);

/** A search with all that is needed to go on with it on another day. */
export interface Search {
  id: string;
  /** ISO 8601, when the last trial was kept. */
  savedAt: string;
  settings: SearchSettings;
  /** What the trials change. */
  recipe: Recipe;
  /** Every trial runs on the same, or their scores would not compare. */
  backend: Backend;
  chosenExclusions: readonly Exclusion[];
  /** Everything left out, by the person and by the recipe. */
  exclusions: readonly Exclusion[];
  /** Null where the browser offers no digest to know it again by: then the search is not kept. */
  dataset: DatasetMark | null;
  /** In the order in which they came to their end. */
  measurements: readonly Measurement[];
}

/** What a search may be asked for; both ends are allowed. */
export const SEARCH_LIMITS = {
  trials: { min: 1, max: 500, integer: true },
  eta: { min: 3, max: 10, integer: true },
} as const;

/** What is wrong with the settings of a search; `path` as in `space.l2.min` or `method.maxEpochs`. */
export interface SearchProblem {
  path: string;
  why: SpaceProblem['why'] | 'nothing-to-search';
}

/** Everything that keeps a search of this recipe from starting; empty when nothing does. */
export function findSearchProblems(settings: SearchSettings, recipe: Recipe): SearchProblem[] {
  const { space, trials, seed, method } = settings;
  const problems: SearchProblem[] = findSpaceProblems(space).map(({ path, why }) => ({
    path: `space.${path}`,
    why,
  }));
  if (searchedParameters(space, recipe).length === 0) {
    problems.push({ path: 'space', why: 'nothing-to-search' });
  }
  const require = (isRight: boolean, path: string, why: SearchProblem['why']) => {
    if (!isRight) problems.push({ path, why });
  };
  require(isWithin(trials, SEARCH_LIMITS.trials), 'trials', 'outside-limits');
  require(isWithinLimits('seed', seed), 'seed', 'outside-limits');
  if (method.kind === 'random') {
    require(isWithinLimits('epochs', method.epochs), 'method.epochs', 'outside-limits');
  } else {
    const { eta, minEpochs, maxEpochs } = method;
    require(isWithin(eta, SEARCH_LIMITS.eta), 'method.eta', 'outside-limits');
    require(isWithinLimits('epochs', minEpochs), 'method.minEpochs', 'outside-limits');
    require(isWithinLimits('epochs', maxEpochs), 'method.maxEpochs', 'outside-limits');
    require(!(minEpochs > maxEpochs), 'method', 'min-above-max');
  }
  return problems;
}

/** @param settings without problems */
export function rungsOf({ trials, method }: Pick<SearchSettings, 'trials' | 'method'>): Rung[] {
  return method.kind === 'random'
    ? [{ epochs: method.epochs, trials }]
    : successiveHalving(trials, method);
}

/** One training of a search. */
export interface PlannedTraining {
  /** Counted from 1. */
  trial: number;
  /** Counted from 0. */
  rung: number;
  epochs: number;
}

/**
 * The trainings that are due, in order: the rest of a round, each of which needs nothing of the others.
 * They follow from what is measured alone, in whatever order, so that a search goes on after a reload
 * as if there had been none. Empty when the search is over.
 */
export function dueTrainings({
  settings,
  measurements,
}: Pick<Search, 'settings' | 'measurements'>): PlannedTraining[] {
  let due = Array.from({ length: settings.trials }, (_, index) => index + 1);
  for (const [rung, { epochs, trials }] of rungsOf(settings).entries()) {
    if (rung > 0) due = goOn(measurements, rung - 1, trials);
    const measured = new Set(measurements.filter((one) => one.rung === rung).map(trialOf));
    const left = due.filter((trial) => !measured.has(trial));
    if (left.length > 0) return left.map((trial) => ({ trial, rung, epochs }));
  }
  return [];
}

/** Whether nothing is left to be trained. */
export function isSearchOver(search: Pick<Search, 'settings' | 'measurements'>): boolean {
  return dueTrainings(search).length === 0;
}

function trialOf({ trial }: Measurement): number {
  return trial;
}

/** A trial with the last of its measurements. */
export interface MeasuredTrial extends Measurement {
  values: TrialValues;
}

/** Every trial that is measured, the best first. */
export function rankTrials(search: Search): MeasuredTrial[] {
  const last = new Map<number, Measurement>();
  for (const measurement of search.measurements) last.set(measurement.trial, measurement);
  return [...last.values()]
    .toSorted(compareMeasurements)
    .map((measurement) => ({ ...measurement, values: valuesOf(search, measurement.trial) }));
}

function valuesOf({ settings, recipe }: Search, trial: number): TrialValues {
  return drawTrial(settings.space, recipe, settings.seed, trial);
}

/** The recipe that a training of the search trains: trained again, it comes to the same score. */
export function recipeOf(search: Search, { trial, epochs }: Omit<PlannedTraining, 'rung'>): Recipe {
  return { ...applyTrial(search.recipe, valuesOf(search, trial)), epochs };
}
