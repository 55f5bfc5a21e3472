import type { AppError } from '../../domain/app-error';
import type { Dataset } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import type { KeptDataset } from '../../workers/storage/protocol';
import { appStore, type AppState } from '../app-store';
import { openDatasetOf } from './data-state';
import { importSampleDataset } from './import-dataset';
import { openKeptDataset } from './open-kept-dataset';

/** Where the images of a run of an earlier visit are. */
export type RunDatasetPlace =
  | { kind: 'open' }
  | { kind: 'kept'; kept: KeptDataset }
  | { kind: 'sample' }
  /** The person has to open its file. */
  | { kind: 'elsewhere' };

/** By its pixels alone: the labels are looked at when it is open. */
export function findRunDataset(
  { fingerprint, isSample }: { fingerprint: string; isSample: boolean },
  { dataset, keptDatasets }: Pick<AppState, 'dataset' | 'keptDatasets'>,
): RunDatasetPlace {
  if (dataset.status === 'ready' && dataset.dataset.fingerprint === fingerprint) {
    return { kind: 'open' };
  }
  const kept =
    keptDatasets.status === 'ready' &&
    keptDatasets.datasets.find((one) => one.fingerprint === fingerprint);
  if (kept) return { kind: 'kept', kept };
  return { kind: isSample ? 'sample' : 'elsewhere' };
}

/**
 * Opens the data set of a run, unless it is open.
 *
 * @returns null where it is elsewhere, or no longer wanted
 */
export async function openRunDataset(
  place: RunDatasetPlace,
): Promise<Result<Dataset | null, AppError>> {
  const before = openDatasetOf(appStore.getState());
  switch (place.kind) {
    case 'open':
      return ok(before);
    case 'elsewhere':
      return ok(null);
    case 'sample':
      await importSampleDataset();
      break;
    case 'kept':
      await openKeptDataset(place.kept);
  }
  const { importing } = appStore.getState();
  if (importing.status === 'failed') return fail(importing.error);
  const after = openDatasetOf(appStore.getState());
  return ok(after === before ? null : after);
}
