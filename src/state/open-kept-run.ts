import type { AppError } from '../domain/app-error';
import { isRunOn } from '../domain/run/interrupted-run';
import type { KeptRun } from '../domain/run/kept-run';
import { adoptRun } from './adopt-run';
import { appStore, isTraining } from './app-store';
import { cannotOpen, readCheckedRun } from './read-checked-run';
import { findRunDataset, openRunDataset } from './run-dataset';

/**
 * Makes a kept run the one that the page evaluates and asks, as when it had just been trained. Its
 * data set is opened, unless it is open. Nothing happens while a training runs.
 *
 * @returns why it cannot be opened; null when it is, or when its data set is no longer wanted
 */
export async function openKeptRun(kept: KeptRun): Promise<AppError | null> {
  if (isTraining(appStore.getState().training)) return null;
  const { isSample } = kept;
  const { fingerprint } = kept.answers;
  if (fingerprint === null) return cannotOpen(kept, 'other-data');
  const parts = await readCheckedRun(kept);
  if (!parts.ok) return parts.error;
  const { run, labels } = parts.value;
  const place = findRunDataset({ fingerprint, isSample }, appStore.getState());
  if (place.kind === 'elsewhere') return cannotOpen(kept, 'other-data');
  const opened = await openRunDataset(place);
  if (!opened.ok) return opened.error;
  if (opened.value === null) return null;
  if (!isRunOn({ fingerprint, labels }, opened.value)) return cannotOpen(kept, 'other-data');
  adoptRun(run);
  return null;
}
