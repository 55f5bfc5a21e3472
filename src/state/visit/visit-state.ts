import type { DatasetName, DatasetWork } from '../../domain/visit/place';
import type { OpenedDataset } from '../data/data-state';
import type { FiguresOfDataset } from '../evaluate/evaluate-state';
import type { ExploreState } from '../explore/explore-state';
import type { TrainState } from '../train/train-state';

/** Where a person was on other data sets, and before the page was opened. */
export interface VisitState {
  /** What was made of data sets that are not open, the newest first. */
  works: readonly DatasetWork[];
  /** The data set that was open before this one: going back to it brings all of it back. */
  previous: PreviousDataset | null;
  /** The data set that the last visit ended with, until it or another one is open. */
  awaited: DatasetName | null;
  /** Whether it is being opened. */
  isReturning: boolean;
  /** What came of the link that was opened last; null where there was none. */
  link: SetupLink | null;
  /** Of the pictures that are asked about, as they are kept; null where they are not. */
  askedId: string | null;
}

export type SetupLink =
  /** `fingerprint` of the images it was made with; null where it names none. */
  | { status: 'followed'; fingerprint: string | null }
  | { status: 'unreadable' }
  /** Nothing was changed: a training was running. */
  | { status: 'training' };

export interface PreviousDataset {
  /** Held in this page alone. */
  opened: OpenedDataset;
  made: MadeOfDataset;
}

/** What was found in a data set, chosen and made of it. */
export type MadeOfDataset = ExploreState & FiguresOfDataset & Pick<TrainState, 'current'>;

export const FIRST_VISIT_STATE: VisitState = {
  works: [],
  previous: null,
  awaited: null,
  isReturning: false,
  link: null,
  askedId: null,
};
