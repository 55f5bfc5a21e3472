import type { AppError } from '../domain/app-error';
import { refuseFastScaled } from '../domain/dataset/resampling';
import { isRunOn, type InterruptedRunSummary } from '../domain/run/interrupted-run';
import { appStore } from './app-store';
import { listInterruptedRuns, readInterruptedRun } from './interrupted-runs';
import { findRunDataset, openRunDataset } from './run-dataset';
import { continueTraining } from './train-network';

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
  const refused = refuseFastScaled(run.recipe, 'training', fileName);
  if (refused) return refused;
  const place = findRunDataset(summary, appStore.getState());
  const opened = await openRunDataset(place);
  if (!opened.ok || opened.value === null) return null;
  if (!isRunOn(run.dataset, opened.value)) {
    return { code: 'training/cannot-continue', fileName, why: 'other-data' };
  }
  onTraining();
  await continueTraining(run);
  return null;
}
