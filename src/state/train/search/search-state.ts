import type { AppError } from '../../../domain/app-error';
import type { PlannedTraining, Search, SearchSettings } from '../../../domain/search/search';
import { FIRST_SPACE } from '../../../domain/search/search-space';

export type SearchState =
  | { status: 'none' }
  /** The backend is started, and near-duplicates are looked for. */
  | { status: 'starting'; stopping: boolean }
  | RunningSearch
  /** At its end, stopped, or of an earlier visit; its trials can be used. */
  | { status: 'over'; search: Search; error: AppError | null }
  /** It could not start. */
  | { status: 'failed'; error: AppError };

export interface RunningSearch {
  status: 'running';
  stopping: boolean;
  search: Search;
  /** In the order in which they were begun. */
  underWay: readonly SearchTraining[];
  /** That train side by side. */
  workers: number;
  /** Why its trials are not kept in this browser; null when they are. */
  keepingProblem: string | null;
}

export interface SearchTraining extends PlannedTraining {
  epochsDone: number;
}

/** As many trials as find a value among the best tenth in nine of ten searches: 1 - 0.9^20 = 0.88. */
export const FIRST_SEARCH_SETTINGS: SearchSettings = {
  space: FIRST_SPACE,
  trials: 20,
  seed: 0,
  method: { kind: 'random', epochs: 20 },
};
