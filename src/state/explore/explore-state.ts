import type { AppError } from '../../domain/app-error';
import type { AuditReport } from '../../domain/audit/audit-report';
import type { Exclusion } from '../../domain/audit/exclusions';
import type { FiguresBySplit } from '../../domain/explore/class-figures';
import { FIRST_EXPLORE_VIEW, type ExploreView } from './explore-view';

/** What was found in the open data set, how it is looked at, and what is left out of it. */
export interface ExploreState {
  exploration: ExplorationState;
  exploreView: ExploreView;
  /** Images left out of the next training, and why. */
  exclusions: Exclusion[];
}

export type ExplorationState =
  | { status: 'idle' }
  | RunningExploration
  | { status: 'ready'; figures: FiguresBySplit; audit: AuditReport }
  /** The figures may have come before it failed. */
  | { status: 'failed'; error: AppError; figures: FiguresBySplit | null };

export interface RunningExploration {
  status: 'running';
  /** They come first; null until then. */
  figures: FiguresBySplit | null;
  /** Share of the audit that is done, 0 to 1. */
  auditShare: number;
}

/** All of it belongs to the open data set. */
export const FIRST_EXPLORE_STATE: ExploreState = {
  exploration: { status: 'idle' },
  exploreView: FIRST_EXPLORE_VIEW,
  exclusions: [],
};
