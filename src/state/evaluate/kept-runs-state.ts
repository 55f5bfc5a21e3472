import type { KeptRun, RunSummary } from '../../domain/run/run-summary';

/** The finished runs of this visit and earlier ones, and what befell them. */
export interface KeptRunsState {
  /** The newest first. */
  runs: RunSummary[];
  /** Why the browser would not keep them, by id of those that are gone with the page. */
  inPageOnly: ReadonlyMap<string, string>;
  /** Why the last attempt to list or to change what is kept failed. */
  failure: string | null;
  /** Names of runs that were forgotten during this visit because too many were kept. */
  madeRoom: string[];
  /** Runs of another version of the page that were forgotten during this visit. */
  otherFormat: number;
  /** The last one that was forgotten by hand, as long as that can be undone. */
  forgotten: KeptRun | null;
}

export const NO_KEPT_RUNS: KeptRunsState = {
  runs: [],
  inPageOnly: new Map(),
  failure: null,
  madeRoom: [],
  otherFormat: 0,
  forgotten: null,
};
