import type { AppError } from '../domain/app-error';
import type { Dataset } from '../domain/dataset/dataset';
import { isRunOn, type InterruptedRunSummary } from '../domain/run/interrupted-run';
import type { KeptDataset } from '../workers/storage/protocol';
import { appStore, type AppState } from './app-store';
import { importSampleDataset } from './import-dataset';
import { listInterruptedRuns, readInterruptedRun } from './interrupted-runs';
import { openKeptDataset } from './open-kept-dataset';
import { continueTraining } from './train-network';

/** Where the images of an interrupted run are. */
export type RunDatasetPlace =
  | { kind: 'open' }
  | { kind: 'kept'; kept: KeptDataset }
  | { kind: 'sample' }
  /** The person has to open its file. */
  | { kind: 'elsewhere' };

/** What the data set of a run is known by. */
export type RunDatasetMarks = Pick<InterruptedRunSummary, 'fingerprint' | 'isSample'>;

export function findRunDataset(
  { fingerprint, isSample }: RunDatasetMarks,
  { dataset, keptDatasets }: Pick<AppState, 'dataset' | 'keptDatasets'>,
): RunDatasetPlace {
  if (dataset.status === 'ready' && dataset.dataset.fingerprint === fingerprint) {
    return { kind: 'open' };
  }
  if (isSample) return { kind: 'sample' };
  const kept =
    keptDatasets.status === 'ready' &&
    keptDatasets.datasets.find((one) => one.fingerprint === fingerprint);
  return kept ? { kind: 'kept', kept } : { kind: 'elsewhere' };
}

/**
 * Opens the data set of an interrupted run, unless it is open, and lets the training go on.
 *
 * @param onTraining told when the training goes on; its end is waited for
 * @returns why it cannot; null when it has gone on, or when opening the data set has failed, which
 *   is shown where data sets are opened
 */
export async function goOnWithRun(
  summary: InterruptedRunSummary,
  onTraining: () => void,
): Promise<AppError | null> {
  const { id, fileName } = summary;
  const run = await readInterruptedRun(id);
  if (run === null) {
    await listInterruptedRuns();
    return { code: 'training/cannot-continue', fileName, why: 'gone' };
  }
  const dataset = await openRunDataset(summary);
  if (dataset === null) return null;
  if (!isRunOn(run.dataset, dataset)) {
    return { code: 'training/cannot-continue', fileName, why: 'other-data' };
  }
  onTraining();
  await continueTraining(run);
  return null;
}

/**
 * Opens the data set of a run, unless it is open.
 *
 * @returns whichever is open then; null where opening it has failed
 */
export async function openRunDataset(marks: RunDatasetMarks): Promise<Dataset | null> {
  const place = findRunDataset(marks, appStore.getState());
  if (place.kind === 'sample') await importSampleDataset();
  if (place.kind === 'kept') await openKeptDataset(place.kept);
  const { dataset, importing } = appStore.getState();
  return dataset.status === 'ready' && importing.status !== 'failed' ? dataset.dataset : null;
}
