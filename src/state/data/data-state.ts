import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import type { Reader } from '../../domain/dataset/reader';
import type { ImportPlan } from '../../domain/plan/import-plan';
import type { Look, Originals } from '../../workers/ingest/protocol';
import type { KeptDataset, LostDataset } from '../../workers/storage/protocol';
import type { ImportSource } from './import-offer';
import type { ImportProgress } from './ingest-pool';

/** The data set that is open, the one on its way, and those that are kept. */
export interface DataState {
  dataset: DatasetState;
  /** The import under way, beside the data set that stays until another one is ready. */
  importing: ImportState;
  /** What is kept in this browser, of this visit and earlier ones. */
  keptDatasets: KeptDatasetsState;
  /** The last one that was forgotten while another was open, as long as that can be undone. */
  forgottenDataset: ForgottenDataset | null;
  /** Whether data sets are kept when they are imported. */
  keepsDatasets: boolean;
  /** Which reader the next data set is to be read by. */
  readerChoice: Reader;
}

export type DatasetState = { status: 'empty' } | ({ status: 'ready' } & OpenedDataset);

/** What every way to open a data set ends with. */
export interface OpenedDataset {
  dataset: Dataset;
  origin: DatasetOrigin;
  keeping: KeepingState;
  /** What was read, as long as it is at hand: not of a data set of an earlier visit. */
  source?: ImportSource;
}

/** Where the open data set came from: the original files are read again from there. */
export type DatasetOrigin =
  | Originals
  /** Kept in the browser on an earlier visit, without the original files. */
  | { kind: 'kept' };

/** Whether the open data set is kept in this browser. */
export type KeepingState =
  /** By choice, or because it is the sample. */
  | { status: 'not-kept' }
  /** Another tab has forgotten it. */
  | { status: 'forgotten-elsewhere' }
  | { status: 'writing' }
  /** `madeRoom`: older ones that were forgotten for it. */
  | { status: 'kept'; kept: KeptDataset; madeRoom: KeptDataset[] }
  | { status: 'failed'; error: AppError };

export type KeptDatasetsState =
  | { status: 'loading' }
  | { status: 'unavailable'; error: AppError }
  | {
      status: 'ready';
      datasets: KeptDataset[];
      /** Found unusable during this visit. */
      lost: LostDataset[];
    };

export interface ForgottenDataset {
  kept: KeptDataset;
  /** Held in this page alone. */
  dataset: Dataset;
  /** Why it could not be kept again. */
  error: AppError | null;
}

export interface PlanQuestion {
  look: Look;
  /** Goes on with the import. */
  answer: (plan: ImportPlan) => void;
}

export type ImportState =
  | { status: 'idle' }
  | {
      status: 'loading';
      fileName: string;
      isSample: boolean;
      progress: ImportProgress;
      /** The plan that a person is asked about before pixels are read; null while nobody is. */
      question: PlanQuestion | null;
    }
  | { status: 'failed'; error: AppError };

export const FIRST_DATA_STATE: DataState = {
  dataset: { status: 'empty' },
  importing: { status: 'idle' },
  keptDatasets: { status: 'loading' },
  forgottenDataset: null,
  keepsDatasets: true,
  readerChoice: 'exact',
};

/** The data set that is open; null while there is none. */
export function openDatasetOf({ dataset }: Pick<DataState, 'dataset'>): Dataset | null {
  return dataset.status === 'ready' ? dataset.dataset : null;
}
