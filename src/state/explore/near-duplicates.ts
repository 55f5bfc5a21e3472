import type { AppError } from '../../domain/app-error';
import type { Exclusion } from '../../domain/audit/exclusions';
import { nearDuplicateExclusions } from '../../domain/audit/near-duplicates';
import type { Dataset } from '../../domain/dataset/dataset';
import { fail, ok, type Result } from '../../domain/result';
import { appStore } from '../app-store';
import { startExploration } from './explore-dataset';

/** Near-duplicates of the open data set, from the audit, which is made where it is not there yet. */
export async function findNearDuplicates(dataset: Dataset): Promise<Result<Exclusion[], AppError>> {
  void startExploration();
  const exploration = await explorationOver();
  if (exploration.status === 'ready') {
    return ok(nearDuplicateExclusions(dataset, exploration.audit));
  }
  return fail(
    exploration.status === 'failed'
      ? exploration.error
      : { code: 'training/failed', detail: 'another data set was opened meanwhile' },
  );
}

function explorationOver() {
  return new Promise<ReturnType<typeof current>>((resolve) => {
    const look = () => {
      const exploration = current();
      if (exploration.status === 'running') return false;
      resolve(exploration);
      return true;
    };
    if (look()) return;
    const stop = appStore.subscribe(() => {
      if (look()) stop();
    });
  });
}

function current() {
  return appStore.getState().exploration;
}
