import type { AppError } from '../../domain/app-error';
import { isRunOf } from '../../domain/run/run';
import type { RunSummary } from '../../domain/run/run-summary';
import { appStore } from '../app-store';
import { findRunDataset, openRunDataset } from '../data/run-dataset';
import { isTraining } from '../train/train-state';
import { cannotOpen, readKeptRun } from './kept-runs';
import { showRun } from './show-run';

/**
 * Makes a kept run the one that the page evaluates and asks, as when it had just been made. Its data
 * set is opened, unless it is open. While a training runs no other data set is.
 *
 * @returns why it cannot be opened; null when it is, or when its data set is no longer wanted
 */
export async function openKeptRun(summary: RunSummary): Promise<AppError | null> {
  const { isSample } = summary;
  const { fingerprint } = summary.answers;
  if (fingerprint === null) return cannotOpen(summary, 'other-data');
  const run = await readKeptRun(summary);
  if (!run.ok) return run.error;
  const place = findRunDataset({ fingerprint, isSample }, appStore.getState());
  if (place.kind !== 'open' && isTraining(appStore.getState().training)) return null;
  if (place.kind === 'elsewhere') return cannotOpen(summary, 'other-data');
  const opened = await openRunDataset(place);
  if (!opened.ok) return opened.error;
  if (opened.value === null) return null;
  if (!isRunOf(run.value, opened.value)) return cannotOpen(summary, 'other-data');
  showRun(run.value);
  return null;
}
