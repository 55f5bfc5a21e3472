import type { AppError } from '../../domain/app-error';
import { refuseFastScaled } from '../../domain/dataset/resampling';
import type { Dataset } from '../../domain/dataset/dataset';
import type { EarlierWork } from '../../domain/run/earlier-work';
import { isMarkOf } from '../../domain/run/unfinished-training';
import { appStore } from '../app-store';
import { findRunDataset, openRunDataset } from '../data/run-dataset';
import { continueExperiment } from '../evaluate/run-experiment';
import { listEarlierWork, readExperiment, readTraining } from './earlier-work';
import { holdWork } from './hold-work';
import { continueSearch } from './search/run-search';
import { continueTraining } from './train-network';
import { isTraining } from './train-state';

/**
 * Goes on with what was left; opens its data set, unless it is open. No other tab can then. Why it
 * cannot is `earlierWorkError`: what asks is not on the page while a data set opens.
 *
 * @param onStart told when it goes on; its end is waited for
 */
export async function goOnWith(work: EarlierWork, onStart: () => void): Promise<void> {
  appStore.setState({ earlierWorkError: null });
  const release = await holdWork(work.id);
  if (release === null) await listEarlierWork();
  const earlierWorkError =
    release === null ? cannotContinue(work, 'other-tab') : await tryToGoOn(work, onStart);
  if (earlierWorkError) appStore.setState({ earlierWorkError });
  release?.();
}

/**
 * @returns why it cannot; null when it has gone on, or when opening the data set has failed, which
 *   is shown where data sets are opened
 */
async function tryToGoOn(work: EarlierWork, onStart: () => void): Promise<AppError | null> {
  const { fileName } = work.dataset;
  // There were no experiments to keep yet.
  const refused = work.kind !== 'experiment' && refuseFastScaled(work.recipe, work.kind, fileName);
  if (refused) return refused;
  const goOn = await readWork(work);
  if (goOn === null) {
    await listEarlierWork();
    return cannotContinue(work, 'gone');
  }
  const place = findRunDataset(work.dataset, appStore.getState());
  const opened = await openRunDataset(place);
  const state = appStore.getState();
  const dataset = opened.ok ? opened.value : null;
  if (dataset === null || isTraining(state.training) || state.importing.status === 'loading') {
    return null;
  }
  if (!isMarkOf(work.dataset, dataset)) return cannotContinue(work, 'other-data');
  onStart();
  await goOn(dataset);
  return null;
}

/** @returns goes on with it as it is kept now; null where it is gone */
async function readWork(work: EarlierWork): Promise<((dataset: Dataset) => Promise<void>) | null> {
  switch (work.kind) {
    case 'training': {
      const training = await readTraining(work.id);
      return training && ((dataset) => continueTraining(training, dataset));
    }
    case 'search':
      return (dataset) => continueSearch(work.search, dataset);
    case 'experiment': {
      const experiment = await readExperiment(work.id);
      return experiment && ((dataset) => continueExperiment(experiment, dataset));
    }
  }
}

function cannotContinue(
  { dataset: { fileName } }: EarlierWork,
  why: Extract<AppError, { code: 'training/cannot-continue' }>['why'],
): AppError {
  return { code: 'training/cannot-continue', fileName, why };
}
