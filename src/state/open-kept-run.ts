import type { AppError } from '../domain/app-error';
import { isRunOn } from '../domain/run/interrupted-run';
import type { KeptRun, KeptRunParts } from '../domain/run/kept-run';
import { adoptRun } from './adopt-run';
import { appStore, isTraining } from './app-store';
import { listKeptRuns, readKeptRun } from './kept-runs';
import { findRunDataset, openRunDataset } from './run-dataset';

/**
 * Makes a kept run the one that the page evaluates and asks, as when it had just been trained. Its
 * data set is opened, unless it is open. Nothing happens while a training runs.
 *
 * @returns why it cannot be opened; null when it is, or when its data set is no longer wanted
 */
export async function openKeptRun(kept: KeptRun): Promise<AppError | null> {
  if (isTraining(appStore.getState().training)) return null;
  const { id, name, isSample, recipe } = kept;
  const { fingerprint } = kept.answers;
  const cannot = (why: Extract<AppError, { code: 'run/cannot-open' }>['why']): AppError => ({
    code: 'run/cannot-open',
    name,
    why,
  });
  if (fingerprint === null) return cannot('other-data');
  let parts: KeptRunParts | null;
  try {
    parts = await readKeptRun(id);
  } catch {
    return cannot('unreadable');
  }
  if (parts === null) {
    await listKeptRuns();
    return cannot('gone');
  }
  const { run, labels } = parts;
  const place = findRunDataset({ fingerprint, isSample }, appStore.getState());
  if (place.kind === 'elsewhere') return cannot('other-data');
  const opened = await openRunDataset(place, recipe.resampling);
  if (!opened.ok) return opened.error;
  if (opened.value === null) return null;
  if (!isRunOn({ fingerprint, labels }, opened.value)) return cannot('other-data');
  const adopted = await adoptRun(run);
  return adopted.ok ? null : adopted.error;
}
