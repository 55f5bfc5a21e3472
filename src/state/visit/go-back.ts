import { appStore, showDataset } from '../app-store';
import type { AppState } from '../app-store';
import type { KeepingState } from '../data/data-state';
import { isTraining } from '../train/train-state';
import { endDatasetWorkers } from '../shared/workers';
import type { PreviousDataset } from './visit-state';

/** Opens the data set of before again, with all that was made of it: what took its place can be gone back to. */
export function goBackToDataset({ opened, made }: PreviousDataset): void {
  const state = appStore.getState();
  if (isTraining(state.training) || state.importing.status === 'loading') return;
  endDatasetWorkers();
  showDataset({ ...opened, keeping: keepingNow(opened, state) }, made);
}

/** It may have been forgotten, made room or been kept again since. */
function keepingNow(
  { dataset, keeping }: PreviousDataset['opened'],
  { keptDatasets }: Pick<AppState, 'keptDatasets'>,
): KeepingState {
  if (keptDatasets.status !== 'ready') return keeping;
  const { fileName } = dataset.source;
  const kept = keptDatasets.datasets.find(
    (one) => one.fingerprint === dataset.fingerprint && one.fileName === fileName,
  );
  return kept ? { status: 'kept', kept, madeRoom: [] } : { status: 'not-kept' };
}
