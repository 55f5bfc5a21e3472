import type { AppError } from '../../domain/app-error';
import { refuseFastScaled } from '../../domain/dataset/resampling';
import type { EarlierWork } from '../../domain/run/earlier-work';
import { isMarkOf } from '../../domain/run/unfinished-training';
import { appStore } from '../app-store';
import { findRunDataset, openRunDataset } from '../data/run-dataset';
import { listEarlierWork, readTraining } from './earlier-work';
import { continueSearch } from './search/run-search';
import { continueTraining } from './train-network';
import { isTraining } from './train-state';

/**
 * Goes on with a training or a search that was left; opens its data set, unless it is open. Why it
 * cannot is `earlierWorkError`: what asks is not on the page while a data set opens.
 *
 * @param onStart told when it goes on; its end is waited for
 */
export async function goOnWith(work: EarlierWork, onStart: () => void): Promise<void> {
  appStore.setState({ earlierWorkError: null });
  const earlierWorkError = await tryToGoOn(work, onStart);
  if (earlierWorkError) appStore.setState({ earlierWorkError });
}

/**
 * @returns why it cannot; null when it has gone on, or when opening the data set has failed, which
 *   is shown where data sets are opened
 */
async function tryToGoOn(work: EarlierWork, onStart: () => void): Promise<AppError | null> {
  const { fileName } = work.dataset;
  const refused = refuseFastScaled(work.recipe, work.kind, fileName);
  if (refused) return refused;
  const training = work.kind === 'training' ? await readTraining(work.id) : null;
  if (work.kind === 'training' && training === null) {
    await listEarlierWork();
    return { code: 'training/cannot-continue', fileName, why: 'gone' };
  }
  const place = findRunDataset(work.dataset, appStore.getState());
  const opened = await openRunDataset(place);
  const state = appStore.getState();
  const dataset = opened.ok ? opened.value : null;
  if (dataset === null || isTraining(state.training) || state.importing.status === 'loading') {
    return null;
  }
  if (!isMarkOf(work.dataset, dataset)) {
    return { code: 'training/cannot-continue', fileName, why: 'other-data' };
  }
  onStart();
  if (training !== null) await continueTraining(training, dataset);
  else if (work.kind === 'search') await continueSearch(work.search, dataset);
  return null;
}
