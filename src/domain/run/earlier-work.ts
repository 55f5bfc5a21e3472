import { isComplete, type KeptExperiment } from '../experiments/experiment';
import type { Search } from '../search/search';
import type { Recipe } from '../training/recipe';
import type { DatasetMark, UnfinishedTraining } from './unfinished-training';

/** A training that was cut off, a search or an experiment; what there is to go on with, or to look at. */
export type EarlierWork = {
  id: string;
  /** ISO 8601. */
  savedAt: string;
  recipe: Recipe;
  dataset: DatasetMark;
} & (
  | {
      kind: 'training';
      /** The epoch under way, counted from 1. */
      epoch: number;
    }
  | { kind: 'search'; search: Search }
  | { kind: 'experiment'; experiment: KeptExperiment }
);

/**
 * What is small of a training that was cut off.
 *
 * @returns null where it belongs to an experiment, which goes on with it
 */
export function workOfTraining(training: UnfinishedTraining): EarlierWork | null {
  const { id, savedAt, recipe, dataset, position, experimentId } = training;
  if (experimentId !== undefined) return null;
  return { kind: 'training', id, savedAt, recipe, dataset, epoch: position.history.length + 1 };
}

/** @returns null where its data set could not be known again */
export function workOfSearch(search: Search): EarlierWork | null {
  const { id, savedAt, recipe, dataset } = search;
  return dataset && { kind: 'search', id, savedAt, recipe, dataset, search };
}

/** @returns null where nothing is left to do: what it came to is shown with its data set */
export function workOfExperiment(experiment: KeptExperiment): EarlierWork | null {
  const { id, savedAt, recipe, dataset } = experiment;
  if (isComplete(experiment)) return null;
  return { kind: 'experiment', id, savedAt, recipe, dataset, experiment };
}
