import type { Exclusion } from '../audit/exclusions';
import { findForestProblems, type ForestOptions } from '../forest/forest-options';
import type { Model } from '../model/model';
import type { DatasetMark } from '../run/unfinished-training';
import { findSearchProblems, type SearchSettings } from '../search/search';
import type { BackendChoice } from '../training/backend';
import { parseRecipe } from '../training/parse-recipe';
import { ARTICLE_RECIPE, type Recipe } from '../training/recipe';

/** Where a person was: small, for what it names is kept elsewhere, by the ids that it has. */
export interface Place {
  format: typeof PLACE_FORMAT;
  /** Those that could be used as they are. */
  settings: Partial<PlaceSettings>;
  /** The address within the page, as `#/train`. */
  page: string;
  /** The data set that was open; null where none was, or none that could be known again. */
  dataset: DatasetName | null;
  /** What was made of it and of those before it, the newest first. */
  works: readonly DatasetWork[];
  /** Of the search whose trials were looked at. */
  searchId: string | null;
  /** Of the kept run that was asked in place of those made of the data set. */
  openedModelId: string | null;
  /** Of the pictures that were asked about. */
  askedId: string | null;
}

export const PLACE_FORMAT = 'xray-trainer/place@1';

/** What is chosen for whatever data set. */
export interface PlaceSettings {
  recipe: Recipe;
  backendChoice: BackendChoice;
  forestOptions: ForestOptions;
  searchSettings: SearchSettings;
  predictorKind: Model['kind'];
  notSureBelow: number;
}

export type DatasetName = Pick<DatasetMark, 'fileName' | 'isSample' | 'fingerprint'>;

/** What a person has made of a data set, beside the experiments, which know it themselves. */
export interface DatasetWork {
  dataset: DatasetName;
  exclusions: readonly Exclusion[];
  /** Of the runs that were shown. */
  network: string | null;
  forest: string | null;
}

/** Data sets whose work is remembered: kept ones, the sample, and some that are opened from files. */
const MAX_WORKS = 8;

/** The work on a data set before that on others; one that nothing was made of needs no memory. */
export function withWork(
  works: readonly DatasetWork[],
  work: DatasetWork | null,
): readonly DatasetWork[] {
  if (work === null) return works;
  const others = works.filter(({ dataset }) => dataset.fingerprint !== work.dataset.fingerprint);
  const isEmpty = work.exclusions.length === 0 && work.network === null && work.forest === null;
  return isEmpty ? others : [work, ...others].slice(0, MAX_WORKS);
}

/**
 * @param text as it was kept
 * @returns null where there is none, or one of another version of the page
 */
export function parsePlace(text: string | null): Place | null {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return null;
  if (Reflect.get(value, 'format') !== PLACE_FORMAT) return null;
  // The format is that of what this page has written; only what it lets people type may be wrong.
  const place = value as Place;
  return { ...place, settings: usable(place.settings) };
}

function usable(settings: Partial<PlaceSettings>): Partial<PlaceSettings> {
  const { recipe: kept, forestOptions, searchSettings, ...others } = settings;
  const recipe = parseRecipe(kept);
  return {
    ...others,
    ...(recipe && { recipe }),
    ...(forestOptions && isUsable(forestOptions) && { forestOptions }),
    ...(searchSettings &&
      findSearchProblems(searchSettings, recipe ?? ARTICLE_RECIPE).length === 0 && {
        searchSettings,
      }),
  };
}

/** JSON has null for a field that holds no number; of a depth it means any. */
function isUsable(options: ForestOptions): boolean {
  const { maxDepth: _maxDepth, ...others } = options;
  return !Object.values(others).includes(null as never) && findForestProblems(options).length === 0;
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
