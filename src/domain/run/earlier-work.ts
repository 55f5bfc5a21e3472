import type { Search } from '../search/search';
import type { Recipe } from '../training/recipe';
import type { DatasetMark, UnfinishedTraining } from './unfinished-training';

/** A training that was cut off, or a search; what there is to go on with, or to look at. */
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
);

/** What is small of a training that was cut off. */
export function workOfTraining(training: UnfinishedTraining): EarlierWork {
  const { id, savedAt, recipe, dataset, position } = training;
  return { kind: 'training', id, savedAt, recipe, dataset, epoch: position.history.length + 1 };
}

/** @returns null where its data set could not be known again */
export function workOfSearch(search: Search): EarlierWork | null {
  const { id, savedAt, recipe, dataset } = search;
  return dataset && { kind: 'search', id, savedAt, recipe, dataset, search };
}
